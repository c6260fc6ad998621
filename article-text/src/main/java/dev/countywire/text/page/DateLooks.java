package dev.countywire.text.page;

import java.util.List;

/// Looks that come from a date on the line.
final class DateLooks {
  private DateLooks() {}

  /// The looks of a line with these dates.
  static long of(String folded, Shape shape, List<Dates.Found> dates) {
    if (dates.isEmpty() || !dates.getFirst().hasYear()) {
      return 0;
    }
    Dates.Found first = dates.getFirst();
    int rest = folded.length() - (first.end() - first.begin());
    boolean begins = first.begin() <= 1 && folded.charAt(first.begin() + 4) != '年';
    boolean alone = rest <= 8 && shape.han() <= 7 && isWeekday(folded, first);
    boolean atEdge = first.begin() <= 2 || first.end() >= folded.length() - 2;
    boolean listed = atEdge && dates.size() == 1 && rest >= 8;
    return Look.DATE.bit()
        | Look.DATE_FIRST.bitIf(begins)
        | Look.CLOCK.bitIf(first.hasTime())
        | Look.DATE_ONLY.bitIf(alone)
        | Look.DATED.bitIf(listed && !(LineEnds.closeSentence(folded) && shape.han() >= 2));
  }

  private static boolean isWeekday(String folded, Dates.Found date) {
    String rest = (folded.substring(0, date.begin()) + folded.substring(date.end())).strip();
    return rest.chars().allMatch(c -> "()[] -—星期一二三四五六日天周,".indexOf(c) >= 0);
  }
}
