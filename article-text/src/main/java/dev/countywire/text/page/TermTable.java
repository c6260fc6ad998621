package dev.countywire.text.page;

import dev.countywire.text.Cells;
import dev.countywire.text.Resource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A small table of the form `kind, terms`: which kind a term is of. Immutable once read.
final class TermTable {
  private final TermTrie trie = new TermTrie();
  private final List<String> kinds = new ArrayList<>();

  private TermTable(Map<String, String> kindOf) {
    kindOf.forEach((term, kind) -> {
      if (!kinds.contains(kind)) {
        kinds.add(kind);
      }
      trie.put(term, kinds.indexOf(kind));
    });
  }

  /// The table of that name beside this class.
  static TermTable standard(String name) {
    return read(Resource.lines(TermTable.class, name), name);
  }

  /// Reads a table; its first row is a header.
  ///
  /// @throws IllegalArgumentException naming source and line, if a row is not as it should be or a
  ///   term stands under two kinds
  static TermTable read(List<String> lines, String source) {
    Map<String, String> kindOf = new LinkedHashMap<>();
    boolean header = true;
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      List<String> cells = Cells.of(line, '\t');
      check(cells.size() == 2, source, i, "a row has a kind and terms, parted by a tab");
      if (!header) {
        for (String term : Cells.of(cells.getLast(), '、')) {
          check(!term.isBlank(), source, i, "a term is empty");
          String known = kindOf.putIfAbsent(Folding.fold(term), cells.getFirst());
          check(
              known == null || known.equals(cells.getFirst()),
              source,
              i,
              term + " stands under " + known + " already");
        }
      }
      header = false;
    }
    return new TermTable(kindOf);
  }

  /// Length of the longest term that begins at `at`, 0 if none does.
  int lengthAt(String folded, int at) {
    return trie.lengthAt(folded, at);
  }

  /// The kind of a folded term, or an empty string.
  String kind(String term) {
    return kind(term, 0, term.length());
  }

  /// The kind of the term that is the folded text from `begin` to `end`, or an empty string.
  String kind(String folded, int begin, int end) {
    int number = trie.numberOf(folded, begin, end);
    return number < 0 ? "" : kinds.get(number);
  }

  /// Whether a folded text is a term.
  boolean holds(String term) {
    return holds(term, 0, term.length());
  }

  /// Whether the folded text from `begin` to `end` is a term.
  boolean holds(String folded, int begin, int end) {
    return trie.numberOf(folded, begin, end) >= 0;
  }

  private static void check(boolean holds, String source, int at, String otherwise) {
    if (!holds) {
      throw new IllegalArgumentException(source + " line " + (at + 1) + ": " + otherwise);
    }
  }
}
