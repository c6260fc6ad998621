package dev.countywire.text.match;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Where each of some strings stands in a text.
///
/// Few are searched for one by one, as the machine compares many characters at once; many are found
/// in one pass, so that a long text with many names costs no more by the character.
public final class Occurrences {
  private static final int FEW = 32;
  private static final int FILTER = 64;

  private final String text;
  // of many strings, else null
  private final @Nullable Map<String, List<Integer>> found;

  /// Looks for `strings` in `text`.
  ///
  /// @param strings each given once
  /// @throws IllegalArgumentException if one of them is shorter than two characters
  public Occurrences(String text, Collection<String> strings) {
    for (String string : strings) {
      if (string.length() < 2) {
        throw new IllegalArgumentException("shorter than two characters: " + string);
      }
    }
    this.text = text;
    this.found = strings.size() <= FEW ? null : inOnePass(text, strings);
  }

  /// Offsets at which a string begins, ascending; they may overlap.
  ///
  /// @param string one that was given
  public List<Integer> of(String string) {
    if (found != null) {
      return found.getOrDefault(string, List.of());
    }
    List<Integer> here = new ArrayList<>();
    for (int at = text.indexOf(string); at >= 0; at = text.indexOf(string, at + 1)) {
      here.add(at);
    }
    return here;
  }

  private static Map<String, List<Integer>> inOnePass(String text, Collection<String> strings) {
    Map<String, List<Integer>> found = new HashMap<>();
    // by pair the lengths, not the strings: a page of a thousand names with one beginning stays
    // linear
    Map<Integer, BitSet> lengths = new HashMap<>();
    // most pairs of the text begin none of the strings: one look-up says so
    long[] filter = new long[FILTER];
    for (String string : strings) {
      int pair = pair(string, 0);
      filter[slot(pair)] |= 1L << pair;
      lengths.computeIfAbsent(pair, _ -> new BitSet()).set(string.length());
      found.put(string, new ArrayList<>());
    }
    for (int at = 0; at < text.length() - 1; at++) {
      int pair = pair(text, at);
      BitSet of = (filter[slot(pair)] & 1L << pair) == 0 ? null : lengths.get(pair);
      if (of != null) {
        add(text, at, of, found);
      }
    }
    return found;
  }

  private static void add(String text, int at, BitSet of, Map<String, List<Integer>> found) {
    for (int length = of.nextSetBit(0); length > 0; length = of.nextSetBit(length + 1)) {
      if (at + length <= text.length()) {
        List<Integer> here = found.get(text.substring(at, at + length));
        if (here != null) {
          here.add(at);
        }
      }
    }
  }

  private static int pair(String text, int at) {
    return text.charAt(at) << Character.SIZE | text.charAt(at + 1);
  }

  private static int slot(int pair) {
    return (pair ^ pair >>> 11) >>> 6 & FILTER - 1;
  }
}
