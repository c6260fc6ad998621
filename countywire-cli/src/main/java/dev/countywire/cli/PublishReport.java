package dev.countywire.cli;

import dev.countywire.ingest.publish.PublishCounts;
import java.time.Duration;
import java.util.Locale;
import java.util.stream.Collectors;

/// What a run of `produce` ends with.
///
/// @param done what happened to the articles, such as `published`
/// @param counts by outcome
/// @param took from the first item to the last confirmation
record PublishReport(String done, PublishCounts counts, Duration took) {
  /// A line an outcome, and one on the pace.
  String table() {
    StringBuilder table = new StringBuilder();
    row(table, done, counts.articles());
    row(table, "rejected", counts.rejectedInAll());
    counts.rejected().forEach((reason, count) -> row(table, "  " + reason.code(), count));
    return table
        .append(
            String.format(
                Locale.ROOT,
                "%s in %.1f s, %,.0f articles/s",
                ByteCount.of(counts.bytes()),
                seconds(),
                counts.articles() / seconds()))
        .toString();
  }

  /// The same as one JSON object.
  String json() {
    String reasons =
        counts.rejected().entrySet().stream()
            .map(entry -> "\"%s\":%d".formatted(entry.getKey().code(), entry.getValue()))
            .collect(Collectors.joining(","));
    return String.format(
        Locale.ROOT,
        "{\"accepted\":%d,\"rejected\":%d,\"reasons\":{%s},\"bytes\":%d,\"seconds\":%.3f}",
        counts.articles(),
        counts.rejectedInAll(),
        reasons,
        counts.bytes(),
        seconds());
  }

  private double seconds() {
    return Math.max(0.001, took.toNanos() / 1e9);
  }

  private static void row(StringBuilder table, String name, long count) {
    table.append(String.format(Locale.ROOT, "%-22s %,12d%n", name, count));
  }
}
