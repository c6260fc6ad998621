package dev.countywire.sink;

import dev.countywire.model.DocVersion;
import dev.countywire.sink.bulk.BulkItem;
import dev.countywire.sink.bulk.Outcome;
import java.time.InstantSource;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/// A record of `articles.enriched` that can be written.
///
/// @param id key of the record
/// @param version from its header
/// @param source the record
/// @param slot its place in the partition
/// @param clock tells when it is settled
record Document(
    String id,
    DocVersion version,
    ConsumerRecord<byte[], byte[]> source,
    Slot slot,
    InstantSource clock)
    implements BulkItem {
  @Override
  public byte @Nullable [] value() {
    return source.value();
  }

  @Override
  public void settle(Outcome outcome) {
    slot.settle(outcome, source, clock.instant());
  }
}
