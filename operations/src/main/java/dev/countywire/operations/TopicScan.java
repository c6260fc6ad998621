package dev.countywire.operations;

import dev.countywire.runtime.KafkaDoor;
import dev.countywire.runtime.KafkaSettings;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/// Reads what stands on a topic, from its beginning to where it ended when the reading began, by no
/// group: offsets of the services stay as they are.
///
/// @param kafka how to reach it
/// @param topic to read
public record TopicScan(KafkaSettings kafka, String topic) {
  private static final Duration POLL = Duration.ofMillis(500);

  /// What to do with a record.
  public interface Visitor {
    /// Called in the order of offsets within a partition; partitions are mixed.
    void visit(ConsumerRecord<byte[], byte[]> letter);
  }

  /// Reads committed records only.
  ///
  /// @param patience how long to wait for Kafka
  /// @param notices gets a sentence when Kafka keeps it waiting
  /// @throws dev.countywire.runtime.KafkaUnavailable if it does not answer, or lacks the topic
  public void run(Duration patience, java.util.function.Consumer<String> notices, Visitor visitor) {
    new KafkaDoor(kafka, patience, notices).await(List.of(topic));
    try (Consumer<byte[], byte[]> consumer = open()) {
      List<TopicPartition> partitions =
          consumer.partitionsFor(topic).stream()
              .map(part -> new TopicPartition(topic, part.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      readTo(consumer.endOffsets(partitions), consumer, visitor);
    }
  }

  // ends are compared with positions: transactions leave offsets that no record has
  private static void readTo(
      Map<TopicPartition, Long> ends, Consumer<byte[], byte[]> consumer, Visitor visitor) {
    Set<TopicPartition> unread = new HashSet<>(ends.keySet());
    while (true) {
      unread.removeIf(part -> {
        boolean done = consumer.position(part) >= ends.getOrDefault(part, 0L);
        if (done) {
          consumer.pause(Set.of(part));
        }
        return done;
      });
      if (unread.isEmpty()) {
        return;
      }
      for (ConsumerRecord<byte[], byte[]> each : consumer.poll(POLL)) {
        TopicPartition part = new TopicPartition(each.topic(), each.partition());
        if (each.offset() < ends.getOrDefault(part, 0L)) {
          visitor.visit(each);
        }
      }
    }
  }

  private Consumer<byte[], byte[]> open() {
    return new KafkaConsumer<>(
        kafka.with(
            Map.of(),
            Map.of(
                ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                "read_committed",
                ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                "false",
                ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                "earliest")),
        new ByteArrayDeserializer(),
        new ByteArrayDeserializer());
  }
}
