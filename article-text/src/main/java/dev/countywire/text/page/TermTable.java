package dev.countywire.text.page;

import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A small table of the form `kind, terms`: which kind a term is of.
///
/// @param kinds by folded term
/// @param longest length of the longest term
/// @param firsts the terms' first characters, which most texts lack at most places
record TermTable(Map<String, String> kinds, int longest, BitSet firsts) {
  /// Copies the map.
  TermTable {
    kinds = Map.copyOf(kinds);
    firsts = (BitSet) firsts.clone();
  }

  /// The table of that name beside this class.
  static TermTable standard(String name) {
    return read(TextResource.lines(name), name);
  }

  /// Reads a table; its first row is a header.
  ///
  /// @throws IllegalArgumentException naming source and line, if a row is not as it should be
  static TermTable read(List<String> lines, String source) {
    Map<String, String> kinds = new LinkedHashMap<>();
    boolean header = true;
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      String[] cells = line.split("\t", -1);
      if (cells.length != 2) {
        throw new IllegalArgumentException(
            source + " line " + (i + 1) + ": a row has a kind and terms, parted by a tab");
      }
      if (!header) {
        for (String term : cells[1].split("、", -1)) {
          kinds.put(Folding.fold(term), cells[0]);
        }
      }
      header = false;
    }
    BitSet firsts = new BitSet();
    kinds.keySet().forEach(t -> firsts.set(t.charAt(0)));
    int longest = kinds.keySet().stream().mapToInt(String::length).max().orElse(0);
    return new TermTable(kinds, longest, firsts);
  }

  /// Length of the longest term that begins at `at`, 0 if none does.
  int lengthAt(String folded, int at) {
    if (!firsts.get(folded.charAt(at))) {
      return 0;
    }
    for (int length = Math.min(longest, folded.length() - at); length > 0; length--) {
      if (kinds.containsKey(folded.substring(at, at + length))) {
        return length;
      }
    }
    return 0;
  }

  /// The kind of a term, or an empty string.
  String kind(String term) {
    return kinds.getOrDefault(term, "");
  }
}
