package dev.countywire.sink.ops;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.countywire.model.DocVersion;
import dev.countywire.sink.bulk.BulkItem;
import dev.countywire.sink.bulk.BulkSettings;
import dev.countywire.sink.bulk.BulkWriter;
import dev.countywire.sink.bulk.Outcome;
import dev.countywire.sink.http.Elasticsearch;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Writes documents of figures behind one alias, and knows when all of them are there.
final class OpsWriter implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(OpsWriter.class);
  private static final int BYTES = 1024 * 1024;
  private static final int COUNT = 1000;

  private final BulkWriter writer;
  private final AtomicLong open = new AtomicLong();
  private final String alias;

  OpsWriter(String alias, Elasticsearch elasticsearch) {
    this.alias = alias;
    writer =
        new BulkWriter(
            new BulkSettings(alias, BYTES, COUNT, Duration.ZERO, 1), elasticsearch, this::retrying);
  }

  void add(OpsDocument document) {
    open.incrementAndGet();
    writer.add(new Item(document), System.nanoTime());
  }

  void flush() {
    writer.flush();
  }

  /// Documents on their way.
  long open() {
    return open.get();
  }

  /// Throws what ended the writer, if anything has.
  ///
  /// @throws dev.countywire.sink.bulk.IndexingStopped if nothing more can be written
  void check() {
    writer.check();
  }

  @Override
  public void close() {
    writer.close();
  }

  private void retrying(int items, String why) {
    LOG.debug("sending {} documents to {} again: {}", items, alias, why);
  }

  private final class Item implements BulkItem {
    private final OpsDocument document;

    Item(OpsDocument document) {
      this.document = document;
    }

    @Override
    public String id() {
      return document.id();
    }

    @Override
    public DocVersion version() {
      return document.version();
    }

    @Override
    public byte[] value() {
      return document.json().getBytes(UTF_8);
    }

    @Override
    public void settle(Outcome outcome) {
      if (outcome instanceof Outcome.Rejected why) {
        LOG.warn("{} does not take a document: {}", alias, why.detail());
      }
      open.decrementAndGet();
    }
  }
}
