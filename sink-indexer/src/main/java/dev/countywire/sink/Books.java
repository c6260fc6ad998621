package dev.countywire.sink;

import dev.countywire.model.LedgerKey;
import dev.countywire.model.LedgerOutcomes;
import dev.countywire.model.LedgerRow;
import dev.countywire.runtime.LedgerBook;
import dev.countywire.sink.bulk.Outcome;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/// The sink's pages of the ledger.
///
/// The earlier rows are read when the first record is counted after partitions came or a commit
/// failed: by then Kafka has shown records behind the predecessor's last commit, so that commit,
/// and its rows, stand.
final class Books {
  private final String service;
  private final Supplier<Map<LedgerKey, LedgerRow>> earlier;
  private @Nullable LedgerBook book;

  /// Nothing is read yet.
  ///
  /// @param service consumer group of the sink
  /// @param earlier reads the newest committed rows of that service
  Books(String service, Supplier<Map<LedgerKey, LedgerRow>> earlier) {
    this.service = service;
    this.earlier = earlier;
  }

  /// Counts one settled record.
  ///
  /// @throws dev.countywire.runtime.KafkaUnavailable if the earlier rows cannot be read
  void count(TopicPartition partition, Slot slot, Outcome outcome) {
    open()
        .count(
            partition.topic(), partition.partition(), slot.offset(), slot.ingested(), end(outcome));
  }

  /// The rows that changed since the last commit.
  List<LedgerRow> takeChanged() {
    LedgerBook opened = book;
    return opened == null ? List.of() : opened.takeChanged();
  }

  /// Closes the book: what it says may not be what Kafka holds.
  void close() {
    book = null;
  }

  private LedgerBook open() {
    LedgerBook opened = book;
    if (opened == null) {
      opened = new LedgerBook(service, earlier.get()::get);
      book = opened;
    }
    return opened;
  }

  private static String end(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Done.INDEXED -> LedgerOutcomes.INDEXED;
      case Outcome.Done.STALE -> LedgerOutcomes.STALE;
      case Outcome.Done.DELETED -> LedgerOutcomes.DELETED;
      case Outcome.Rejected why -> LedgerOutcomes.rejected(why.reason());
    };
  }
}
