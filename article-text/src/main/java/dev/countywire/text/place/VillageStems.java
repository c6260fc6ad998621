package dev.countywire.text.place;

import dev.countywire.text.match.ArticleText;
import dev.countywire.text.match.Occurrences;
import dev.countywire.text.match.Segmentation;
import dev.countywire.text.match.WordTable;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/// Finds villages named without 村 in an article that has the full name: 永联 beside 永联村.
final class VillageStems {
  private static final int COMMON = 8;

  private final WordTable table;

  VillageStems(WordTable table) {
    this.table = table;
  }

  /// The stems of the villages among `places` that are no words themselves.
  SortedSet<String> of(List<Place> places) {
    SortedSet<String> stems = new TreeSet<>();
    for (Place place : places) {
      String text = place.text();
      if (text.length() > 2 && text.endsWith("村") && place.rule().equals("suffix-settlement")) {
        String stem = text.substring(0, text.length() - 1);
        if (table.frequency(stem, 0, stem.length()) < COMMON) {
          stems.add(stem);
        }
      }
    }
    return stems;
  }

  /// Adds where the stems stand alone.
  void find(ArticleText.Part part, SortedSet<String> stems, List<Span> found) {
    Occurrences occurrences = new Occurrences(part.text(), stems);
    for (String stem : stems) {
      for (int at : occurrences.of(stem)) {
        if (isAlone(part.words(), at, at + stem.length())) {
          found.add(new Span(at, at + stem.length(), "village-stem"));
        }
      }
    }
  }

  private static boolean isAlone(Segmentation words, int begin, int end) {
    return words.isWhole(begin, end);
  }
}
