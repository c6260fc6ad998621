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
  /// Copies the lists.
  CreditCut {
    parts = List.copyOf(parts);
    staff = List.copyOf(staff);
  }

  /// Cuts the credits off a paragraph.
  static CreditCut of(String text) {
    String folded = Folding.fold(text);
    Dateline dateline = Dateline.of(text, folded);
    List<String> parts = new ArrayList<>();
    List<StaffLine> staff = new ArrayList<>(dateline.staff());
    int begin = dateline.end();
    if (begin > 0) {
      parts.add(text.substring(0, begin).strip());
    }
    int end = text.length();
    for (int cut = trailing(text, folded, begin, end, staff); cut < end; ) {
      parts.add(Math.min(parts.size(), begin > 0 ? 1 : 0), text.substring(cut, end).strip());
      end = cut;
      cut = trailing(text, folded, begin, end, staff);
    }
    return new CreditCut(
        text.substring(begin, end).strip(), parts, staff, dateline.outlet(), dateline.date());
  }

  // where a trailing credit begins, or `end`
  private static int trailing(
      String text, String folded, int begin, int end, List<StaffLine> staff) {
    int last = end;
    while (last > begin && folded.charAt(last - 1) == ' ') {
      last--;
    }
    char close = last > begin ? folded.charAt(last - 1) : ' ';
    if (close == ')' || close == ']') {
      int open = folded.lastIndexOf(close == ')' ? '(' : '[', last - 2);
      if (open >= begin
          && last - open <= 90
          && isCredit(text.substring(open + 1, last - 1), staff)) {
        return open;
      }
      return end;
    }
    int stop = Math.max(folded.lastIndexOf("。 ", last - 1), folded.lastIndexOf("\" ", last - 1));
    if (stop > begin && last - stop <= 60) {
      StaffLine line = StaffLine.of(text.substring(stop + 1, last));
      if (line.whole() && line.namesPeople()) {
        staff.add(line);
        return stop + 1;
      }
    }
    return end;
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
    if (line.whole() && (line.namesPeople() || hasLabelledSource(inner, line))) {
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
