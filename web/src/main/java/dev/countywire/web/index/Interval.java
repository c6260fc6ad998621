package dev.countywire.web.index;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/// How wide a column of the flow is: as narrow as leaves columns that can be told apart.
public enum Interval {
  /// One day.
  DAY("日", 62),
  /// Monday to Sunday.
  WEEK("周", 400),
  /// A calendar month.
  MONTH("月", 3660),
  /// A calendar year.
  YEAR("年", Long.MAX_VALUE);

  private final String zh;
  private final long mostDays;

  Interval(String zh, long mostDays) {
    this.zh = zh;
    this.mostDays = mostDays;
  }

  /// The interval for a span of days.
  static Interval of(LocalDate first, LocalDate last) {
    long days = ChronoUnit.DAYS.between(first, last);
    for (Interval interval : values()) {
      if (days <= interval.mostDays) {
        return interval;
      }
    }
    return YEAR;
  }

  /// In Chinese.
  public String zh() {
    return zh;
  }

  /// In English and for Elasticsearch, such as `day`.
  public String en() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }

  /// The last day of the interval that begins on a day.
  public LocalDate last(LocalDate first) {
    return switch (this) {
      case DAY -> first;
      case WEEK -> first.plusDays(6);
      case MONTH -> first.plusMonths(1).minusDays(1);
      case YEAR -> first.plusYears(1).minusDays(1);
    };
  }
}
