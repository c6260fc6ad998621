package dev.countywire.cli;

import dev.countywire.ingest.source.Source;
import java.io.InputStream;
import java.util.Objects;

/// The sample articles that come with countywire: invented news that shows all kinds of damage.
final class Samples {
  private Samples() {}

  /// Reads them as raw records.
  static Source source(Context context) {
    return Source.stdin(open(), context.clock());
  }

  /// Their NDJSON.
  static InputStream open() {
    return Objects.requireNonNull(Samples.class.getResourceAsStream("samples.ndjson"));
  }
}
