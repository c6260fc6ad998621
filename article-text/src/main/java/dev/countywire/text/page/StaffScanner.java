package dev.countywire.text.page;

import dev.countywire.text.page.StaffLine.Credit;
import java.util.ArrayList;
import java.util.List;

/// Reads labels, names and values of a credit from left to right.
final class StaffScanner {
  private final String text;
  private final String folded;
  private final StaffText credit;
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

  StaffScanner(String text, StaffText credit) {
    this.text = text;
    this.folded = credit.folded();
    this.credit = credit;
  }

  /// Reads on to the end, or gives up at the first words that no credit has.
  StaffLine scan(boolean wholeOnly) {
    while (whole || !wholeOnly) {
      at = credit.skipSeparators(at);
      if (at >= credit.length()) {
        break;
      }
      int labelEnd = labelEnd(at);
      int dateEnd = labelEnd > at ? at : credit.skipDate(at);
      if (labelEnd > at) {
        open(folded.substring(at, labelEnd));
        at = labelEnd;
      } else if (dateEnd > at) {
        at = dateEnd;
      } else {
        run();
      }
    }
    if (!whole && wholeOnly) {
      return StaffLine.NONE;
    }
    close();
    return new StaffLine(credits, whole && !credits.isEmpty() && pending.isEmpty());
  }

  private void open(String found) {
    boolean last = at + found.length() == credit.length();
    Credit picture = new Credit("other", found, names, "", true);
    if (last && !names.isEmpty() && picture.ofPicture() && !found.equals("摄影报道")) {
      // 记者 甲 摄: the reporter of the text may be another
      credits.add(picture);
      names.clear();
      label = "";
      return;
    }
    String of = StaffText.LABELS.kind(found);
    boolean opens = credit.isMark(at + found.length()) || of.equals("source");
    if (isAffiliation(found)) {
      pending.clear();
    }
    if (!pending.isEmpty() && !opens && (postfix || (credits.isEmpty() && label.isEmpty()))) {
      postfix = true;
      credits.add(new Credit(of, found, pending, "", true));
      pending.clear();
      return;
    }
    whole &= pending.isEmpty();
    pending.clear();
    close();
    label = found;
    kind = of;
  }

  // 某某财经 记者 甲 乙: what stands in front is no person, and people follow
  private boolean isAffiliation(String found) {
    int begin = at + found.length() + 1;
    return pending.size() == 1
        && label.isEmpty()
        && found.endsWith("记者")
        && begin < credit.length()
        && folded.charAt(begin - 1) == ' '
        && !PersonNames.isSureName(pending.getFirst())
        && PersonNames.isSureName(text.substring(begin, runEnd(begin)));
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
    if (credit.isMark(end) && !kind.equals("source")) {
      close();
      label = run;
      kind = StaffText.guess(run);
      whole &= !kind.isEmpty();
    } else if (kind.equals("source")) {
      value = value.isEmpty() ? run : value;
      whole &= run.length() <= 20;
    } else if (isInitial(end)) {
      name(run.concat(folded.substring(end + 1, end + 2)));
      end += 2;
    } else {
      nameOrValue(run, end);
    }
    at = end;
  }

  private void nameOrValue(String run, int end) {
    int next = end < credit.length() ? labelEnd(end) : end;
    boolean glued = next > end;
    boolean affiliation =
        glued
            && StaffText.isPosition(folded.substring(end, next))
            && (label.isEmpty() || !PersonNames.isSureName(run));
    boolean hanging = glued && !label.isEmpty() && !names.isEmpty() && run.length() > 3;
    if (affiliation) {
      return; // 某报记者: whose reporter it is
    }
    if (PersonNames.isName(run) && !hanging) {
      name(run);
    } else if (!glued) {
      boolean first = !label.isEmpty() && names.isEmpty() && value.isEmpty();
      whole &= first && run.length() <= 20 && isWord(run);
      value = value.isEmpty() ? run : value;
    }
  }

  private void name(String run) {
    (postfix || label.isEmpty() ? pending : names).add(run);
  }

  // 何 伟: two single characters with a space between them
  private boolean isInitial(int end) {
    return end - at == 1
        && Shape.isHan(folded.charAt(at))
        && end + 1 < credit.length()
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
    boolean source = kind.equals("source");
    int end = from + 1;
    while (end < credit.length() && !(source ? credit.endsSource(end) : endsRun(end))) {
      end++;
    }
    return end;
  }

  private boolean endsRun(int i) {
    return credit.isSeparator(i) || labelEnd(i) > i;
  }

  private int labelEnd(int from) {
    return credit.labelEnd(from, at, !pending.isEmpty() || !names.isEmpty());
  }
}
