package dev.countywire.text.page;

import dev.countywire.text.page.StaffLine.Credit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Reads labels, names and values from left to right.
final class StaffScanner {
  static final TermTable LABELS = TermTable.standard("labels.tsv");
  private static final String SEPARATORS = " ,、;|/:—-()[]_*&+.·\"■□●○◆◎▲△★☆~";

  private static final Set<String> TO_SOURCE = Set.of("转自", "摘自", "转载自", "综合自");
  private static final String SOURCE_ENDS = " ,;|()[]";

  private final String text;
  private final String folded;
  private final List<Dates.Found> dates;
  private final List<Credit> credits = new ArrayList<>();
  // names before any label: 甲 乙 文/图
  private final List<String> pending = new ArrayList<>();
  private final List<String> names = new ArrayList<>();
  private String kind = "";
  private String label = "";
  private String value = "";
  private boolean postfix;
  private boolean whole = true;
  private int at;

  StaffScanner(String text, String folded) {
    this.text = text;
    this.folded = folded;
    this.dates = Dates.in(folded);
  }

  /// Reads on to the end, or gives up at the first words that no credit has.
  StaffLine scan(boolean wholeOnly) {
    while (whole || !wholeOnly) {
      skipSeparators();
      if (at >= folded.length()) {
        break;
      }
      int labelEnd = labelEnd(at);
      if (labelEnd > at) {
        open(folded.substring(at, labelEnd));
        at = labelEnd;
      } else if (!skipDate()) {
        run();
      }
    }
    close();
    return new StaffLine(credits, whole && !credits.isEmpty() && pending.isEmpty());
  }

  private void open(String found) {
    boolean last = at + found.length() == folded.length();
    Credit picture = new Credit("other", found, names, "", true);
    if (last && !names.isEmpty() && picture.ofPicture() && !found.equals("摄影报道")) {
      // 记者 甲 摄: the reporter of the text may be another
      credits.add(picture);
      names.clear();
      label = "";
      return;
    }
    boolean opens = isMark(at + found.length()) || LABELS.kind(found).equals("source");
    if (isAffiliation(found)) {
      pending.clear();
    }
    if (!pending.isEmpty() && !opens && (postfix || (credits.isEmpty() && label.isEmpty()))) {
      postfix = true;
      credits.add(new Credit(LABELS.kind(found), found, pending, "", true));
      pending.clear();
      return;
    }
    whole &= pending.isEmpty();
    pending.clear();
    close();
    label = found;
    kind = LABELS.kind(found);
  }

  // 某某财经 记者 甲 乙: what stands in front is no person, and people follow
  private boolean isAffiliation(String found) {
    int begin = at + found.length() + 1;
    return pending.size() == 1
        && label.isEmpty()
        && found.endsWith("记者")
        && begin < folded.length()
        && folded.charAt(begin - 1) == ' '
        && !PersonNames.isSureName(pending.getFirst())
        && PersonNames.isSureName(text.substring(begin, runEnd(begin)));
  }

  // a colon or a bar, a space in front of it or not
  private boolean isMark(int from) {
    int i = from < folded.length() && folded.charAt(from) == ' ' ? from + 1 : from;
    return i < folded.length() && ":|/".indexOf(folded.charAt(i)) >= 0;
  }

  private void close() {
    if (!label.isEmpty()) {
      credits.add(new Credit(kind, label, kind.isEmpty() ? List.of() : names, value, false));
    }
    names.clear();
    label = "";
    kind = "";
    value = "";
  }

  private void run() {
    int end = runEnd(at);
    String run = text.substring(at, end);
    boolean colon = isMark(end) && !kind.equals("source");
    boolean glued = end < folded.length() && labelEnd(end) > end;
    boolean affiliation =
        glued && isPosition(end) && (label.isEmpty() || !PersonNames.isSureName(run));
    if (colon) {
      close();
      label = run;
      kind = guess(run);
      whole &= !kind.isEmpty();
    } else if (kind.equals("source")) {
      value = value.isEmpty() ? run : value;
      whole &= run.length() <= 20;
    } else if (affiliation) {
      at = end; // 某报记者: whose reporter it is
    } else if (isInitial(end)) {
      run = run + folded.charAt(end + 1);
      end += 2;
      name(run);
    } else if (PersonNames.isName(run)
        && !(glued && !label.isEmpty() && !names.isEmpty() && run.length() > 3)) {
      name(run);
    } else if (!glued) {
      whole &=
          !label.isEmpty()
              && names.isEmpty()
              && value.isEmpty()
              && run.length() <= 20
              && isWord(run);
      value = value.isEmpty() ? run : value;
    }
    at = end;
  }

