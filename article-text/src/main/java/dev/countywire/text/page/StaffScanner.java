package dev.countywire.text.page;

import dev.countywire.text.page.StaffLine.Credit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Reads labels, names and values from left to right.
final class StaffScanner {
  static final TermTable LABELS = TermTable.standard("labels.tsv");
  private static final String SEPARATORS = " ,、;|/:—-()[]_*&+.·\"■□●○◆◎▲△★☆~";

  private static final Set<String> PICTURES = Set.of("摄", "摄影", "供图", "图", "拍摄", "配图");

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

  StaffLine scan() {
    while (true) {
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
    if (at + found.length() == folded.length() && !names.isEmpty() && PICTURES.contains(found)) {
      kind = "other"; // 记者 甲 摄: the reporter of the text is another
      return;
    }
    if (!pending.isEmpty() && (postfix || (credits.isEmpty() && label.isEmpty()))) {
      postfix = true;
      credits.add(new Credit(LABELS.kind(found), found, pending, ""));
      pending.clear();
      return;
    }
    close();
    label = found;
    kind = LABELS.kind(found);
  }

  private void close() {
    if (!label.isEmpty()) {
      credits.add(new Credit(kind, label, names, value));
    }
    names.clear();
    label = "";
    kind = "";
    value = "";
  }

  private void run() {
    int end = runEnd(at);
    String run = text.substring(at, end);
    boolean colon = end < folded.length() && folded.charAt(end) == ':';
    boolean glued = end < folded.length() && labelEnd(end) > end;
    if (colon) {
      close(); // a label that the table does not know
      whole = false;
    } else if (kind.equals("source")) {
      value = value.isEmpty() ? run : value;
      whole &= run.length() <= 20;
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
    while (end < folded.length() && !isSeparator(end) && labelEnd(end) == end) {
      end++;
    }
    return end;
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
    char next = end < folded.length() ? folded.charAt(end) : ' ';
    if (length == 1
        && ":|/".indexOf(next) < 0
        && !(next == ' ' && (!pending.isEmpty() || !names.isEmpty()))) {
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
    boolean toSource =
        LABELS.kind(folded.substring(from, end)).equals("source") && length > 1 && from == 0;
    return toSource || PersonNames.isSureName(folded.substring(end, nameEnd)) ? end : from;
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
