package dev.countywire.benchmarks.sink;

import co.elastic.clients.elasticsearch._types.VersionType;
import co.elastic.clients.elasticsearch.core.bulk.IndexOperation;
import co.elastic.clients.util.BinaryData;
import co.elastic.clients.util.ContentType;
import dev.countywire.model.Topics;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.processor.aggregate.GroupedBodyAggregationStrategy;
import org.apache.camel.util.concurrent.SynchronousExecutorService;

/// A Camel route from Kafka, some hundreds of documents a request.
///
/// Groups are completed on the reader's thread, which waits while several requests are on their
/// way: an aggregator left to itself queues all that is read, and ends without memory.
final class CamelContender implements Contender {
  private static final int REQUEST_COUNT = 500;
  private static final int IN_FLIGHT = 4;

  private final DefaultCamelContext camel = new DefaultCamelContext();
  private final Semaphore permits = new Semaphore(IN_FLIGHT);
  private final boolean plain;

  private CamelContender(boolean plain) {
    this.plain = plain;
  }

  /// As the component's documentation has it: JSON in strings, which it makes operations of,
  /// without ids or versions.
  static CamelContender plain() {
    return new CamelContender(true);
  }

  /// As cheap as it can be had: bytes in operations, with id and version, without a second parse.
  static CamelContender tuned() {
    return new CamelContender(false);
  }

  @Override
  public void start(Task task, AtomicLong through) throws Exception {
    camel.addRoutes(route(task, through));
    camel.start();
  }

  private RouteBuilder route(Task task, AtomicLong through) {
    String kafka =
        "kafka:%s?brokers=%s&groupId=camel-%s&autoOffsetReset=earliest&isolationLevel=read_committed&maxPollRecords=500&valueDeserializer=org.apache.kafka.common.serialization.%sDeserializer"
            .formatted(
                Topics.STANDARD.enriched(),
                task.kafka(),
                UUID.randomUUID(),
                plain ? "String" : "ByteArray");
    String elasticsearch =
        "elasticsearch://void?operation=Bulk&indexName=articles&hostAddresses="
            + task.url().substring("http://".length());
    return new RouteBuilder() {
      @Override
      public void configure() {
        from(kafka)
            .process(plain ? _ -> {} : CamelContender::toOperation)
            .aggregate(constant(true), new GroupedBodyAggregationStrategy())
            .executorService(new SynchronousExecutorService())
            .completionSize(REQUEST_COUNT)
            .completionInterval(200)
            .process(_ -> permits.acquire())
            .to(elasticsearch)
            .process(_ -> permits.release())
            .process(exchange ->
                through.addAndGet(exchange.getProperty(Exchange.AGGREGATED_SIZE, Integer.class)));
      }
    };
  }

  private static void toOperation(Exchange exchange) {
    byte[] body = exchange.getMessage().getBody(byte[].class);
    String id = exchange.getMessage().getHeader("kafka.KEY", String.class);
    // the component writes any other class as the document itself, a finished operation too
    exchange
        .getMessage()
        .setBody(
            new IndexOperation.Builder<BinaryData>()
                .index("articles")
                .id(id)
                .version(Documents.VERSION)
                .versionType(VersionType.ExternalGte)
                .document(BinaryData.of(body, ContentType.APPLICATION_JSON)));
  }

  @Override
  public void close() {
    camel.stop();
  }
}
