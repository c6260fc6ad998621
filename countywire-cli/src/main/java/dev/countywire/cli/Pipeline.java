package dev.countywire.cli;

import dev.countywire.embedded.EmbeddedStack;
import dev.countywire.runtime.KafkaSettings;
import dev.countywire.runtime.Settings;
import dev.countywire.runtime.TopicLayout;
import dev.countywire.sink.Sink;
import dev.countywire.sink.SinkListener;
import dev.countywire.sink.SinkReport;
import dev.countywire.sink.SinkSettings;
import dev.countywire.sink.index.IndexInit;
import dev.countywire.streams.EnrichCounts;
import dev.countywire.streams.EnrichService;
import dev.countywire.streams.StreamsSettings;
import dev.countywire.text.StandardEnricher;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/// Topology and sink together in this process, on embedded servers.
final class Pipeline implements AutoCloseable {
  private final EnrichService enrich;
  private final Sink sink;
  private final CompletableFuture<SinkReport> sinking;
  private volatile SinkReport report = SinkReport.EMPTY;

  private Pipeline(Settings settings, EnrichService enrich) {
    this.enrich = enrich;
    this.sink = Sink.of(SinkSettings.from(settings), KafkaSettings.from(settings), listener());
    this.sinking = CompletableFuture.supplyAsync(sink::run, Pipeline::onOwnThread);
  }

  /// Makes topics and index, and starts both services.
  ///
  /// @param enricher what the topology calls
  static Pipeline start(EmbeddedStack stack, StandardEnricher enricher, Context context) {
    Settings settings = settings(stack);
    TopicLayout.create(settings);
    IndexInit.from(settings).run();
    return new Pipeline(
        settings,
        EnrichService.start(
            StreamsSettings.from(settings),
            enricher,
            enricher.version().generation(),
            context.clock(),
            context.err()::println));
  }

  /// Settings that lead to the embedded servers.
  static Settings settings(EmbeddedStack stack) {
    return new Settings(
        Map.of(
            "kafka.bootstrap.servers",
            stack.kafka().bootstrapServers(),
            "elasticsearch.urls",
            stack.elasticsearch().url(),
            "index.replicas",
            "0",
            "topics.partitions",
            "2",
            "streams.state-dir",
            stack.folder().resolve("streams").toString(),
            "sink.commit-interval",
            "200ms"));
  }

  /// Raw records that have come to their end: indexed, superseded, deleted, rejected, or nothing
  /// new.
  ///
  /// @throws RuntimeException if a service has stopped
  long settled() {
    if (sinking.isCompletedExceptionally()) {
      try {
        sinking.join();
      } catch (CompletionException failed) {
        throw failed.getCause() instanceof RuntimeException why ? why : failed;
      }
    }
    String failure = enrich.failure();
    if (failure != null) {
      throw new IllegalStateException(failure);
    }
    EnrichCounts counts = enrich.counts();
    return report.total() + counts.rejectedInAll() + counts.dropped();
  }

  /// Records that were rejected on the way.
  long rejected() {
    return report.rejected() + enrich.counts().rejectedInAll();
  }

  @Override
  public void close() {
    enrich.close();
    sink.stop();
    sinking.handle((done, failed) -> done == null ? failed : done).join();
  }

  private SinkListener listener() {
    return new SinkListener() {
      @Override
      public void committed(SinkReport total) {
        report = total;
      }

      @Override
      public void retrying(int items, String why) {
        // an embedded server that stumbles is waited for
      }
    };
  }

  private static void onOwnThread(Runnable work) {
    Thread.ofPlatform().name("index").start(work);
  }
}
