package dev.countywire.text.page;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A paragraph with the credits at its ends cut off: `本报讯（记者 甲 乙）…`, `新华社某地10月17日电 …`, `…（来源：某报）`,
/// `…（完）`.
///
/// @param text what is left, stripped
/// @param parts what was cut off, in order
/// @param staff labels and names in the parts
/// @param outlet the outlet of a dateline, empty where there is none
/// @param date the day of a dateline
record CreditCut(
    String text,
    List<String> parts,
    List<StaffLine> staff,
    String outlet,
    Dates.@Nullable Found date) {
  // a credit behind the last sentence is no longer than this
  private static final int SHORT = 60;

  /// Copies the lists.
  CreditCut {
    parts = List.copyOf(parts);
    staff = List.copyOf(staff);
  }

  /// Cuts the credits off a paragraph.
  ///
  /// @param last whether it is the article's last one, where a bare name in brackets is its
  ///   writer's
  static CreditCut of(Line line, boolean last) {
    String text = line.text();
    String folded = line.folded();
    Dateline dateline = line.dateline();
    List<String> parts = new ArrayList<>();
    List<StaffLine> staff = new ArrayList<>(dateline.staff());
    int begin = dateline.end();
    if (begin > 0) {
      parts.add(text.substring(0, begin).strip());
    }
    int end = text.length();
    for (int cut = trailing(text, folded, begin, end, last, staff); cut < end; ) {
      parts.add(Math.min(parts.size(), begin > 0 ? 1 : 0), text.substring(cut, end).strip());
      end = cut;
      cut = trailing(text, folded, begin, end, last, staff);
    }
    boolean uncut = parts.isEmpty(); // and the line is stripped
    String left = uncut ? text : text.substring(begin, end).strip();
    return new CreditCut(left, parts, staff, dateline.outlet(), dateline.date());
  }

  // where a trailing credit begins, or `end`
  private static int trailing(
      String text, String folded, int begin, int end, boolean last, List<StaffLine> staff) {
    int stop = end;
    while (stop > begin && folded.charAt(stop - 1) == ' ') {
      stop--;
    }
    char close = stop > begin ? folded.charAt(stop - 1) : ' ';
    if (close == ')' || close == ']') {
      int open = folded.lastIndexOf(close == ')' ? '(' : '[', stop - 2);
      boolean near = open >= begin && stop - open <= 90;
      if (near) {
        String inner = text.substring(open + 1, stop - 1);
        boolean writer = last && open > begin && "。!?\"…".indexOf(folded.charAt(open - 1)) >= 0;
        return isCredit(inner, staff) || (writer && isWriter(inner, staff)) ? open : end;
      }
      return end;
    }
    int gap = gap(folded, Math.max(begin + 1, stop - SHORT), stop - 1);
    if (gap >= 0) {
      StaffLine line = StaffLine.of(text.substring(gap + 1, stop));
      if (line.whole() && line.namesPeople()) {
        staff.add(line);
        return gap + 1;
      }
    }
    return end;
  }

  // the last white space behind the end of a sentence; -1 where there is none
  private static int gap(String folded, int from, int to) {
    for (int i = to; i >= from; i--) {
      boolean ended = folded.charAt(i) == '。' || folded.charAt(i) == '"';
      if (ended && i + 1 < folded.length() && folded.charAt(i + 1) == ' ') {
        return i;
      }
    }
    return -1;
  }

  // 甲 乙 in brackets behind the last sentence
  private static boolean isWriter(String inner, List<StaffLine> staff) {
    boolean people = PersonNames.areSureNames(inner, 4);
    if (people) {
      staff.add(
          new StaffLine(
              List.of(new StaffLine.Credit("author", "", PersonNames.split(inner), "", true)),
              true));
    }
    return people;
  }

  private static boolean isCredit(String inner, List<StaffLine> staff) {
    String words = inner.strip();
    if (words.equals("完")
        || words.equals("完结")
        || words.equalsIgnoreCase("end")
        || words.equals("全文完")) {
      return true;
    }
    StaffLine line = StaffLine.of(inner);
    boolean people =
        !line.names("author").isEmpty()
            || !line.names("editor").isEmpty()
            || (line.namesPeople()
                && line.credits().stream().anyMatch(StaffLine.Credit::ofPicture));
    if (line.whole() && (people || hasLabelledSource(inner, line))) {
      staff.add(line);
      return true;
    }
    return false;
  }

  // 来源于 in a sentence is no credit
  private static boolean hasLabelledSource(String inner, StaffLine line) {
    String folded = Folding.fold(inner);
    return !line.source().isEmpty()
        && (folded.indexOf(':') > 0
            || folded.indexOf('|') > 0
            || folded.startsWith("转自")
            || folded.startsWith("摘自"));
  }
}
