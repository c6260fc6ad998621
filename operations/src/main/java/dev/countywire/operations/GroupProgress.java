package dev.countywire.operations;

import dev.countywire.runtime.CommittedConsumer;
import dev.countywire.runtime.KafkaSettings;
import dev.countywire.runtime.KafkaUnavailable;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/// How far consumer groups are on a topic; for one thread.
///
/// Transactions leave offsets that no record has, so a group may have dealt with every record and
/// still stand below the end: what lies between is read, not computed.
public final class GroupProgress implements AutoCloseable {
  private static final Duration POLL = Duration.ofMillis(200);
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  // from here on an estimate will do
  private static final int COUNTED = 1000;

  private final Admin admin;
  private final Consumer<byte[], byte[]> consumer;
  private final List<TopicPartition> partitions;

  private GroupProgress(
      Admin admin, Consumer<byte[], byte[]> consumer, List<TopicPartition> partitions) {
    this.admin = admin;
    this.consumer = consumer;
    this.partitions = partitions;
  }

  /// What a group has still to read.
  ///
  /// @param records at most so many; 0 is exact
  /// @param exact whether they were counted
  /// @param oldest time of the first of them, or `null`
  public record Lag(long records, boolean exact, @Nullable Instant oldest) {
    /// How old the first of them is.
    public Duration age(Instant now) {
      return oldest == null || oldest.isAfter(now) ? Duration.ZERO : Duration.between(oldest, now);
    }
  }

  /// Connects.
  ///
  /// @throws KafkaUnavailable if Kafka does not answer, or lacks the topic
  public static GroupProgress open(KafkaSettings kafka, String topic) {
    Consumer<byte[], byte[]> consumer = CommittedConsumer.ofNoGroup(kafka);
    try {
      List<TopicPartition> partitions =
          consumer.partitionsFor(topic).stream()
              .map(part -> new TopicPartition(topic, part.partition()))
              .toList();
      return new GroupProgress(Admin.create(kafka.with(Map.of(), Map.of())), consumer, partitions);
    } catch (KafkaException refused) {
      consumer.close();
      throw new KafkaUnavailable(
          "Kafka at %s does not tell of %s: %s"
              .formatted(kafka.bootstrapServers(), topic, refused.getMessage()),
          refused);
    }
  }

  /// Where the topic ends now, for those who read committed records.
  public Map<TopicPartition, Long> ends() {
    return consumer.endOffsets(partitions);
  }

  /// Where the topic begins now.
  public Map<TopicPartition, Long> begins() {
    return consumer.beginningOffsets(partitions);
  }

  /// How many offsets were taken since then, by records and by markers of transactions.
  public long takenSince(Instant time) {
    Map<TopicPartition, Long> wanted = new HashMap<>();
    partitions.forEach(part -> wanted.put(part, time.toEpochMilli()));
    Map<TopicPartition, Long> ends = ends();
    long taken = 0;
    for (var found : consumer.offsetsForTimes(wanted).entrySet()) {
      // where no record is so late, there is none
      if (found.getValue() != null) {
        taken += ends.getOrDefault(found.getKey(), 0L) - found.getValue().offset();
      }
    }
    return taken;
  }

  /// What the group has to read until the topic's present end.
  public Lag lag(String group) {
    return lag(group, ends());
  }

  /// What a group that has not begun has to read until the topic's present end.
  public Lag all() {
    return lag(new HashMap<>(), ends());
  }

  /// Whether the group has dealt with every record in front of the ends.
  public boolean isThrough(String group, Map<TopicPartition, Long> ends) {
    return lag(group, ends).records() == 0;
  }

  @Override
  public void close() {
    consumer.close();
    admin.close();
  }

  private Lag lag(String group, Map<TopicPartition, Long> ends) {
    return lag(committed(group), ends);
  }

  private Lag lag(Map<TopicPartition, Long> positions, Map<TopicPartition, Long> ends) {
    begins().forEach((part, begin) -> positions.merge(part, begin, Math::max));
    Map<TopicPartition, Long> open = new HashMap<>(ends);
    open.entrySet().removeIf(end -> positions.getOrDefault(end.getKey(), 0L) >= end.getValue());
    consumer.assign(open.keySet());
    consumer.resume(open.keySet()); // a partition that stays assigned stays paused
    open.keySet().forEach(part -> consumer.seek(part, positions.getOrDefault(part, 0L)));
    return count(open);
  }

  private Lag count(Map<TopicPartition, Long> open) {
    long counted = 0;
    Instant oldest = null;
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (!open.isEmpty() && counted < COUNTED) {
      for (ConsumerRecord<byte[], byte[]> each : consumer.poll(POLL)) {
        if (each.offset() < open.getOrDefault(part(each), 0L)) {
          counted++;
          Instant time = Instant.ofEpochMilli(each.timestamp());
          oldest = oldest == null || time.isBefore(oldest) ? time : oldest;
        }
      }
      open.entrySet().removeIf(end -> consumer.position(end.getKey()) >= end.getValue());
      consumer.pause(
          consumer.assignment().stream().filter(part -> !open.containsKey(part)).toList());
      if (System.nanoTime() > deadline) {
        throw new KafkaUnavailable(
            "Kafka does not give the records of " + open.keySet(), new IllegalStateException());
      }
    }
    long rest = 0;
    for (Map.Entry<TopicPartition, Long> end : open.entrySet()) {
      rest += Math.max(0, end.getValue() - consumer.position(end.getKey()));
    }
    return new Lag(counted + rest, open.isEmpty(), oldest);
  }

  private static TopicPartition part(ConsumerRecord<byte[], byte[]> each) {
    return new TopicPartition(each.topic(), each.partition());
  }

  private Map<TopicPartition, Long> committed(String group) {
    Map<TopicPartition, Long> positions = new HashMap<>();
    try {
      Map<TopicPartition, OffsetAndMetadata> offsets =
          admin
              .listConsumerGroupOffsets(group)
              .partitionsToOffsetAndMetadata()
              .get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
      offsets.forEach((part, offset) -> {
        if (offset != null && partitions.contains(part)) {
          positions.put(part, offset.offset());
        }
      });
      return positions;
    } catch (ExecutionException | TimeoutException refused) {
      throw new KafkaUnavailable(
          "Kafka does not say how far the group %s is: %s".formatted(group, refused.getMessage()),
          refused);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new KafkaUnavailable("stopped while asking Kafka", stopped);
    }
  }
}
