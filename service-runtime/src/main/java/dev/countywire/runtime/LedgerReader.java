package dev.countywire.runtime;

import dev.countywire.model.LedgerCodec;
import dev.countywire.model.LedgerKey;
import dev.countywire.model.LedgerRow;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/// Reads the ledger from its beginning to its present end: for a service that takes over
/// partitions, and for proofs.
///
/// @param kafka how to reach Kafka
/// @param patience how long an open transaction is waited for
/// @param clock what time it is
public record LedgerReader(KafkaSettings kafka, Duration patience, InstantSource clock) {
  private static final Duration POLL = Duration.ofMillis(200);

  /// The newest committed row of each key.
  ///
  /// Transactions that are open when the call begins are waited for: what a predecessor committed
  /// together with its offsets is seen once those offsets are.
  ///
  /// @param wanted which rows
  /// @throws KafkaUnavailable if a transaction stays open for longer than the patience
  public Map<LedgerKey, LedgerRow> read(Predicate<LedgerKey> wanted) {
    try (Consumer<byte[], byte[]> consumer = consumer("read_committed")) {
      List<TopicPartition> partitions = partitions(consumer);
      // the end as it is without regard to transactions, so that open ones are waited for
      Map<TopicPartition, Long> ends = ends(partitions);
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      Map<LedgerKey, LedgerRow> rows = new HashMap<>();
      Instant deadline = clock.instant().plus(patience);
      while (!isAt(consumer, ends)) {
        for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
          LedgerRow row = LedgerCodec.decode(record.value());
          if (row != null && wanted.test(row.key())) {
            rows.put(row.key(), row);
          }
        }
        if (clock.instant().isAfter(deadline)) {
          throw new KafkaUnavailable(
              "topic %s could not be read to its end within %d s: a transaction is open, or Kafka"
                      .formatted(kafka.topics().ledger(), patience.toSeconds())
                  + " does not answer",
              new IllegalStateException("behind " + ends));
        }
      }
      return rows;
    }
  }

  private static boolean isAt(Consumer<byte[], byte[]> consumer, Map<TopicPartition, Long> ends) {
    return ends.entrySet().stream()
        .allMatch(end -> consumer.position(end.getKey()) >= end.getValue());
  }

  private Map<TopicPartition, Long> ends(List<TopicPartition> partitions) {
    try (Consumer<byte[], byte[]> consumer = consumer("read_uncommitted")) {
      return consumer.endOffsets(partitions);
    }
  }

  private List<TopicPartition> partitions(Consumer<byte[], byte[]> consumer) {
    String topic = kafka.topics().ledger();
    return consumer.partitionsFor(topic).stream()
        .map(p -> new TopicPartition(topic, p.partition()))
        .toList();
  }

  private Consumer<byte[], byte[]> consumer(String isolation) {
    Map<String, Object> settings =
        kafka.with(
            Map.of(),
            Map.of(
                ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                isolation,
                ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                false));
    return new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
  }
}
