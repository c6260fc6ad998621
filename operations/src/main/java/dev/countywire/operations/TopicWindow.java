package dev.countywire.operations;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/// The part of a topic whose records have times within a span, up to where the topic ended when the
/// reading began.
///
/// Ends are compared with positions: transactions leave offsets that no record has.
public final class TopicWindow {
  private static final Duration POLL = Duration.ofMillis(500);
  // records of several producers are not quite in the order of their times
  private static final Duration DISORDER = Duration.ofDays(1);

  private final Consumer<byte[], byte[]> consumer;
  private final TimeSpan span;
  private final Map<TopicPartition, Long> ends = new HashMap<>();

  private TopicWindow(Consumer<byte[], byte[]> consumer, TimeSpan span) {
    this.consumer = consumer;
    this.span = span;
  }

  /// Assigns all partitions to the consumer, at the beginning of the span.
  public static TopicWindow open(Consumer<byte[], byte[]> consumer, String topic, TimeSpan span) {
    TopicWindow window = new TopicWindow(consumer, span);
    List<TopicPartition> partitions =
        consumer.partitionsFor(topic).stream()
            .map(part -> new TopicPartition(topic, part.partition()))
            .toList();
    consumer.assign(partitions);
    consumer.seekToBeginning(partitions);
    window.ends.putAll(consumer.endOffsets(partitions));
    if (span.until() != null) {
      window.ends.putAll(window.offsetsAt(span.until().plus(DISORDER), partitions));
    }
    if (span.from() != null) {
      // no earlier record has so late a time; where none has it, there is nothing to read
      Map<TopicPartition, Long> begins = window.offsetsAt(span.from(), partitions);
      window.ends.keySet().retainAll(begins.keySet());
      begins.forEach(consumer::seek);
    }
    return window;
  }

  /// Goes on at an earlier reading's position.
  public void resume(Map<TopicPartition, Long> positions) {
    positions.forEach((part, offset) -> {
      if (ends.containsKey(part) && offset > consumer.position(part)) {
        consumer.seek(part, offset);
      }
    });
  }

  /// Whether something is left; partitions that are through are not asked any more.
  public boolean hasMore() {
    List<TopicPartition> through =
        consumer.assignment().stream().filter(part -> isThrough(part)).toList();
    consumer.pause(through);
    return through.size() < consumer.assignment().size();
  }

  /// The next records, in the order of offsets within a partition; perhaps none.
  public List<ConsumerRecord<byte[], byte[]>> poll() {
    List<ConsumerRecord<byte[], byte[]>> wanted = new ArrayList<>();
    for (ConsumerRecord<byte[], byte[]> each : consumer.poll(POLL)) {
      TopicPartition part = new TopicPartition(each.topic(), each.partition());
      if (each.offset() < ends.getOrDefault(part, 0L)
          && span.holds(Instant.ofEpochMilli(each.timestamp()))) {
        wanted.add(each);
      }
    }
    return wanted;
  }

  /// Where the reading stands, by partition.
  public Map<TopicPartition, Long> positions() {
    Map<TopicPartition, Long> positions = new HashMap<>();
    consumer.assignment().forEach(part -> positions.put(part, consumer.position(part)));
    return positions;
  }

  private boolean isThrough(TopicPartition part) {
    Long end = ends.get(part);
    return end == null || consumer.position(part) >= end;
  }

  private Map<TopicPartition, Long> offsetsAt(Instant time, List<TopicPartition> partitions) {
    Map<TopicPartition, Long> wanted = new HashMap<>();
    partitions.forEach(part -> wanted.put(part, time.toEpochMilli()));
    Map<TopicPartition, Long> offsets = new HashMap<>();
    consumer
        .offsetsForTimes(wanted)
        .forEach((part, found) -> {
          if (found != null) {
            offsets.put(part, found.offset());
          }
        });
    return offsets;
  }
}
