package dev.countywire.streams;

import dev.countywire.model.LedgerCodec;
import dev.countywire.model.LedgerRow;
import dev.countywire.runtime.LedgerBook;
import java.time.Instant;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;
import org.apache.kafka.streams.state.KeyValueStore;

/// The ledger of a task: every record is counted once, and its row goes to `articles.ledger` with
/// it, in one transaction.
///
/// The rows are also kept in a store, where they survive restarts and follow the task to another
/// instance. Kafka Streams tells nobody when a transaction ends, so the row is sent with every
/// record; at the pace of news that is hardly more often, and compaction keeps the last.
final class Books {
  private final ProcessorContext<byte[], byte[]> context;
  private final KeyValueStore<byte[], byte[]> rows;
  private final LedgerBook book;
  private final String sink;

  Books(ProcessorContext<byte[], byte[]> context, KeyValueStore<byte[], byte[]> rows, String sink) {
    this.context = context;
    this.rows = rows;
    this.sink = sink;
    this.book =
        new LedgerBook(
            context.applicationId(), key -> LedgerCodec.decode(rows.get(LedgerCodec.key(key))));
  }

  void count(RecordMetadata source, long timestamp, String outcome) {
    Instant time = Instant.ofEpochMilli(timestamp);
    book.count(source.topic(), source.partition(), source.offset(), time, outcome);
    for (LedgerRow row : book.takeChanged()) {
      byte[] key = LedgerCodec.key(row.key());
      byte[] value = LedgerCodec.encode(row);
      rows.put(key, value);
      context.forward(new Record<>(key, value, timestamp), sink);
    }
  }
}
