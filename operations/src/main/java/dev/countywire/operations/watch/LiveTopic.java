package dev.countywire.operations.watch;

import dev.countywire.runtime.CommittedConsumer;
import dev.countywire.runtime.KafkaDoor;
import dev.countywire.runtime.KafkaSettings;
import dev.countywire.runtime.KafkaUnavailable;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.jspecify.annotations.Nullable;

/// Reads a topic from a point in time on, and goes on as it grows, by no group: nobody's offsets
/// move, and nothing is left behind.
public final class LiveTopic implements AutoCloseable {
  private static final Duration POLL = Duration.ofSeconds(1);

  private final Consumer<byte[], byte[]> consumer;
  private final String topic;
  private final @Nullable Instant since;

  private LiveTopic(Consumer<byte[], byte[]> consumer, String topic, @Nullable Instant since) {
    this.consumer = consumer;
    this.topic = topic;
    this.since = since;
  }

  /// What to do with a record.
  public interface Visitor {
    /// Called in the order of offsets within a partition; partitions are mixed.
    ///
    /// @return false to end the reading
    boolean visit(ConsumerRecord<byte[], byte[]> each);
  }

  /// Waits for Kafka and stands at the first record of that time.
  ///
  /// @param since times of the records that are wanted; `null` for all that come from now on
  /// @param patience how long to wait for Kafka
  /// @param notices gets a sentence when Kafka keeps it waiting
  /// @throws dev.countywire.runtime.KafkaUnavailable if it does not answer, or lacks the topic
  public static LiveTopic open(
      KafkaSettings kafka,
      String topic,
      @Nullable Instant since,
      Duration patience,
      java.util.function.Consumer<String> notices) {
    new KafkaDoor(kafka, patience, notices).await(List.of(topic));
    // what is behind a deletion begins at the first that is left
    Consumer<byte[], byte[]> consumer =
        CommittedConsumer.ofNoGroup(
            kafka, Map.of(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest"));
    try {
      seek(consumer, topic, since);
    } catch (KafkaException failed) {
      consumer.close();
      throw unreadable(topic, failed);
    }
    return new LiveTopic(consumer, topic, since);
  }

  /// Reads committed records until the visitor or [#stop] ends it.
  public void run(Visitor visitor) {
    try {
      while (true) {
        for (ConsumerRecord<byte[], byte[]> each : consumer.poll(POLL)) {
          if (isWanted(each) && !visitor.visit(each)) {
            return;
          }
        }
      }
    } catch (WakeupException _) {
      // that is how it is stopped
    } catch (KafkaException failed) {
      throw unreadable(topic, failed);
    }
  }

  /// Ends [#run], from any thread.
  public void stop() {
    consumer.wakeup();
  }

  @Override
  public void close() {
    consumer.close();
  }

  // what is written again later keeps its time
  private boolean isWanted(ConsumerRecord<byte[], byte[]> each) {
    return since == null || each.timestamp() >= since.toEpochMilli();
  }

  private static KafkaUnavailable unreadable(String topic, KafkaException failed) {
    return new KafkaUnavailable(
        "topic %s can no longer be read: %s".formatted(topic, failed.getMessage()), failed);
  }

  private static void seek(
      Consumer<byte[], byte[]> consumer, String topic, @Nullable Instant since) {
    List<TopicPartition> partitions =
        consumer.partitionsFor(topic).stream()
            .map(part -> new TopicPartition(topic, part.partition()))
            .toList();
    consumer.assign(partitions);
    consumer.seekToEnd(partitions);
    Map<TopicPartition, Long> ends = new HashMap<>();
    // the end is settled now, or what comes before the first poll would be passed over
    partitions.forEach(part -> ends.put(part, consumer.position(part)));
    if (since != null) {
      seek(consumer, ends, since);
    }
  }

  private static void seek(
      Consumer<byte[], byte[]> consumer, Map<TopicPartition, Long> ends, Instant since) {
    Map<TopicPartition, Long> times = new HashMap<>();
    ends.keySet().forEach(part -> times.put(part, since.toEpochMilli()));
    Map<TopicPartition, OffsetAndTimestamp> begins = consumer.offsetsForTimes(times);
    ends.forEach((part, end) -> {
      @Nullable OffsetAndTimestamp begin = begins.get(part);
      consumer.seek(part, begin == null ? end : begin.offset());
    });
  }
}
