package dev.countywire.text.match;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Where each of some strings stands in a text, found in one pass over it, however many they are.
public final class Occurrences {
  private static final int FILTER = 64;

  // most pairs of the text begin none of the strings: one look-up says so
  private final long[] filter = new long[FILTER];
  // the strings that begin with a pair of characters
  private final Map<Integer, List<String>> strings = new HashMap<>();
  private final Map<String, List<Integer>> found = new HashMap<>();

  /// Looks for `strings` in `text`.
  ///
  /// @param strings each given once
  /// @throws IllegalArgumentException if one of them is shorter than two characters
  public Occurrences(String text, Collection<String> strings) {
    for (String string : strings) {
      if (string.length() < 2) {
        throw new IllegalArgumentException("shorter than two characters: " + string);
      }
      int pair = pair(string.charAt(0), string.charAt(1));
      filter[slot(pair)] |= 1L << pair;
      this.strings.computeIfAbsent(pair, _ -> new ArrayList<>(1)).add(string);
    }
    if (!strings.isEmpty() && !text.isEmpty()) {
      search(text);
    }
  }

  private void search(String text) {
    char before = text.charAt(0);
    for (int i = 1; i < text.length(); i++) {
      char c = text.charAt(i);
      int pair = pair(before, c);
      if ((filter[slot(pair)] & 1L << pair) != 0) {
        add(text, i - 1, pair);
      }
      before = c;
    }
  }

  private void add(String text, int at, int pair) {
    for (String string : strings.getOrDefault(pair, List.of())) {
      if (text.startsWith(string, at)) {
        found.computeIfAbsent(string, _ -> new ArrayList<>()).add(at);
      }
    }
  }

  private static int pair(char first, char second) {
    return first << Character.SIZE | second;
  }

  private static int slot(int pair) {
    return (pair ^ pair >>> 11) >>> 6 & FILTER - 1;
  }

  /// Offsets at which one of the strings begins, ascending; they may overlap.
  public List<Integer> of(String string) {
    return found.getOrDefault(string, List.of());
  }
}
