package dev.countywire.sink;

import dev.countywire.model.Topics;
import dev.countywire.runtime.KafkaSettings;
import dev.countywire.runtime.KafkaUnavailable;
import dev.countywire.sink.bulk.BulkWriter;
import dev.countywire.sink.http.Elasticsearch;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/// The way from `articles.enriched` into Elasticsearch.
///
/// Every record ends as indexed, stale, deleted or rejected; an outage of Elasticsearch is waited
/// for. Run it on a thread of its own: [#run] returns after [#stop].
public final class Sink {
  private final SinkSettings settings;
  private final KafkaSettings kafka;
  private final RetryCount retries;
  private final SinkListener listener;
  private final AtomicBoolean stopping = new AtomicBoolean();

  private Sink(SinkSettings settings, KafkaSettings kafka, SinkListener listener) {
    this.settings = settings;
    this.kafka = kafka;
    this.listener = listener;
    retries = new RetryCount(listener);
  }

  /// Prepares a sink; nothing is connected yet.
  public static Sink of(SinkSettings settings, KafkaSettings kafka, SinkListener listener) {
    return new Sink(settings, kafka, listener);
  }

  /// Works until it is stopped.
  ///
  /// @return what became of the records
  /// @throws dev.countywire.sink.bulk.IndexingStopped if nothing more can be written until somebody
  ///   changes something
  /// @throws KafkaUnavailable if Kafka cannot be reached or refuses
  public SinkReport run() {
    try (Elasticsearch elasticsearch = Elasticsearch.at(settings.elasticsearch());
        BulkWriter writer = new BulkWriter(settings.bulk(), elasticsearch, retries);
        Commits commits = new Commits(kafka);
        Consumer<byte[], byte[]> consumer = consumer()) {
      AliasCheck.of(elasticsearch, settings.bulk().alias());
      SinkLoop loop =
          new SinkLoop(
              settings,
              kafka.topics().rejected(),
              consumer,
              writer,
              commits,
              listener,
              retries::count);
      consumer.subscribe(List.of(kafka.topics().enriched()), loop);
      return loop.run(stopping::get);
    } catch (KafkaException failed) {
      throw new KafkaUnavailable(
          "the sink lost Kafka at " + kafka.bootstrapServers() + ": " + failed.getMessage(),
          failed);
    }
  }

  /// Asks the sink to finish what is in flight and to return; for any thread.
  public void stop() {
    stopping.set(true);
  }

  private Consumer<byte[], byte[]> consumer() {
    return new KafkaConsumer<>(
        kafka.with(
            Map.of(
                ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                "earliest",
                ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
                1000,
                ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG,
                Topics.MAX_MESSAGE_BYTES),
            Map.of(
                ConsumerConfig.GROUP_ID_CONFIG,
                settings.group(),
                ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                false,
                ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                "read_committed",
                ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG,
                CooperativeStickyAssignor.class.getName(),
                ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG,
                false)),
        new ByteArrayDeserializer(),
        new ByteArrayDeserializer());
  }
}
