package dev.countywire.cli;

import dev.countywire.operations.TimeSpan;
import dev.countywire.operations.replay.ReplayFilter;
import dev.countywire.runtime.InvalidSetting;
import dev.countywire.text.StandardEnricher;
import java.io.IOException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Which raw records a replay means.
final class ReplayOptions {
  @Mixin private SettingsOptions settings = new SettingsOptions();
  @Mixin private EnricherOptions enricher = new EnricherOptions();

  @Option(
      names = "--from",
      paramLabel = "TIME",
      description = "only records that came in since: " + Moment.HELP)
  private @Nullable String from;

  @Option(names = "--to", paramLabel = "TIME", description = "only records that came in before")
  private @Nullable String to;

  @Option(
      names = "--region",
      paramLabel = "NAME|ADCODE",
      description = "only articles of this province, prefecture or county, now or then")
  private @Nullable String region;

  @Option(names = "--site", paramLabel = "SITE", description = "only from this site or domain")
  private @Nullable String site;

  @Option(
      names = "--sector",
      paramLabel = "CODE",
      description = "only articles of this sector, now or then")
  private @Nullable String sector;

  SettingsOptions settings() {
    return settings;
  }

  /// Today's text chain, with what the user adds.
  ///
  /// @throws IOException if a file of the user's cannot be read
  StandardEnricher enricher() throws IOException {
    return enricher.enricher();
  }

  ReplayFilter filter() {
    return new ReplayFilter(region, site, sector);
  }

  /// Times of the raw records.
  ///
  /// @throws InvalidSetting if it ends before it begins
  TimeSpan span(Context context) {
    Instant begin = Moment.of(from, "--from", context.clock());
    Instant end = Moment.of(to, "--to", context.clock());
    if (begin != null && end != null && end.isBefore(begin)) {
      throw new InvalidSetting("--to", end.toString(), "later than --from " + begin);
    }
    return new TimeSpan(begin, end);
  }
}
