package dev.countywire.text.page;

import dev.countywire.model.ChinaTime;
import dev.countywire.model.Published;
import dev.countywire.text.page.Dates.Found;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Chooses the date of publication from the dates that a page shows at its several places.
final class DateChoice {
  /// Where a date was shown; the earlier ones are believed first.
  enum Place {
    /// Behind 发布时间 and its like.
    LABELLED,
    /// Beside the source, above the text.
    LEAD,
    /// Beside a source or alone, above the title, where also today's date may stand.
    ABOVE,
    /// In the credits behind the text.
    FOOT,
    /// In the masthead of a digital paper.
    MASTHEAD,
    /// `新华社某地10月17日电`.
    DATELINE,
    /// 更新时间 and 成文日期, which are not the day of publication but near it.
    OTHER,
    /// Under the signature of a notice.
    SIGNATURE,
    /// In the address of the page.
    ADDRESS
  }

  // a day without a year is believed where it lies this close before the capture
  private static final int RECENT_DAYS = 62;

  private final OffsetDateTime capturedAt;
  private final Map<Place, Published> found = new EnumMap<>(Place.class);

  DateChoice(OffsetDateTime capturedAt) {
    this.capturedAt = capturedAt.toInstant().atOffset(ChinaTime.OFFSET);
  }

  /// Notes a date; of one place the more exact one stays, else the first.
  void note(Place place, Found date) {
    Published published = published(date);
    Published known = found.get(place);
    boolean better =
        known == null
            || (known.precision() == Published.Precision.DAY
                && published != null
                && published.precision() == Published.Precision.MINUTE
                && known.at().toLocalDate().equals(published.at().toLocalDate()));
    if (published != null && better) {
      found.put(place, published);
    }
  }

  /// Notes a time that the page gives relative to its capture.
  void note(Place place, OffsetDateTime at, Published.Precision precision) {
    found.putIfAbsent(place, new Published(at, precision));
  }

  /// When the page was captured, on China's clock.
  OffsetDateTime capturedAt() {
    return capturedAt;
  }

  /// The best one, or none.
  @Nullable Published best() {
    Published best = null;
    for (Published date : found.values()) {
      if (best == null) {
        best = date;
      } else if (best.precision() == Published.Precision.DAY
          && date.precision() == Published.Precision.MINUTE
          && date.at().toLocalDate().equals(best.at().toLocalDate())) {
        best = date;
      }
    }
    return best;
  }

  private @Nullable Published published(Found date) {
    OffsetDateTime limit = capturedAt.plusDays(1);
    int year = date.hasYear() ? date.year() : yearBefore(date, limit.toLocalDate());
    if (year == 0 || !isDay(year, date)) {
      return null;
    }
    int minute = Math.max(0, date.minute());
    OffsetDateTime at =
        LocalDate.of(year, date.month(), date.day())
            .atTime(minute / 60, minute % 60)
            .atOffset(ChinaTime.OFFSET);
    return at.isAfter(limit)
        ? null
        : new Published(at, date.hasTime() ? Published.Precision.MINUTE : Published.Precision.DAY);
  }

  private static int yearBefore(Found date, LocalDate limit) {
    for (int year = limit.getYear(); year >= limit.getYear() - 1; year--) {
      if (isDay(year, date)) {
        LocalDate day = LocalDate.of(year, date.month(), date.day());
        if (!day.isAfter(limit)) {
          return day.isBefore(limit.minusDays(RECENT_DAYS)) ? 0 : year;
        }
      }
    }
    return 0;
  }

  private static boolean isDay(int year, Found date) {
    return date.day() <= java.time.YearMonth.of(year, date.month()).lengthOfMonth();
  }
}
