package dev.countywire.text.page;

import java.util.ArrayList;
import java.util.List;

/// Cuts a page's text into lines: strips them, leaves blank ones out, parts pages that are one
/// single line, and joins sentences that a hard line end or an inline element has broken.
final class PageLines {
  // a line longer than this may hold a whole page
  private static final int LONG = 300;
  private static final String[] CUTS = {
    "责任编辑:",
    "责任编辑 ",
    "(责任编辑",
    "[责任编辑",
    "编辑:",
    "(编辑:",
    "责编:",
    "[打印",
    "打印本页",
    "上一篇",
    "下一篇",
    "相关阅读",
    "相关新闻",
    "相关链接",
    "推荐阅读",
    "免责声明",
    "版权声明",
    "特别声明",
    "来源:",
    "(来源",
    "分享到",
    "copyright",
    "主办单位",
    "友情链接"
  };

  private PageLines() {}

  /// The lines of a page, none of them blank.
  static List<String> of(String text) {
    List<String> lines = new ArrayList<>();
    for (String raw : (Iterable<String>) text.lines()::iterator) {
      String line = strip(raw);
      if (line.length() > LONG) {
        part(line, lines);
      } else if (!line.isEmpty()) {
        lines.add(line);
      }
    }
    return join(lines);
  }

  // two wide spaces indent a paragraph; behind a full stop, words of the foot begin a line of their
  // own
  private static void part(String line, List<String> lines) {
    String folded = Folding.fold(line);
    int begin = 0;
    for (int i = 1; i < line.length(); i++) {
      char before = folded.charAt(i - 1);
      boolean indent = line.charAt(i) == '　' && line.charAt(i - 1) == '　';
      boolean ended =
          before == ' '
              || before == '。'
              || before == '"'
              || before == ')'
              || before == '!'
              || before == '?';
      if (indent || (ended && startsWithCut(folded, i))) {
        add(line.substring(begin, i), lines);
        begin = i;
      }
    }
    add(line.substring(begin), lines);
  }

  private static boolean startsWithCut(String folded, int at) {
    for (String cut : CUTS) {
      if (folded.startsWith(cut, at)) {
        return true;
      }
    }
    return false;
  }

  private static void add(String part, List<String> lines) {
    String line = strip(part);
    if (!line.isEmpty()) {
      lines.add(line);
    }
  }

  private static List<String> join(List<String> lines) {
    List<String> joined = new ArrayList<>(lines.size());
    for (String line : lines) {
      String last = joined.isEmpty() ? "" : joined.getLast();
      if (!last.isEmpty() && isBroken(last, line)) {
        joined.set(joined.size() - 1, last + line);
      } else {
        joined.add(line);
      }
    }
    return joined;
  }

  private static boolean isBroken(String line, String next) {
    char last = Folding.fold(line.substring(line.length() - 1)).charAt(0);
    char first = Folding.fold(next.substring(0, 1)).charAt(0);
    boolean opened = line.length() >= 12;
    if (opened && ("，。、；）”".indexOf(next.charAt(0)) >= 0 || first == ',')) {
      return true;
    }
    if (line.length() >= 20
        && (last == ',' || last == '、')
        && line.indexOf(' ') < 0
        && line.indexOf('　') < 0) {
      return true;
    }
    // a full sentence and the beginning of another one
    return line.length() >= 40
        && Shape.isHan(last)
        && Shape.isHan(first)
        && line.indexOf('。') > 0
        && line.indexOf('。') < line.length() - 1
        && (next.indexOf('。') > 0 || next.indexOf('，') > 0 || next.indexOf(',') > 0)
        && !endsAsCredit(line);
  }

  private static boolean endsAsCredit(String line) {
    String rest = line.substring(line.lastIndexOf('。') + 1);
    return rest.length() <= 16;
  }

  private static String strip(String raw) {
    int begin = 0;
    int end = raw.length();
    while (begin < end && isBlank(raw.charAt(begin))) {
      begin++;
    }
    while (end > begin && isBlank(raw.charAt(end - 1))) {
      end--;
    }
    return raw.substring(begin, end);
  }

  private static boolean isBlank(char c) {
    return c <= ' '
        || Character.isWhitespace(c)
        || Character.isSpaceChar(c)
        || c == '\ufeff'
        || c == '\u200b';
  }
}
