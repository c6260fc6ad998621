package dev.countywire.benchmarks.sink;

import co.elastic.clients.elasticsearch._types.VersionType;
import co.elastic.clients.elasticsearch.core.bulk.BulkOperation;
import co.elastic.clients.util.BinaryData;
import co.elastic.clients.util.ContentType;
import dev.countywire.model.Topics;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.processor.aggregate.GroupedBodyAggregationStrategy;

/// A Camel route from Kafka: bytes into bulk operations, some hundreds a request, no second parse.
final class CamelContender implements Contender {
  private static final int REQUEST_COUNT = 500;

  private final DefaultCamelContext camel = new DefaultCamelContext();

  @Override
  public void start(Task task, AtomicLong through) throws Exception {
    camel.addRoutes(route(task, through));
    camel.start();
  }

  private static RouteBuilder route(Task task, AtomicLong through) {
    String kafka =
        "kafka:%s?brokers=%s&groupId=camel-%s&autoOffsetReset=earliest&isolationLevel=read_committed&maxPollRecords=500&valueDeserializer=org.apache.kafka.common.serialization.ByteArrayDeserializer"
            .formatted(Topics.STANDARD.enriched(), task.kafka(), UUID.randomUUID());
    String elasticsearch =
        "elasticsearch://void?operation=Bulk&indexName=articles&hostAddresses="
            + task.url().substring("http://".length());
    return new RouteBuilder() {
      @Override
      public void configure() {
        from(kafka)
            .process(CamelContender::toOperation)
            .aggregate(constant(true), new GroupedBodyAggregationStrategy())
            .completionSize(REQUEST_COUNT)
            .completionInterval(200)
            .process(exchange -> exchange.setProperty("size", operations(exchange).size()))
            .to(elasticsearch)
            .process(exchange -> through.addAndGet(exchange.getProperty("size", Integer.class)));
      }
    };
  }

  private static void toOperation(Exchange exchange) {
    byte[] body = exchange.getMessage().getBody(byte[].class);
    String id = exchange.getMessage().getHeader("kafka.KEY", String.class);
    BinaryData document = BinaryData.of(body, ContentType.APPLICATION_JSON);
    exchange
        .getMessage()
        .setBody(
            BulkOperation.of(op ->
                op.index(index ->
                    index
                        .index("articles")
                        .id(id)
                        .version(Documents.VERSION)
                        .versionType(VersionType.ExternalGte)
                        .document(document))));
  }

  private static List<?> operations(Exchange exchange) {
    List<?> grouped = exchange.getMessage().getBody(List.class);
    return new ArrayList<>(grouped);
  }

  @Override
  public void close() {
    camel.stop();
  }
}
