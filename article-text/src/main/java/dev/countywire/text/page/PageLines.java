package dev.countywire.text.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Cuts a page's text into lines: strips them, leaves blank ones out, parts pages that are one
/// single line, and joins sentences that a hard line end or an inline element has broken.
final class PageLines {
  // a line longer than this may hold a whole page
  private static final int LONG = 200;
  private static final boolean[] BLANK = blank();
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

  // 来源： and its value on two lines
  private static final Set<String> LABELS =
      Set.of(
          "来源:", "信息来源:", "文章来源:", "稿源:", "发布时间:", "发布日期:", "时间:", "日期:", "作者:", "记者:", "编辑:",
          "责任编辑:", "责编:", "审核:", "校对:", "浏览次数:", "阅读次数:", "点击次数:", "浏览量:", "阅读量:", "点击量:", "点击:",
          "浏览:", "阅读:", "人气:", "查看:", "字号:", "索引号:", "发布机构:", "发文日期:", "成文日期:", "文号:", "主题分类:",
          "名称:", "浏览次数 :");

  private PageLines() {}

  /// The lines of a page, none of them blank.
  static List<String> of(String text) {
    List<String> lines = new ArrayList<>();
    for (int begin = 0; begin < text.length(); ) {
      int end = text.indexOf('\n', begin);
      end = end < 0 ? text.length() : end;
      String line = strip(text, begin, end);
      begin = end + 1;
      if (line.length() > LONG || isFlatHead(line)) {
        for (String part : FlatHead.part(line)) {
          part(part, lines);
        }
      } else if (!line.isEmpty()) {
        lines.add(line);
      }
    }
    return join(lines);
  }

  // breadcrumbs and more behind them
  private static boolean isFlatHead(String line) {
    return line.length() > 40 && (line.indexOf('>') > 0 || line.indexOf('＞') > 0);
  }

  // two wide spaces indent a paragraph; behind a full stop, words of the foot begin a line of their
  // own
  private static void part(String line, List<String> lines) {
    String folded = Folding.fold(line);
    int begin = 0;
    for (int i = 1; line.length() > LONG && i < line.length(); i++) {
      char before = folded.charAt(i - 1);
      boolean indent = before == ' ' && folded.charAt(i) == ' ';
      boolean ended =
          before == ' '
              || before == '。'
              || line.charAt(i - 1) == '”'
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
    if (line.length() <= 8 && next.length() <= 30 && LABELS.contains(Folding.fold(line))) {
      return !Outlets.isNobody(Folding.fold(next));
    }
    char last = Folding.fold(line.charAt(line.length() - 1));
    char first = Folding.fold(next.charAt(0));
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
    return strip(raw, 0, raw.length());
  }

  private static String strip(String raw, int from, int to) {
    int begin = from;
    int end = to;
    while (begin < end && isBlank(raw.charAt(begin))) {
      begin++;
    }
    while (end > begin && isBlank(raw.charAt(end - 1))) {
      end--;
    }
    return raw.substring(begin, end);
  }

  private static boolean isBlank(char c) {
    return !Shape.isHan(c) && BLANK[c];
  }

  private static boolean[] blank() {
    boolean[] is = new boolean[0x10000];
    for (int c = 0; c < is.length; c++) {
      boolean space = Character.isWhitespace(c) || Character.isSpaceChar(c);
      is[c] = c <= ' ' || space || c == '\ufeff' || c == '\u200b';
    }
    return is;
  }
}
