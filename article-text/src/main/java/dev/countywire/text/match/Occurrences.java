package dev.countywire.text.match;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Where each of some strings stands in a text, found in one pass over it, however many they are.
public final class Occurrences {
  private static final int FILTER = 64;

  private final String text;
  // most pairs of the text begin none of the strings: one look-up says so
  private final long[] filter = new long[FILTER];
  // lengths of the strings that begin with a pair of characters
  private final Map<Integer, BitSet> lengths = new HashMap<>();
  private final Map<String, List<Integer>> found = new HashMap<>();

  /// Looks for `strings` in `text`.
  ///
  /// @throws IllegalArgumentException if one of them is shorter than two characters
  public Occurrences(String text, Collection<String> strings) {
    this.text = text;
    for (String string : strings) {
      if (string.length() < 2) {
        throw new IllegalArgumentException("shorter than two characters: " + string);
      }
      int pair = pair(string, 0);
      filter[slot(pair)] |= 1L << pair;
      lengths.computeIfAbsent(pair, _ -> new BitSet()).set(string.length());
      found.put(string, new ArrayList<>());
    }
    for (int at = 0; !found.isEmpty() && at < text.length() - 1; at++) {
      int pair = pair(text, at);
      BitSet of = (filter[slot(pair)] & 1L << pair) == 0 ? null : lengths.get(pair);
      if (of != null) {
        add(at, of);
      }
    }
  }

  private static int pair(String text, int at) {
    return text.charAt(at) << Character.SIZE | text.charAt(at + 1);
  }

  private static int slot(int pair) {
    return (pair ^ pair >>> 11) >>> 6 & FILTER - 1;
  }

  private void add(int at, BitSet of) {
    for (int length = of.nextSetBit(0); length > 0; length = of.nextSetBit(length + 1)) {
      if (at + length <= text.length()) {
        List<Integer> here = found.get(text.substring(at, at + length));
        if (here != null) {
          here.add(at);
        }
      }
    }
  }

  /// Offsets at which one of the strings begins, ascending; they may overlap.
  public List<Integer> of(String string) {
    return found.getOrDefault(string, List.of());
  }
}
