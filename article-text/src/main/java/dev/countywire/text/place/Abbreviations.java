package dev.countywire.text.place;

import dev.countywire.text.match.ArticleText;
import dev.countywire.text.match.CharacterSet;
import dev.countywire.text.match.Segmentation;
import java.util.List;
import java.util.Set;

/// Finds pairs and rows of provinces in one character each: 川渝, 京津冀豫.
final class Abbreviations {
  private static final CharacterSet PROVINCES = CharacterSet.of("京津沪渝冀晋辽苏浙皖闽赣鲁豫鄂湘粤桂琼川黔滇陕甘青宁藏蒙吉黑新");
  // rows that are names of something else
  private static final Set<String> OTHERS =
      Set.of("苏宁", "新京", "新津", "新川", "新渝", "新宁", "宁津", "宁晋", "宁陕", "吉藏");

  private Abbreviations() {}

  /// Adds the rows of one field.
  static void find(ArticleText.Part part, List<Span> found) {
    String text = part.text();
    for (int begin = 0; begin < text.length(); begin++) {
      int end = begin;
      while (end < text.length() && PROVINCES.has(text.charAt(end))) {
        end++;
      }
      if (isRow(text, begin, end) && bordered(part.words(), begin, end)) {
        found.add(new Span(begin, end, "provinces-abbreviated"));
      }
      begin = Math.max(begin, end);
    }
  }

  private static boolean isRow(String text, int begin, int end) {
    int length = end - begin;
    return length > 1
        && length < 7
        && text.substring(begin, end).chars().distinct().count() == length
        && !OTHERS.contains(text.substring(begin, end));
  }

  private static boolean bordered(Segmentation words, int begin, int end) {
    return words.isWhole(begin, end);
  }
}
