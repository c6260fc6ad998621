package dev.countywire.sink;

import dev.countywire.sink.bulk.Outcome;
import dev.countywire.sink.ops.SiteFacts;
import java.time.Instant;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/// The place of one record in its partition, from reading to commit.
///
/// Settled by a thread of the writer, read by the sink's.
final class Slot {
  private final long offset;
  private final long timestamp;
  private @Nullable ConsumerRecord<byte[], byte[]> refused;
  private SiteFacts facts = SiteFacts.NONE;
  private long settledMillis;
  private long capturedMillis;
  private volatile @Nullable Outcome outcome;

  Slot(ConsumerRecord<byte[], byte[]> source) {
    offset = source.offset();
    timestamp = Math.max(0, source.timestamp());
    capturedMillis = timestamp;
  }

  /// Keeps what the figures need, and the record itself only if it is rejected: what waits for an
  /// older one must not hold its bytes.
  ///
  /// @param now when it was settled
  void settle(Outcome settled, ConsumerRecord<byte[], byte[]> source, Instant now) {
    if (settled instanceof Outcome.Rejected) {
      refused = source;
    }
    facts = SiteFacts.read(source.value());
    settledMillis = now.toEpochMilli();
    outcome = settled; // last, as it publishes the rest
  }

  /// Keeps when the page was captured, before the writer gets the record.
  void captured(Instant at) {
    capturedMillis = at.toEpochMilli();
  }

  long offset() {
    return offset;
  }

  long nextOffset() {
    return offset + 1;
  }

  /// Time of the record, which is when its raw one was sent.
  Instant ingested() {
    return Instant.ofEpochMilli(timestamp);
  }

  Instant captured() {
    return Instant.ofEpochMilli(capturedMillis);
  }

  Instant settled() {
    return Instant.ofEpochMilli(settledMillis);
  }

  SiteFacts facts() {
    return facts;
  }

  @Nullable Outcome outcome() {
    return outcome;
  }

  @Nullable ConsumerRecord<byte[], byte[]> refused() {
    return refused;
  }
}
