package dev.countywire.sink;

import dev.countywire.model.LedgerCodec;
import dev.countywire.model.LedgerRow;
import dev.countywire.model.Topics;
import dev.countywire.sink.bulk.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;

/// What goes out in one transaction.
///
/// @param offsets next to read, by partition
/// @param letters dead letters of records behind them, and the rows of the ledger that count them
record Harvest(
    Map<TopicPartition, OffsetAndMetadata> offsets, List<ProducerRecord<byte[], byte[]>> letters) {
  /// Takes what is settled, and counts it in the books.
  static Harvest of(Progress progress, Books books, Topics topics) {
    List<ProducerRecord<byte[], byte[]>> letters = new ArrayList<>();
    Map<TopicPartition, OffsetAndMetadata> offsets =
        progress.harvest((partition, slot, outcome) -> {
          books.count(partition, slot, outcome);
          var refused = slot.refused();
          if (outcome instanceof Outcome.Rejected why && refused != null) {
            letters.add(RejectedRecord.of(topics.rejected(), refused, why));
          }
        });
    for (LedgerRow row : books.takeChanged()) {
      letters.add(
          new ProducerRecord<>(
              topics.ledger(), LedgerCodec.key(row.key()), LedgerCodec.encode(row)));
    }
    return new Harvest(offsets, letters);
  }

  boolean isEmpty() {
    return offsets.isEmpty();
  }
}
