package dev.countywire.text.page;

import dev.countywire.model.Published;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/// Times that a page gives relative to the moment it was shown: `3小时前`, `昨天 21:18`, `2天前`.
final class RelativeTime {
  private RelativeTime() {}

  /// The time that a folded byline gives, or none.
  static @Nullable Published in(String folded, OffsetDateTime now) {
    int ago = folded.indexOf('前');
    if (folded.contains("刚刚")) {
      return new Published(now.withSecond(0).withNano(0), Published.Precision.MINUTE);
    }
    if (ago > 1) {
      Published published = ago(folded, ago, now);
      if (published != null) {
        return published;
      }
    }
    String[] days = {"今天", "今日", "昨天", "昨日", "前天", "前日"};
    for (int i = 0; i < days.length; i++) {
      int at = folded.indexOf(days[i]);
      if (at >= 0 && !folded.startsWith("是", at + 2)) {
        OffsetDateTime day = midnight(now.minusDays(i / 2));
        Dates.Found found = ClockTime.after(folded, new Dates.Found(0, 1, 1, -1, at, at + 2));
        return found.hasTime()
            ? new Published(day.plusMinutes(found.minute()), Published.Precision.MINUTE)
            : new Published(day, Published.Precision.DAY);
      }
    }
    return null;
  }

  private static @Nullable Published ago(String folded, int ago, OffsetDateTime now) {
    int unit = unitBegin(folded, ago);
    int begin = unit;
    while (begin > 0 && Dates.isDigit(folded.charAt(begin - 1)) && unit - begin < 3) {
      begin--;
    }
    if (unit == ago || begin == unit) {
      return null;
    }
    int count = Dates.number(folded, begin, unit);
    return switch (folded.substring(unit, ago)) {
      case "分钟" ->
          new Published(
              now.minusMinutes(count).withSecond(0).withNano(0), Published.Precision.MINUTE);
      case "小时" ->
          new Published(
              now.minusHours(count).withSecond(0).withNano(0), Published.Precision.MINUTE);
      case "天", "日" -> new Published(midnight(now.minusDays(count)), Published.Precision.DAY);
      default -> null;
    };
  }

  private static int unitBegin(String folded, int ago) {
    int at = ago;
    while (at > 0
        && ago - at < 2
        && !Dates.isDigit(folded.charAt(at - 1))
        && folded.charAt(at - 1) != ' ') {
      at--;
    }
    return at;
  }

  private static OffsetDateTime midnight(OffsetDateTime at) {
    return at.toLocalDate().atStartOfDay().atOffset(at.getOffset());
  }
}
