package dev.countywire.text.page;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/// One line of a page.
///
/// @param text the line as it stands, stripped
/// @param folded the same in one form, see [Folding]; of the same length
/// @param core where the line's words begin behind list marks, brackets and other decoration
/// @param coreEnd behind its last word, decoration and trailing counts left off
/// @param looks how it looks; grows while the page is read
record Line(String text, String folded, int core, int coreEnd, Set<Look> looks) {
  private static final String DECORATION = " []()—-=*·●■□◆◇○◎▼▲▽△↓↑←↗☟☝★☆><|/#~_:,。;!…\"'\\+❤✦✿》《";

  /// Reads the looks of a line.
  static Line of(String text) {
    String folded = Folding.fold(text);
    int begin = 0;
    int end = folded.length();
    while (begin < end && isDecoration(folded.charAt(begin))) {
      begin++;
    }
    while (end > begin && isDecoration(folded.charAt(end - 1))) {
      end--;
    }
    Set<Look> looks = EnumSet.noneOf(Look.class);
    Shape.of(folded).describe(folded, begin, looks);
    return new Line(text, folded, begin, withoutCount(folded, begin, end), looks);
  }

  /// Whether the line looks so.
  boolean looks(Look look) {
    return looks.contains(look);
  }

  /// Whether the line has one of the looks.
  boolean looks(Set<Look> wanted) {
    return !Collections.disjoint(looks, wanted);
  }

  /// The line's words without decoration, folded.
  String words() {
    return folded.substring(core, coreEnd);
  }

  // 全部评论(47), 阅读5.8万: the count is no part of what the line says
  private static int withoutCount(String folded, int begin, int end) {
    int at = end;
    while (at > begin && isCount(folded.charAt(at - 1))) {
      at--;
    }
    return at > begin ? at : end;
  }

  private static boolean isCount(char c) {
    return (c >= '0' && c <= '9') || c == '万' || c == '条' || c == '.' || isDecoration(c);
  }

  private static boolean isDecoration(char c) {
    return DECORATION.indexOf(c) >= 0 || Character.isSurrogate(c) || c == '\ufe0f';
  }
}
