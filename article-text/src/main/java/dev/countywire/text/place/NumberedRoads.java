package dev.countywire.text.place;

import dev.countywire.text.match.ArticleText;
import dev.countywire.text.match.Hits;
import dev.countywire.text.match.Use;
import dev.countywire.text.match.Vocabulary;
import java.util.List;

/// Finds roads named by a number: 国道318线, 205省道, S217线, G60高速.
final class NumberedRoads {
  private static final String[] KINDS = {"国道", "省道", "县道", "乡道", "村道", "专用公路"};
  // with these a letter must stand in front of the number
  private static final String[] LETTERED = {"线", "高速", "高速公路", "公路"};
  // what the letters of a road's number stand for: 国, 省, 县, 乡, 村, 专用
  private static final String LETTERS = "GSXYCZ";
  private static final int MOST_DIGITS = 4;
  private static final int LEAST_DIGITS = 3;

  private final TermSet kinds = new TermSet();

  private NumberedRoads() {}

  static NumberedRoads standard(Vocabulary.Builder vocabulary) {
    NumberedRoads roads = new NumberedRoads();
    for (String kind : KINDS) {
      roads.kinds.put(vocabulary.add(Use.NUMBERED_ROAD, kind), 1);
    }
    for (String kind : LETTERED) {
      roads.kinds.put(vocabulary.add(Use.NUMBERED_ROAD, kind), 2);
    }
    return roads;
  }

  /// Adds the roads of one field; a number in front of a road that is found belongs to it.
  void find(ArticleText.Part part, List<Span> found) {
    byName(part.text(), found);
    Hits hits = part.hits();
    for (int i = hits.next(0, Use.NUMBERED_ROAD);
        i < hits.size();
        i = hits.next(i + 1, Use.NUMBERED_ROAD)) {
      boolean lettered = kinds.get(hits.term(i)) > 1;
      int begin = numberTo(part.text(), hits.begin(i), lettered);
      int end = hits.end(i);
      if (begin == hits.begin(i) && !lettered) {
        end = numberFrom(part.text(), end);
      }
      boolean numbered = begin < hits.begin(i) || end > hits.end(i);
      if (numbered && (end > hits.end(i) || part.words().isBorder(end))) {
        found.add(new Span(begin, end, "road-numbered"));
      }
    }
  }

  // G98|环岛高速
  private static void byName(String text, List<Span> found) {
    for (int i = found.size() - 1; i >= 0; i--) {
      Span road = found.get(i);
      int begin = numberTo(text, road.begin(), true);
      if (begin < road.begin() && "速路线道".indexOf(text.charAt(road.end() - 1)) >= 0) {
        found.add(new Span(begin, road.end(), "road-numbered"));
      }
    }
  }

  // where the number begins that ends at `end`; `end` where none does
  private static int numberTo(String text, int end, boolean lettered) {
    int digits = end;
    while (digits > 0 && isDigit(text.charAt(digits - 1))) {
      digits--;
    }
    int begin = digits;
    while (begin > 0 && digits - begin < 2 && isLetter(text.charAt(begin - 1))) {
      begin--;
    }
    boolean letters = begin < digits && LETTERS.indexOf(text.charAt(begin)) >= 0;
    boolean apart = begin == 0 || !isNumeric(text.charAt(begin - 1));
    boolean named = digits < end && end - digits <= MOST_DIGITS && apart;
    return named && (letters || (!lettered && begin == digits)) ? begin : end;
  }

  // where the number ends that begins at `begin`, 线 behind it included; `begin` where none does
  private static int numberFrom(String text, int begin) {
    int digits = begin;
    while (digits < text.length() && digits - begin < 2 && isLetter(text.charAt(digits))) {
      digits++;
    }
    int end = digits;
    while (end < text.length() && isDigit(text.charAt(end))) {
      end++;
    }
    // 县道3条, 国道20余公里: a number of two digits alone counts something
    int least = digits > begin || text.startsWith("线", end) ? 1 : LEAST_DIGITS;
    boolean apart = end == text.length() || ".．余多%".indexOf(text.charAt(end)) < 0;
    boolean named = end - digits >= least && end - digits <= MOST_DIGITS && apart;
    return !named ? begin : text.startsWith("线", end) ? end + 1 : end;
  }

  private static boolean isNumeric(char c) {
    return isDigit(c) || isLetter(c) || c == '.';
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isLetter(char c) {
    return c >= 'A' && c <= 'Z';
  }
}
