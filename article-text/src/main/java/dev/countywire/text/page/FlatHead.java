package dev.countywire.text.page;

import java.util.ArrayList;
import java.util.List;

/// The head of a page that was flattened to one line: `首页 > 新闻 > 正文 标题 2024-10-17 21:18 来源：某报 第一段…`
/// is parted into breadcrumbs, title, byline and text.
final class FlatHead {
  private static final int REACH = 260;
  private static final String[] LABELS = {
    "来源:", "来源 :", "信息来源", "文章来源", "稿源:", "发布时间", "发布日期", "发表时间", "更新时间", "时间:", "日期:", "作者:",
    "记者:", "编辑:", "责任编辑", "浏览", "点击", "阅读", "人气", "字号", "字体", "查看", "打印", "分享", "收藏", "评论", "索引号"
  };

  private FlatHead() {}

  /// The parts of a line; the line alone where it does not begin with a head.
  static List<String> part(String line) {
    String folded = Folding.fold(line);
    int byline = bylineBegin(folded);
    if (byline < 5) {
      return List.of(line);
    }
    int text = bylineEnd(folded, byline);
    int title = titleBegin(folded, byline);
    List<String> parts = new ArrayList<>();
    for (String part :
        new String[] {
          line.substring(0, title),
          line.substring(title, byline),
          line.substring(byline, text),
          line.substring(text)
        }) {
      if (!part.isBlank()) {
        parts.add(part.strip());
      }
    }
    return parts;
  }

  // where the first date or label stands, if a time or a source is near it and no sentence before
  private static int bylineBegin(String s) {
    int limit = Math.min(s.length(), REACH);
    int stop = s.indexOf('。');
    String head = s.substring(0, stop >= 0 && stop < limit ? stop : limit);
    int first = head.length();
    boolean clock = false;
    for (Dates.Found date : Dates.in(head)) {
      if (date.hasYear() && date.begin() > 0 && head.charAt(date.begin() - 1) == ' ') {
        first = Math.min(first, date.begin());
        clock |= date.hasTime();
      }
    }
    boolean source = false;
    for (String label : LABELS) {
      int at = head.indexOf(" " + label);
      if (at > 0) {
        first = Math.min(first, at + 1);
        source |= label.startsWith("来源") || label.startsWith("信息来源") || label.startsWith("发布");
      }
    }
    return first < head.length() && (clock || source) ? first : -1;
  }

  // behind the last word that belongs to labels, dates and controls
  private static int bylineEnd(String s, int from) {
    int at = from;
    int end = from;
    boolean value = false;
    while (at < s.length()) {
      int stop = s.indexOf(' ', at);
      stop = stop < 0 ? s.length() : stop;
      String word = s.substring(at, stop);
      boolean ours = isOurs(word) || (value && word.length() <= 20 && Shape.of(word).stops() == 0);
      if (!word.isEmpty() && !ours) {
        return at;
      }
      value = word.endsWith(":") || (value && word.isEmpty());
      at = stop + 1;
      end = Math.min(at, s.length());
    }
    return end;
  }

  private static boolean isOurs(String word) {
    if (word.length() > 40 || word.indexOf('。') >= 0) {
      return false;
    }
    for (String label : LABELS) {
      if (word.startsWith(label) || word.startsWith("[" + label)) {
        return true;
      }
    }
    Shape shape = Shape.of(word);
    boolean control = word.length() <= 3 || word.endsWith("]") || word.endsWith("次");
    return control || (shape.digits() * 2 >= word.length() && shape.commas() + shape.stops() == 0);
  }

  // behind the last breadcrumb, or where the last long words in front of the byline begin
  private static int titleBegin(String s, int byline) {
    int crumb = s.lastIndexOf('>', byline);
    if (crumb >= 0) {
      int word = crumb + 1;
      while (word < byline && s.charAt(word) == ' ') {
        word++;
      }
      int end = s.indexOf(' ', word);
      boolean more = end > 0 && end < byline - 4;
      return more ? end : word;
    }
    int begin = byline;
    while (begin > 0) {
      int before = s.lastIndexOf(' ', begin - 2);
      if (begin < byline && begin - before - 1 < 6) {
        break;
      }
      begin = before + 1;
    }
    return begin;
  }
}