  private boolean isPosition(int from) {
    return isPositionLabel(folded.substring(from, labelEnd(from)));
  }

  // 记者甲 may stand without a space; 文字解读 is no credit
  private static boolean isPositionLabel(String label) {
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

  // a label that the table does not know, told by its characters
  private static String guess(String label) {
    if (label.length() > 8 || label.chars().anyMatch(c -> "号码邮导剧美程".indexOf(c) >= 0)) {
      return "";
    }
    if (label.contains("来源") || label.contains("稿源")) {
      return "source";
    }
    if (label.contains("摄") || label.contains("图") || label.contains("视频")) {
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
    return label.chars().anyMatch(c -> "审校编核".indexOf(c) >= 0) ? "editor" : "";
  }

  private void name(String run) {
    (postfix || label.isEmpty() ? pending : names).add(run);
  }

  // 何 伟: two single characters with a space between them
  private boolean isInitial(int end) {
    return end - at == 1
        && Shape.isHan(folded.charAt(at))
        && end + 1 < folded.length()
        && folded.charAt(end) == ' '
        && Shape.isHan(folded.charAt(end + 1))
        && runEnd(end + 1) == end + 2;
  }

  private static boolean isWord(String run) {
    for (int i = 0; i < run.length(); i++) {
      if (!Character.isLetterOrDigit(run.charAt(i)) && "《》“”".indexOf(run.charAt(i)) < 0) {
        return false;
      }
    }
    return true;
  }

  private int runEnd(int from) {
    int end = from + 1;
    while (end < folded.length() && !endsRun(end)) {
      end++;
    }
    return end;
  }

  // an outlet's name may hold dashes, dots and words that are labels elsewhere
  private boolean endsRun(int i) {
    return kind.equals("source") ? endsSource(i) : isSeparator(i) || labelEnd(i) > i;
  }

  private boolean endsSource(int i) {
    int next = LABELS.lengthAt(folded, i);
    return SOURCE_ENDS.indexOf(folded.charAt(i)) >= 0
        || (next > 1 && folded.startsWith(":", i + next))
        || dates.stream().anyMatch(d -> d.begin() == i);
  }

  private boolean isSeparator(int i) {
    char c = folded.charAt(i);
    boolean inName =
        c == '·'
            && i > 0
            && i + 1 < folded.length()
            && Shape.isHan(folded.charAt(i - 1))
            && Shape.isHan(folded.charAt(i + 1));
    return !inName && SEPARATORS.indexOf(c) >= 0;
  }

  // behind the label that begins here, or `from`: a label ends at a separator or before a sure name
  private int labelEnd(int from) {
    int length = LABELS.lengthAt(folded, from);
    if (length == 0) {
      return from;
    }
    int end = from + length;
    if (length == 1 && !isMark(end) && !standsBehindName(from, end)) {
      return from;
    }
    if (end >= folded.length() || isSeparator(end)) {
      return end;
    }
    int nameEnd = end + 1;
    while (nameEnd < folded.length()
        && !isSeparator(nameEnd)
        && LABELS.lengthAt(folded, nameEnd) == 0) {
      nameEnd++;
    }
    boolean toSource = from == 0 && TO_SOURCE.contains(folded.substring(from, end));
    boolean toPerson =
        isPositionLabel(folded.substring(from, end))
            && PersonNames.isSureName(folded.substring(end, nameEnd));
    return toSource || toPerson ? end : from;
  }

  // 甲 摄, 甲/图, 甲摄; 张瀚文 is a name
  private boolean standsBehindName(int from, int end) {
    boolean named = !pending.isEmpty() || !names.isEmpty();
    boolean ends = end >= folded.length() || isSeparator(end);
    boolean parted = from > 0 && isSeparator(from - 1) && named;
    boolean glued =
        folded.charAt(from) == '摄'
            && from > at
            && PersonNames.isSureName(folded.substring(at, from));
    return ends && (parted || glued);
  }

  private void skipSeparators() {
    while (at < folded.length() && isSeparator(at)) {
      at++;
    }
  }

  private boolean skipDate() {
    for (Dates.Found date : dates) {
      if (date.begin() == at) {
        at = date.end();
        return true;
      }
    }
    return false;
  }
}
