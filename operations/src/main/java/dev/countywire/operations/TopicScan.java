package dev.countywire.operations;

import dev.countywire.runtime.KafkaDoor;
import dev.countywire.runtime.KafkaSettings;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
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

/// Reads what stands on a topic, up to where it ended when the reading began, by no group: offsets
/// of the services stay as they are.
///
/// @param kafka how to reach it
/// @param topic to read
/// @param span times of the records that are wanted
public record TopicScan(KafkaSettings kafka, String topic, TimeSpan span) {
  private static final Duration POLL = Duration.ofMillis(500);
  // records of several producers are not quite in the order of their times
  private static final Duration DISORDER = Duration.ofDays(1);

  /// The whole topic.
  public TopicScan(KafkaSettings kafka, String topic) {
    this(kafka, topic, TimeSpan.ALL);
  }

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
      Map<TopicPartition, Long> ends = new HashMap<>(consumer.endOffsets(partitions));
      if (span.until() != null) {
        ends.putAll(offsetsAt(span.until().plus(DISORDER), consumer, partitions));
      }
      consumer.seekToBeginning(partitions);
      if (span.from() != null) {
        // no earlier record has so late a time; where none has it, there is nothing to read
        Map<TopicPartition, Long> begins = offsetsAt(span.from(), consumer, partitions);
        ends.keySet().retainAll(begins.keySet());
        begins.forEach(consumer::seek);
      }
      readTo(ends, consumer, visitor);
    }
  }

  private static Map<TopicPartition, Long> offsetsAt(
      Instant time, Consumer<byte[], byte[]> consumer, List<TopicPartition> partitions) {
    Map<TopicPartition, Long> wanted = new HashMap<>();
    partitions.forEach(part -> wanted.put(part, time.toEpochMilli()));
    Map<TopicPartition, Long> offsets = new HashMap<>();
    consumer
        .offsetsForTimes(wanted)
        .forEach(
            (part, found) -> {
              if (found != null) {
                offsets.put(part, found.offset());
              }
            });
    return offsets;
  }

  // ends are compared with positions: transactions leave offsets that no record has
  private void readTo(
      Map<TopicPartition, Long> ends, Consumer<byte[], byte[]> consumer, Visitor visitor) {
    Set<TopicPartition> unread = new HashSet<>(ends.keySet());
    consumer.pause(consumer.assignment().stream().filter(part -> !unread.contains(part)).toList());
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
        if (each.offset() < ends.getOrDefault(part, 0L)
            && span.holds(Instant.ofEpochMilli(each.timestamp()))) {
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
