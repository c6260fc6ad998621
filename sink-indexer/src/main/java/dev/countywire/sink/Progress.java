package dev.countywire.sink;

import dev.countywire.sink.bulk.Outcome;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/// How far each partition is: a contiguous watermark, behind which every record is settled.
///
/// For the sink's own thread; only the slots are settled by others.
final class Progress {
  private final Map<TopicPartition, Queue<Slot>> slots = new HashMap<>();
  private int size;

  /// Opens the next slot of a partition; records come in the order of their offsets.
  Slot open(ConsumerRecord<byte[], byte[]> next) {
    Slot slot = new Slot(next);
    slots
        .computeIfAbsent(
            new TopicPartition(next.topic(), next.partition()), _ -> new ArrayDeque<>())
        .add(slot);
    size++;
    return slot;
  }

  /// Records that are not committed yet.
  int size() {
    return size;
  }

  /// Whether every record of the partitions is settled.
  boolean isSettled(Collection<TopicPartition> partitions) {
    return partitions.stream()
        .map(slots::get)
        .filter(Objects::nonNull)
        .flatMap(Queue::stream)
        .allMatch(slot -> slot.outcome() != null);
  }

  Set<TopicPartition> partitions() {
    return Set.copyOf(slots.keySet());
  }

  /// What can be committed now: in each partition, all up to the first record that is not settled.
  ///
  /// @param reaper is shown every record of it, in the order of the offsets
  Map<TopicPartition, OffsetAndMetadata> harvest(Reaper reaper) {
    Map<TopicPartition, OffsetAndMetadata> offsets = new HashMap<>();
    slots.forEach((partition, queue) -> {
      long next = -1;
      for (Slot slot : queue) {
        Outcome outcome = slot.outcome();
        if (outcome == null) {
          break;
        }
        next = slot.nextOffset();
        reaper.take(partition, slot, outcome);
      }
      if (next >= 0) {
        offsets.put(partition, new OffsetAndMetadata(next));
      }
    });
    return offsets;
  }

  /// Forgets what is committed.
  ///
  /// @param offsets that stand in Kafka
  /// @param reaper is shown every record behind them
  void committed(Map<TopicPartition, OffsetAndMetadata> offsets, Reaper reaper) {
    for (var entry : offsets.entrySet()) {
      Iterator<Slot> queue = slots.getOrDefault(entry.getKey(), new ArrayDeque<>()).iterator();
      while (queue.hasNext()) {
        Slot slot = queue.next();
        Outcome outcome = slot.outcome();
        if (outcome == null || slot.nextOffset() > entry.getValue().offset()) {
          break;
        }
        queue.remove();
        size--;
        reaper.take(entry.getKey(), slot, outcome);
      }
    }
  }

  /// Forgets partitions that belong to another sink now.
  void drop(Collection<TopicPartition> partitions) {
    for (TopicPartition partition : partitions) {
      Queue<Slot> dropped = slots.remove(partition);
      size -= dropped == null ? 0 : dropped.size();
    }
  }

  /// Is shown settled records.
  interface Reaper {
    void take(TopicPartition partition, Slot slot, Outcome outcome);
  }
}
