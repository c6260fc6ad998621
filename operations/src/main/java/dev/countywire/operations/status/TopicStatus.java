package dev.countywire.operations.status;

import dev.countywire.operations.GroupProgress;
import dev.countywire.operations.GroupProgress.Lag;
import dev.countywire.runtime.KafkaSettings;
import dev.countywire.runtime.KafkaUnavailable;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.TopicPartition;

/// How a topic is.
///
/// @param topic its name
/// @param offsets from its beginning to its end; at least as many as records
/// @param bytes on the brokers' disks, all copies together
/// @param perSecond offsets taken a second, over the last five minutes
/// @param groups what each consumer group has still to read
public record TopicStatus(
    String topic, long offsets, long bytes, double perSecond, SortedMap<String, Lag> groups) {
  private static final Duration WINDOW = Duration.ofMinutes(5);
  private static final long PATIENCE = 30;

  /// Copies the map.
  public TopicStatus {
    groups = Collections.unmodifiableSortedMap(new TreeMap<>(groups));
  }

  /// Asks about all topics, in the order of an article's way.
  ///
  /// @throws KafkaUnavailable if Kafka does not answer, or lacks one of them
  public static List<TopicStatus> of(KafkaSettings kafka, Instant now) {
    try (Admin admin = Admin.create(kafka.with(Map.of(), Map.of()))) {
      Map<String, List<String>> readers = readers(admin);
      Map<String, Long> bytes = bytes(admin);
      List<TopicStatus> all = new ArrayList<>();
      for (String topic : kafka.topics().all()) {
        try (GroupProgress progress = GroupProgress.open(kafka, topic)) {
          SortedMap<String, Lag> lags = new TreeMap<>();
          readers
              .getOrDefault(topic, List.of())
              .forEach(group -> lags.put(group, progress.lag(group)));
          all.add(
              new TopicStatus(
                  topic,
                  sum(progress.ends()) - sum(progress.begins()),
                  bytes.getOrDefault(topic, 0L),
                  (double) progress.takenSince(now.minus(WINDOW)) / WINDOW.toSeconds(),
                  lags));
        }
      }
      return all;
    }
  }

  private static long sum(Map<TopicPartition, Long> offsets) {
    return offsets.values().stream().mapToLong(Long::longValue).sum();
  }

  // groups by topic
  private static Map<String, List<String>> readers(Admin admin) {
    Map<String, List<String>> readers = new HashMap<>();
    for (var group : answer(admin.listGroups().all())) {
      var offsets =
          answer(admin.listConsumerGroupOffsets(group.groupId()).partitionsToOffsetAndMetadata());
      offsets.keySet().stream()
          .map(TopicPartition::topic)
          .distinct()
          .forEach(
              topic -> readers.computeIfAbsent(topic, _ -> new ArrayList<>()).add(group.groupId()));
    }
    return readers;
  }

  private static Map<String, Long> bytes(Admin admin) {
    List<Integer> brokers = answer(admin.describeCluster().nodes()).stream().map(Node::id).toList();
    Map<String, Long> bytes = new HashMap<>();
    for (var folders : answer(admin.describeLogDirs(brokers).allDescriptions()).values()) {
      for (var folder : folders.values()) {
        folder
            .replicaInfos()
            .forEach((part, replica) -> bytes.merge(part.topic(), replica.size(), Long::sum));
      }
    }
    return bytes;
  }

  private static <T> T answer(KafkaFuture<T> future) {
    try {
      return future.get(PATIENCE, TimeUnit.SECONDS);
    } catch (ExecutionException | TimeoutException refused) {
      throw new KafkaUnavailable("Kafka does not say how it is: " + refused.getMessage(), refused);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new KafkaUnavailable("stopped while asking Kafka", stopped);
    }
  }
}
