package dev.countywire.model;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAccessor;
import org.jspecify.annotations.Nullable;

/// Times of the contract: ISO 8601, to the millisecond, written with China's offset.
public final class ChinaTime {
  /// China has one time, +08:00, all year.
  public static final ZoneOffset OFFSET = ZoneOffset.ofHours(8);

  private static final DateTimeFormatter READ =
      new DateTimeFormatterBuilder()
          .append(DateTimeFormatter.ISO_LOCAL_DATE)
          .optionalStart()
          .appendPattern("['T'][' ']")
          .append(DateTimeFormatter.ISO_LOCAL_TIME)
          .optionalStart()
          .appendOffsetId()
          .toFormatter(java.util.Locale.ROOT);

  private ChinaTime() {}

  /// Reads an ISO time; one without offset is China time, a bare date its midnight.
  ///
  /// @return the time at +08:00, or `null` if the text is no ISO 8601 time
  public static @Nullable OffsetDateTime parse(String text) {
    try {
      TemporalAccessor read =
          READ.parseBest(text.strip(), OffsetDateTime::from, LocalDateTime::from, LocalDate::from);
      return switch (read) {
        case OffsetDateTime time -> at(time.toInstant());
        case LocalDateTime time -> time.atOffset(OFFSET).truncatedTo(ChronoUnit.MILLIS);
        case LocalDate date -> date.atStartOfDay().atOffset(OFFSET);
        default -> null;
      };
    } catch (DateTimeException _) {
      return null;
    }
  }

  /// The instant on China's clock, cut to the millisecond.
  public static OffsetDateTime at(Instant instant) {
    return instant.truncatedTo(ChronoUnit.MILLIS).atOffset(OFFSET);
  }

  /// ISO 8601 with seconds and offset, such as `2024-10-17T21:18:00+08:00`.
  public static String format(OffsetDateTime time) {
    return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time);
  }
}
