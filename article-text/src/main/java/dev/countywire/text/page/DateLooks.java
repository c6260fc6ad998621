package dev.countywire.text.page;

import java.util.List;
import java.util.Set;

/// Looks that come from a date on the line.
final class DateLooks {
  private DateLooks() {}

  static void describe(String folded, Set<Look> looks, int han) {
    List<Dates.Found> dates = Dates.in(folded);
    if (dates.isEmpty() || !dates.getFirst().hasYear()) {
      return;
    }
    Dates.Found first = dates.getFirst();
    looks.add(Look.DATE);
    if (first.begin() <= 1 && folded.charAt(first.begin() + 4) != '年') {
      looks.add(Look.DATE_FIRST);
    }
    if (first.hasTime()) {
      looks.add(Look.CLOCK);
    }
    int rest = folded.length() - (first.end() - first.begin());
    if (rest <= 8 && han <= 7 && isWeekday(folded, first)) {
      looks.add(Look.DATE_ONLY);
    }
    boolean atEdge = first.begin() <= 2 || first.end() >= folded.length() - 2;
    if (atEdge && dates.size() == 1 && rest >= 8 && !looks.contains(Look.SENTENCE)) {
      looks.add(Look.DATED);
    }
  }

  private static boolean isWeekday(String folded, Dates.Found date) {
    String rest = (folded.substring(0, date.begin()) + folded.substring(date.end())).strip();
    return rest.chars().allMatch(c -> "()[] -—星期一二三四五六日天周,".indexOf(c) >= 0);
  }
}
