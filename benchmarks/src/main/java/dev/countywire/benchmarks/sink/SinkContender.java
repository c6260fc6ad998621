package dev.countywire.benchmarks.sink;

import dev.countywire.runtime.KafkaSettings;
import dev.countywire.runtime.Settings;
import dev.countywire.sink.Sink;
import dev.countywire.sink.SinkListener;
import dev.countywire.sink.SinkReport;
import dev.countywire.sink.SinkSettings;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/// countywire's sink from Kafka, with ledger, commits and figures as by default.
final class SinkContender implements Contender {
  private @Nullable Sink sink;

  @Override
  public void start(Task task, AtomicLong through) {
    Settings settings =
        new Settings(
            Map.of(
                "kafka.bootstrap.servers",
                task.kafka(),
                "elasticsearch.urls",
                task.url(),
                "sink.group",
                "sink-" + UUID.randomUUID()));
    SinkListener listener =
        new SinkListener() {
          @Override
          public void committed(SinkReport total) {
            through.set(total.total());
          }

          @Override
          public void retrying(int items, String why) {
            System.err.println("again " + items + ": " + why);
          }
        };
    Sink started = Sink.of(SinkSettings.from(settings), KafkaSettings.from(settings), listener);
    sink = started;
    Thread.ofPlatform().daemon().start(started::run);
  }

  @Override
  public void close() {
    if (sink != null) {
      sink.stop();
    }
  }
}
