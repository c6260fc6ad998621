package dev.countywire.cli;

import dev.countywire.operations.watch.Watch;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// Which articles are wanted: said here, or kept under a name.
final class WatchOptions {
  @Option(
      names = "--region",
      paramLabel = "NAME|ADCODE",
      description = "only of this province, prefecture or county: 四川, 宜宾市, or 510000")
  private @Nullable String region;

  @Option(
      names = "--sector",
      paramLabel = "CODE",
      description = "only of this sector: its code, or its Chinese name")
  private @Nullable String sector;

  @Option(
      names = "--company",
      paramLabel = "NAME",
      description = "only with a company of this name, or with it in its name")
  private @Nullable String company;

  @Option(
      names = "--watch",
      paramLabel = "NAME",
      description = "what was kept under this name; --region and the like change parts of it")
  private @Nullable String name;

  @Option(
      names = "--watches",
      paramLabel = "FILE",
      description = "where watches are kept (.countywire/watches.json)")
  private Path file = Path.of(".countywire", "watches.json");

  /// The watches that are kept.
  SavedWatches saved() {
    return new SavedWatches(file);
  }

  /// What was asked for.
  ///
  /// @throws IOException if the file of watches cannot be read
  /// @throws dev.countywire.runtime.InvalidSetting if none of that name is kept there
  Watch watch() throws IOException {
    Watch kept = name == null ? new Watch(null, null, null) : saved().get(name);
    return new Watch(
        region == null ? kept.region() : region,
        sector == null ? kept.sector() : sector,
        company == null ? kept.company() : company);
  }
}
