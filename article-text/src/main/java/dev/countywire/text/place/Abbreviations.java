package dev.countywire.text.place;

import dev.countywire.text.match.ArticleText;
import dev.countywire.text.match.Hits;
import dev.countywire.text.match.Use;
import dev.countywire.text.match.Vocabulary;
import java.util.List;
import java.util.Set;

/// Finds pairs and rows of provinces in one character each: 川渝, 京津冀豫.
final class Abbreviations {
  private static final String PROVINCES = "京津沪渝冀晋辽苏浙皖闽赣鲁豫鄂湘粤桂琼川黔滇陕甘青宁藏蒙吉黑新";
  private static final int LONGEST = 6;
  // rows that are names of something else
  private static final Set<String> OTHERS =
      Set.of("苏宁", "新京", "新津", "新川", "新渝", "新宁", "宁津", "宁晋", "宁陕", "吉藏");

  private Abbreviations() {}

  // every pair is a term, also 新新, so that the first hit of a row stands where the row begins
  static Abbreviations standard(Vocabulary.Builder vocabulary) {
    for (int first = 0; first < PROVINCES.length(); first++) {
      for (int second = 0; second < PROVINCES.length(); second++) {
        vocabulary.add(Use.PROVINCES, "" + PROVINCES.charAt(first) + PROVINCES.charAt(second));
      }
    }
    return new Abbreviations();
  }

  /// Adds the rows of one field.
  void find(ArticleText.Part part, List<Span> found) {
    Hits hits = part.hits();
    int end = 0;
    for (int i = hits.next(0, Use.PROVINCES);
        i < hits.size();
        i = hits.next(i + 1, Use.PROVINCES)) {
      if (hits.begin(i) >= end) {
        end = rowEnd(part.text(), hits.end(i));
        if (isRow(part.text(), hits.begin(i), end) && part.words().isWhole(hits.begin(i), end)) {
          found.add(new Span(hits.begin(i), end, "provinces-abbreviated"));
        }
      }
    }
  }

  private static int rowEnd(String text, int from) {
    int end = from;
    while (end < text.length() && PROVINCES.indexOf(text.charAt(end)) >= 0) {
      end++;
    }
    return end;
  }

  // each province once
  private static boolean isRow(String text, int begin, int end) {
    int seen = 0;
    for (int at = begin; at < end; at++) {
      seen |= 1 << PROVINCES.indexOf(text.charAt(at));
    }
    return end - begin <= LONGEST
        && Integer.bitCount(seen) == end - begin
        && !OTHERS.contains(text.substring(begin, end));
  }
}
