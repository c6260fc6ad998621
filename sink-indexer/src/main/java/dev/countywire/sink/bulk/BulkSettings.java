package dev.countywire.sink.bulk;

import dev.countywire.runtime.InvalidSetting;
import dev.countywire.runtime.Settings;
import java.time.Duration;

/// Bounds of the requests.
///
/// @param alias that they write to; a name that is no alias is refused
/// @param bytes of one request, except for a single document that is longer
/// @param count of operations in one request
/// @param linger how long the first item of a request waits for company
/// @param inFlight most requests at a time; how many there are follows from the server's answers
public record BulkSettings(String alias, int bytes, int count, Duration linger, int inFlight) {
  private static final int DEFAULT_BYTES = 5 * 1024 * 1024;

  /// Reads `index.alias` (articles), `sink.bulk.bytes` (5MiB), `sink.bulk.count` (2000),
  /// `sink.linger` (200ms), `sink.in-flight` (8).
  ///
  /// @throws InvalidSetting for what does not fit
  public static BulkSettings from(Settings settings) {
    String alias = settings.text("index.alias", "articles");
    if (!alias.matches("[a-z0-9][a-z0-9._-]{0,99}")) {
      throw new InvalidSetting(
          "index.alias", alias, "an index name of lower-case letters, digits, . _ -");
    }
    return new BulkSettings(
        alias,
        settings.bytes("sink.bulk.bytes", DEFAULT_BYTES),
        settings.integer("sink.bulk.count", 2000, 1, 100_000),
        settings.duration("sink.linger", Duration.ofMillis(200)),
        settings.integer("sink.in-flight", 8, 1, 64));
  }

  /// The same bounds for requests to another alias.
  public BulkSettings to(String other) {
    return new BulkSettings(other, bytes, count, linger, inFlight);
  }
}
