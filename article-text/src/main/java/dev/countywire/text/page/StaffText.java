package dev.countywire.text.page;

import java.util.List;
import java.util.Set;

/// Where labels, runs and dates begin and end in the text of a credit.
///
/// @param folded the text, see [Folding]
/// @param dates the dates in it
record StaffText(String folded, List<Dates.Found> dates) {
  static final TermTable LABELS = TermTable.standard("labels.tsv");
  private static final String SEPARATORS = " ,、;|/:—-()[]_*&+.·\"■□●○◆◎▲△★☆~";
  // what a line holds that is a credit without a label of two characters
  private static final String MARKS = ":|/摄(□■◎○●◆";
  private static final boolean[] IS_MARK = marks();
  private static final Set<String> TO_SOURCE = Set.of("转自", "摘自", "转载自", "综合自");
  private static final String SOURCE_ENDS = " ,;|()[]";

  int length() {
    return folded.length();
  }

  /// Whether a label or its mark stands anywhere; without one, no line is a credit.
  static boolean mayLabel(String folded) {
    for (int i = 0; i < folded.length(); i++) {
      if (IS_MARK[folded.charAt(i)] || LABELS.lengthAt(folded, i) >= 2) {
        return true;
      }
    }
    return false;
  }

  private static boolean[] marks() {
    boolean[] is = new boolean[0x10000];
    MARKS.chars().forEach(c -> is[c] = true);
    return is;
  }

  /// Behind the separators that begin at `from`.
  int skipSeparators(int from) {
    int at = from;
    while (at < folded.length() && isSeparator(at)) {
      at++;
    }
    return at;
  }

  /// Behind the date that begins at `from`, or `from`.
  int skipDate(int from) {
    for (Dates.Found date : dates) {
      if (date.begin() == from) {
        return date.end();
      }
    }
    return from;
  }

  boolean isSeparator(int i) {
    char c = folded.charAt(i);
    boolean inName =
        c == '·'
            && i > 0
            && i + 1 < folded.length()
            && Shape.isHan(folded.charAt(i - 1))
            && Shape.isHan(folded.charAt(i + 1));
    return !inName && !Shape.isHan(c) && SEPARATORS.indexOf(c) >= 0;
  }

  /// Whether a colon or a bar stands at `from`, a space in front of it or not.
  boolean isMark(int from) {
    int i = from < folded.length() && folded.charAt(from) == ' ' ? from + 1 : from;
    return i < folded.length() && ":|/".indexOf(folded.charAt(i)) >= 0;
  }

  /// Behind the value of a source: an outlet's name may hold dashes, dots and words that are labels
  /// elsewhere.
  boolean endsSource(int i) {
    int next = LABELS.lengthAt(folded, i);
    return SOURCE_ENDS.indexOf(folded.charAt(i)) >= 0
        || (next > 1 && folded.startsWith(":", i + next))
        || skipDate(i) > i;
  }

  /// Behind the label that begins at `from`, or `from`: a label ends at a separator or before a
  /// sure name.
  ///
  /// @param run where the run begins that is being read
  /// @param named whether names stand in front
  int labelEnd(int from, int run, boolean named) {
    int length = LABELS.lengthAt(folded, from);
    if (length == 0) {
      return from;
    }
    int end = from + length;
    if (length == 1 && !isMark(end) && !standsBehindName(from, end, run, named)) {
      return from;
    }
    if (end >= folded.length() || isSeparator(end)) {
      return end;
    }
    boolean toSource =
        from == 0 && TO_SOURCE.contains(folded.substring(from, end)) && namesSource(end);
    return toSource || standsBeforeName(from, end) ? end : from;
  }

  // 转自某报, 摘自《某书》; 转自东部的企业 is no credit
  private boolean namesSource(int from) {
    int end = from;
    while (end < folded.length() && !endsSource(end)) {
      end++;
    }
    return folded.charAt(from) == '《' || Outlets.isOutlet(folded.substring(from, end));
  }

  // 记者甲乙丙
  private boolean standsBeforeName(int from, int end) {
    if (!isPosition(folded.substring(from, end))) {
      return false;
    }
    int nameEnd = end + 1;
    while (nameEnd < folded.length()
        && !isSeparator(nameEnd)
        && LABELS.lengthAt(folded, nameEnd) == 0) {
      nameEnd++;
    }
    return PersonNames.isSureName(folded.substring(end, nameEnd));
  }

  // 甲 摄, 甲/图, 甲摄; 张瀚文 is a name
  private boolean standsBehindName(int from, int end, int run, boolean named) {
    boolean ends = end >= folded.length() || isSeparator(end);
    boolean parted = from > 0 && isSeparator(from - 1) && named;
    boolean glued =
        folded.charAt(from) == '摄'
            && from > run
            && PersonNames.isSureName(folded.substring(run, from));
    return ends && (parted || glued);
  }

  /// 记者甲 may stand without a space; 文字解读 is no credit.
  static boolean isPosition(String label) {
    return label.endsWith("记者")
        || label.endsWith("员")
        || label.endsWith("生")
        || label.endsWith("主笔")
        || label.endsWith("编辑")
        || label.endsWith("责编")
        || label.endsWith("校对")
        || label.endsWith("审核")
        || label.endsWith("作者")
        || label.endsWith("摄影")
        || label.endsWith("撰稿")
        || label.endsWith("主编");
  }

  /// The kind of a label that the table does not know, told by its characters; empty where it is
  /// none.
  static String guess(String label) {
    if (label.length() > 8 || holdsOneOf(label, "号码邮导剧美程")) {
      return "";
    }
    if (label.contains("来源") || label.contains("稿源")) {
      return "source";
    }
    if (label.contains("摄")
        || label.endsWith("图")
        || label.endsWith("图片")
        || label.endsWith("视频")) {
      return "other";
    }
    if (label.contains("记者")
        || label.contains("撰")
        || label.contains("采写")
        || label.contains("作者")
        || label.contains("通讯员")
        || label.contains("执笔")) {
      return "author";
    }
    return holdsOneOf(label, "审校编核") ? "editor" : "";
  }

  private static boolean holdsOneOf(String text, String characters) {
    for (int i = 0; i < text.length(); i++) {
      if (characters.indexOf(text.charAt(i)) >= 0) {
        return true;
      }
    }
    return false;
  }
}
