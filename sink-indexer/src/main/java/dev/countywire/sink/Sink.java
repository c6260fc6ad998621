package dev.countywire.sink;

import dev.countywire.model.Topics;
import dev.countywire.runtime.CommittedConsumer;
import dev.countywire.runtime.KafkaSettings;
import dev.countywire.runtime.KafkaUnavailable;
import dev.countywire.runtime.LedgerReader;
import dev.countywire.runtime.health.Health;
import dev.countywire.runtime.health.Metrics;
import dev.countywire.sink.bulk.BulkListener;
import dev.countywire.sink.bulk.BulkWriter;
import dev.countywire.sink.bulk.IndexingStopped;
import dev.countywire.sink.http.Elasticsearch;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;
import org.apache.kafka.common.KafkaException;

/// The way from `articles.enriched` into Elasticsearch.
///
/// Every record ends as indexed, stale, deleted or rejected; an outage of Elasticsearch is waited
/// for. Run it on a thread of its own: [#run] returns after [#stop].
public final class Sink {
  private static final Duration LEDGER_PATIENCE = Duration.ofSeconds(90);

  private final SinkSettings settings;
  private final KafkaSettings kafka;
  private final RetryCount retries;
  private final SinkListener listener;
  private final SinkMeters meters;
  private final InstantSource clock;
  private final SinkHealth health = new SinkHealth();
  private final CountDownLatch stopping = new CountDownLatch(1);

  private Sink(
      SinkSettings settings,
      KafkaSettings kafka,
      SinkListener listener,
      MeterRegistry registry,
      InstantSource clock) {
    this.settings = settings;
    this.kafka = kafka;
    this.listener = listener;
    this.clock = clock;
    meters = new SinkMeters(registry);
    retries = new RetryCount(listener);
  }

  /// Prepares a sink that nobody measures; nothing is connected yet.
  public static Sink of(SinkSettings settings, KafkaSettings kafka, SinkListener listener) {
    return new Sink(settings, kafka, listener, new SimpleMeterRegistry(), InstantSource.system());
  }

  /// Prepares a sink; nothing is connected yet.
  ///
  /// @param metrics where its meters go
  /// @param clock tells when records are settled
  public static Sink of(
      SinkSettings settings,
      KafkaSettings kafka,
      SinkListener listener,
      Metrics metrics,
      InstantSource clock) {
    return new Sink(settings, kafka, listener, metrics.registry(), clock);
  }

  /// Works until it is stopped.
  ///
  /// @return what became of the records
  /// @throws IndexingStopped if nothing more can be written until somebody changes something
  /// @throws KafkaUnavailable if Kafka cannot be reached or refuses
  public SinkReport run() {
    try (Elasticsearch elasticsearch = Elasticsearch.at(settings.elasticsearch())) {
      IndexDoor door = new IndexDoor(settings, health, stopping);
      // nothing is read before somebody is there to take it
      return door.await(elasticsearch) ? run(elasticsearch) : SinkReport.EMPTY;
    } catch (KafkaException failed) {
      throw failed(
          new KafkaUnavailable(
              "the sink lost Kafka at " + kafka.bootstrapServers() + ": " + failed.getMessage(),
              failed));
    } catch (IndexingStopped | KafkaUnavailable stopped) {
      throw failed(stopped);
    }
  }

  /// Asks the sink to finish what is in flight and to return; for any thread.
  public void stop() {
    stopping.countDown();
  }

  /// How it is; for any thread.
  public Health health() {
    return health.now();
  }

  private <E extends RuntimeException> E failed(E why) {
    health.set(Health.failed(String.valueOf(why.getMessage())));
    return why;
  }

  private SinkReport run(Elasticsearch elasticsearch) {
    RateLimit limit = new RateLimit(settings.rate());
    try (Figures figures = Figures.start(settings, kafka, elasticsearch, clock);
        BulkWriter writer = new BulkWriter(settings.bulk(), elasticsearch, listeners());
        Commits commits = new Commits(kafka);
        Consumer<byte[], byte[]> consumer = consumer(limit)) {
      Progress progress = new Progress();
      LedgerReader ledger = new LedgerReader(kafka, LEDGER_PATIENCE, clock);
      Books books =
          new Books(
              settings.group(), () -> ledger.read(key -> key.service().equals(settings.group())));
      Committer committer =
          new Committer(
              consumer, kafka.topics(), progress, books, commits, health, this::committed);
      committer.show((_, slot, outcome) -> meters.count(slot, outcome));
      committer.show((_, slot, outcome) -> figures.count(slot, outcome));
      meters.gauge(
          "countywire.bulk.window", "requests that may be in flight", writer, w -> w.window());
      health.watch(writer::trouble);
      SinkLoop loop =
          new SinkLoop(
              settings,
              consumer,
              new Intake(clock),
              writer,
              progress,
              books,
              committer,
              health,
              limit);
      consumer.subscribe(List.of(kafka.topics().enriched()), loop);
      loop.run(() -> stopping.getCount() == 0);
      return committer.report().withRetried(retries.count());
    }
  }

  private void committed(SinkReport report) {
    listener.committed(report.withRetried(retries.count()));
  }

  private BulkListener listeners() {
    return new BulkListener() {
      @Override
      public void retrying(int items, String why) {
        retries.retrying(items, why);
        meters.retrying(items, why);
      }

      @Override
      public void exchanged(long bytes, long nanos) {
        meters.exchanged(bytes, nanos);
      }
    };
  }

  private Consumer<byte[], byte[]> consumer(RateLimit limit) {
    return CommittedConsumer.ofGroup(
        kafka,
        settings.group(),
        Map.of(
            ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
            limit.page(),
            // what is fetched ahead while the writer is full stays in memory
            ConsumerConfig.FETCH_MAX_BYTES_CONFIG,
            Topics.MAX_MESSAGE_BYTES,
            ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG,
            Topics.MAX_MESSAGE_BYTES / 4),
        Map.of(
            ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG,
            CooperativeStickyAssignor.class.getName()));
  }
}
