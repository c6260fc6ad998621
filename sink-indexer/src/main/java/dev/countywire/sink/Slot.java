package dev.countywire.sink;

import dev.countywire.sink.bulk.Outcome;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/// The place of one record in its partition, from reading to commit.
///
/// Settled by a thread of the writer, read by the sink's.
final class Slot {
  private final long nextOffset;
  private @Nullable ConsumerRecord<byte[], byte[]> refused;
  private volatile @Nullable Outcome outcome;

  Slot(long nextOffset) {
    this.nextOffset = nextOffset;
  }

  /// Only a rejected record is kept: what waits for an older one must not hold its bytes.
  void settle(Outcome settled, ConsumerRecord<byte[], byte[]> source) {
    if (settled instanceof Outcome.Rejected) {
      refused = source;
    }
    outcome = settled; // last, as it publishes the record
  }

  long nextOffset() {
    return nextOffset;
  }

  @Nullable Outcome outcome() {
    return outcome;
  }

  @Nullable ConsumerRecord<byte[], byte[]> refused() {
    return refused;
  }
}
