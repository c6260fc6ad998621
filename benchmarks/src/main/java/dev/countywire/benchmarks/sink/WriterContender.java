package dev.countywire.benchmarks.sink;

import dev.countywire.model.DocVersion;
import dev.countywire.runtime.Settings;
import dev.countywire.sink.bulk.BulkItem;
import dev.countywire.sink.bulk.BulkSettings;
import dev.countywire.sink.bulk.BulkWriter;
import dev.countywire.sink.bulk.Outcome;
import dev.countywire.sink.http.Elasticsearch;
import dev.countywire.sink.http.ElasticsearchSettings;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/// countywire's bulk writer, fed from memory.
final class WriterContender implements Contender {
  private static final DocVersion VERSION = new DocVersion(Documents.VERSION);

  private final Documents documents;
  private @Nullable Elasticsearch elasticsearch;
  private @Nullable BulkWriter writer;

  WriterContender(Documents documents) {
    this.documents = documents;
  }

  @Override
  public void start(Task task, AtomicLong through) {
    Settings settings = new Settings(Map.of("elasticsearch.urls", task.url()));
    Elasticsearch server = Elasticsearch.at(ElasticsearchSettings.from(settings));
    BulkWriter opened = new BulkWriter(BulkSettings.from(settings), server, (_, _) -> {});
    elasticsearch = server;
    writer = opened;
    Thread.ofPlatform().daemon().start(() -> feed(opened, task.count(), through));
  }

  private void feed(BulkWriter into, int count, AtomicLong through) {
    for (int i = 0; i < count; i++) {
      while (into.isFull()) {
        LockSupport.parkNanos(5_000_000);
      }
      into.add(new Item(Documents.id(i), documents.body(i), through), System.nanoTime());
    }
    into.flush();
  }

  @Override
  public void close() {
    if (writer != null && elasticsearch != null) {
      writer.close();
      elasticsearch.close();
    }
  }

  private static final class Item implements BulkItem {
    private final String id;
    private final byte[] body;
    private final AtomicLong through;

    Item(String id, byte[] body, AtomicLong through) {
      this.id = id;
      this.body = body;
      this.through = through;
    }

    @Override
    public String id() {
      return id;
    }

    @Override
    public DocVersion version() {
      return VERSION;
    }

    @Override
    public byte[] value() {
      return body;
    }

    @Override
    public void settle(Outcome outcome) {
      through.incrementAndGet();
    }
  }
}
