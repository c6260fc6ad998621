package dev.countywire.text.page;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The credit in front of a report: `本报讯（记者 甲）`, `中新网某地10月17日电 题：`, `（记者 甲）`, `某台消息：`.
///
/// @param end where the report begins; 0 where there is no credit
/// @param outlet the outlet that it names, empty for 本报 and its like
/// @param date the day that it names
/// @param staff labels and names in it
/// @param title the headline behind 题：, empty where there is none
record Dateline(
    int end, String outlet, Dates.@Nullable Found date, List<StaffLine> staff, String title) {
  /// No credit.
  static final Dateline NONE = new Dateline(0, "", null, List.of(), "");

  private static final int LONGEST = 32;

  /// Copies the list.
  Dateline {
    staff = List.copyOf(staff);
  }

  /// Reads the credit in front of a paragraph.
  static Dateline of(String text, String folded) {
    List<StaffLine> staff = new ArrayList<>();
    int end = mark(folded);
    String outlet = "";
    Dates.Found date = null;
    if (end > 0) {
      String head = folded.substring(0, end);
      List<Dates.Found> dates = Dates.in(head);
      date = dates.isEmpty() ? null : dates.getFirst();
      outlet = outlet(text, date == null ? end : date.begin());
      if (!isCredible(folded, end, outlet, date)) {
        return NONE;
      }
    }
    int people = people(text, folded, end, staff);
    if (end == 0 && people == 0) {
      return NONE;
    }
    int begin = skip(folded, Math.max(end, people), ":—-]|");
    if (folded.startsWith("题:", begin)) {
      return new Dateline(text.length(), outlet, date, staff, text.substring(begin + 2).strip());
    }
    return new Dateline(begin, outlet, date, staff, "");
  }

  /// Whether a line begins with brackets, which may hold the people.
  static boolean isBracketed(String folded) {
    int at = skip(folded, 0, "");
    return at < folded.length() && (folded.charAt(at) == '(' || folded.charAt(at) == '[');
  }

  // behind 讯, 电 or 消息 in the first words, or 0
  private static int mark(String s) {
    int limit = Math.min(s.length(), LONGEST);
    for (int i = s.startsWith("[") ? 1 : 0; i < limit; i++) {
      char c = s.charAt(i);
      boolean mark =
          (c == '讯' && i >= 2 && "通资简喜短音电快".indexOf(s.charAt(i - 1)) < 0)
              || (c == '电' && i >= 3 && (s.charAt(i - 1) == '日' || s.charAt(i - 1) == '社'));
      if (mark) {
        return i + 1;
      }
      if (c == '消' && i >= 2 && s.startsWith("息", i + 1)) {
        return i + 2;
      }
      if (!Shape.isHan(c) && ",。;!?\"(:".indexOf(c) >= 0) {
        return 0;
      }
    }
    return 0;
  }

  private static boolean isCredible(String s, int end, String outlet, Dates.@Nullable Found date) {
    boolean own =
        s.startsWith("本") || s.startsWith("[本") || s.startsWith("日报讯") || s.startsWith("晚报讯");
    char next = end < s.length() ? s.charAt(end) : ' ';
    boolean parted = " (:—-]|\"".indexOf(next) >= 0 || next == '记';
    boolean wire = date != null && s.charAt(end - 1) == '电';
    boolean named = own || Outlets.isOutlet(Folding.fold(outlet));
    boolean people =
        next == '('
            && StaffLine.of(s.substring(end + 1, Math.max(end + 1, s.indexOf(')', end))))
                .namesPeople();
    if (s.charAt(end - 1) == '息') {
      return named && (next == ':' || next == ' ' || next == '(');
    }
    return wire || (named && (parted || own)) || people;
  }

  // the outlet's name in front of place, date and 讯; 本报 and 本台 name nobody
  private static String outlet(String text, int end) {
    String head = text.substring(0, end);
    for (String mark : new String[] {"讯", "消息", "电"}) {
      head = head.endsWith(mark) ? head.substring(0, head.length() - mark.length()) : head;
    }
    head = head.startsWith("【") || head.startsWith("[") ? head.substring(1) : head;
    head = head.startsWith("据") ? head.substring(1) : head;
    if (head.startsWith("本") || head.equals("日报") || head.equals("晚报")) {
      return "";
    }
    for (String agency :
        new String[] {"新华社", "中新社", "中新网", "人民网", "新华网", "央视网", "央广网", "光明网", "中国网"}) {
      if (head.startsWith(agency)) {
        return agency;
      }
    }
    return head.strip();
  }

  // behind the people named at `from`, in brackets or in front of 报道; `from` where there are none
  private static int people(String text, String folded, int from, List<StaffLine> staff) {
    int at = skip(folded, from, "");
    if (at >= folded.length()) {
      return from;
    }
    if (folded.charAt(at) == '(' || (at == 0 && folded.charAt(at) == '[')) {
      int close = folded.indexOf(folded.charAt(at) == '(' ? ')' : ']', at);
      if (close > 0 && close - at <= 90) {
        StaffLine line = StaffLine.of(text.substring(at + 1, close));
        if (line.whole() && (from > 0 || namesWriter(line))) {
          staff.add(line);
          return close + 1;
        }
      }
      return from;
    }
    int report = folded.indexOf("报道", at, Math.min(at + 40, folded.length()));
    int end = report < 0 ? -1 : report + 2;
    boolean labelled =
        end > 0
            && folded.startsWith("记者", at + Math.max(0, folded.substring(at, end).indexOf("记者")));
    if (labelled
        && end < folded.length()
        && (" :,。—".indexOf(folded.charAt(end)) >= 0 || from > 0)) {
      StaffLine line = StaffLine.of(text.substring(at, report));
      if (line.whole() && line.namesPeople()) {
        staff.add(line);
        return skip(folded, end, ":,。—");
      }
    }
    return from;
  }

  private static boolean namesWriter(StaffLine line) {
    return !line.names("author").isEmpty() || !line.names("editor").isEmpty();
  }

  private static int skip(String s, int from, String others) {
    int at = from;
    while (at < s.length() && (s.charAt(at) == ' ' || others.indexOf(s.charAt(at)) >= 0)) {
      at++;
    }
    return at;
  }
}
