package dev.countywire.cli;

import dev.countywire.model.ChinaTime;
import dev.countywire.runtime.InvalidSetting;
import dev.countywire.runtime.Settings;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A point in time as a person writes it: ISO 8601, or how long ago (`90m`, `2h`, `7d`).
final class Moment {
  static final String HELP = "ISO 8601 (without offset China time), or how long ago: 90m, 2h, 7d";

  private Moment() {}

  /// Reads what stands behind an option; `null` stays `null`.
  ///
  /// @throws InvalidSetting if it is neither
  static @Nullable Instant of(@Nullable String text, String option, InstantSource clock) {
    if (text == null) {
      return null;
    }
    OffsetDateTime time = ChinaTime.parse(text);
    return time != null ? time.toInstant() : clock.instant().minus(ago(text, option));
  }

  private static Duration ago(String text, String option) {
    try {
      return new Settings(Map.of(option, text)).duration(option, Duration.ZERO);
    } catch (InvalidSetting _) {
      throw new InvalidSetting(option, text, HELP);
    }
  }
}
