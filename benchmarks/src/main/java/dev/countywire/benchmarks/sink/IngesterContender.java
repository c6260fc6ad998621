package dev.countywire.benchmarks.sink;

import co.elastic.clients.elasticsearch.ElasticsearchAsyncClient;
import co.elastic.clients.elasticsearch._helpers.bulk.BulkIngester;
import co.elastic.clients.elasticsearch._helpers.bulk.BulkListener;
import co.elastic.clients.elasticsearch._types.VersionType;
import co.elastic.clients.elasticsearch.core.BulkRequest;
import co.elastic.clients.elasticsearch.core.BulkResponse;
import co.elastic.clients.util.BinaryData;
import co.elastic.clients.util.ContentType;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/// The helper of elasticsearch-java, fed from memory with bytes: the cheapest form it takes.
final class IngesterContender implements Contender {
  private static final int REQUEST_BYTES = 5 * 1024 * 1024;

  private final Documents documents;
  private @Nullable ElasticsearchAsyncClient client;
  private @Nullable BulkIngester<Void> ingester;

  IngesterContender(Documents documents) {
    this.documents = documents;
  }

  @Override
  public void start(Task task, AtomicLong through) {
    ElasticsearchAsyncClient connected = ElasticsearchAsyncClient.of(b -> b.host(task.url()));
    BulkIngester<Void> opened =
        BulkIngester.of(b ->
            b.client(connected)
                .maxSize(REQUEST_BYTES)
                .maxOperations(2000)
                .maxConcurrentRequests(4)
                .flushInterval(200, TimeUnit.MILLISECONDS)
                .globalSettings(s -> s.index("articles").requireAlias(true))
                .listener(counting(through)));
    client = connected;
    ingester = opened;
    Thread.ofPlatform().daemon().start(() -> feed(opened, task.count()));
  }

  private void feed(BulkIngester<Void> into, int count) {
    for (int i = 0; i < count; i++) {
      String id = Documents.id(i);
      BinaryData body = BinaryData.of(documents.body(i), ContentType.APPLICATION_JSON);
      into.add(op ->
          op.index(index ->
              index
                  .id(id)
                  .version(Documents.VERSION)
                  .versionType(VersionType.ExternalGte)
                  .document(body)));
    }
    into.flush();
  }

  private static BulkListener<Void> counting(AtomicLong through) {
    return new BulkListener<>() {
      @Override
      public void beforeBulk(long execution, BulkRequest request, List<Void> contexts) {
        // nothing to do
      }

      @Override
      public void afterBulk(
          long execution, BulkRequest request, List<Void> contexts, BulkResponse response) {
        through.addAndGet(response.items().size());
      }

      @Override
      public void afterBulk(
          long execution, BulkRequest request, List<Void> contexts, Throwable failure) {
        throw new IllegalStateException(failure);
      }
    };
  }

  @Override
  public void close() throws IOException {
    if (ingester != null && client != null) {
      ingester.close();
      client.close();
    }
  }
}
