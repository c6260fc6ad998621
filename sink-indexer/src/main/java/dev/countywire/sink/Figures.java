package dev.countywire.sink;

import dev.countywire.runtime.KafkaSettings;
import dev.countywire.sink.bulk.Outcome;
import dev.countywire.sink.http.Elasticsearch;
import dev.countywire.sink.ops.OpsFeed;
import dev.countywire.sink.ops.SiteTally;
import java.time.InstantSource;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What the sink tells the dashboards, if it is told to.
///
/// @param tally of what was committed
/// @param feed that writes it, or `null`
record Figures(SiteTally tally, @Nullable OpsFeed feed) implements AutoCloseable {
  /// Begins, or does nothing where the setting is off.
  static Figures start(
      SinkSettings settings,
      KafkaSettings kafka,
      Elasticsearch elasticsearch,
      InstantSource clock) {
    SiteTally tally = new SiteTally(settings.group(), UUID.randomUUID().toString());
    String group = settings.group() + "-ops";
    return new Figures(
        tally,
        settings.figures()
            ? OpsFeed.start(kafka, group, settings.index(), elasticsearch, tally, clock)
            : null);
  }

  /// Counts one committed record.
  void count(Slot slot, Outcome outcome) {
    if (feed != null) {
      tally.count(outcome, slot.facts(), slot.settled(), slot.captured(), slot.ingested());
    }
  }

  @Override
  public void close() {
    if (feed != null) {
      feed.close();
    }
  }
}
