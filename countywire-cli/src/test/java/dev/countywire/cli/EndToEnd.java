package dev.countywire.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.countywire.model.LedgerRow;
import dev.countywire.model.Schemas;
import dev.countywire.operations.articles.IndexReader;
import dev.countywire.operations.articles.IndexUnreadable;
import dev.countywire.runtime.KafkaSettings;
import dev.countywire.runtime.LedgerReader;
import dev.countywire.runtime.Settings;
import dev.countywire.runtime.TopicLayout;
import dev.countywire.sink.Sink;
import dev.countywire.sink.SinkListener;
import dev.countywire.sink.SinkReport;
import dev.countywire.sink.SinkSettings;
import dev.countywire.sink.index.IndexInit;
import dev.countywire.streams.EnrichService;
import dev.countywire.streams.StreamsSettings;
import dev.countywire.text.Generation;
import dev.countywire.text.StandardEnricher;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// The whole way on real servers, with everything killed or stopped once and everything sent twice;
/// a subclass says where the servers run.
@Timeout(value = 8, unit = TimeUnit.MINUTES)
abstract class EndToEnd {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Schema ENRICHED =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
          .getSchema(Schemas.enriched());
  // fields that tell when and how often, not what
  private static final List<String> BOOKKEEPING =
      List.of("ingested_at", "first_seen_at", "revision");
  private static final int COPIES = 10;
  private static final Duration PATIENCE = Duration.ofMinutes(4);

  @TempDir private Path folder;

  /// Servers without data.
  ///
  /// @param folder for what they keep, if they keep it on this machine
  abstract Servers servers(Path folder);

  @Test
  void oneDocumentAnArticleWhateverIsKilledStoppedOrSentTwice() throws Exception {
    Path input = Files.writeString(folder.resolve("in.ndjson"), String.join("\n", copies()));
    Map<String, JsonNode> expected = enriched(input);
    try (Servers servers = servers(folder)) {
      Settings settings = settings(servers);
      TopicLayout.create(settings);
      IndexInit.from(settings).run();
      SinkRun sink = new SinkRun(settings);
      CompletableFuture<CommandRun> twice =
          CompletableFuture.supplyAsync(
              () -> publishTwice(input, settings), work -> Thread.ofPlatform().start(work));
      try (EnrichService one = service(settings, "one")) {
        await("some articles are indexed", () -> sink.report().total() > 0);
        servers.killElasticsearch();
        await("the topology goes on", () -> one.counts().inAll() > 40);
      }
      servers.restartElasticsearch();
      try (EnrichService two = service(settings, "two")) {
        assertThat(twice.join().code()).isZero();
        await(
            "every article has its document", () -> documents(settings).size() == expected.size());
        await("the second sending is through", () -> counted(settings) >= 2L * expected.size());
        assertThat(two.failure()).isNull();
        sink.stop();
        assertSame(documents(settings), expected);
        assertThat(sink.report().rejected()).isZero();
        // what was sent again held nothing new, so the sink did not see it
        assertThat(sink.report().total()).isEqualTo(expected.size());
      }
    }
  }

  private static void assertSame(Map<String, JsonNode> documents, Map<String, JsonNode> expected) {
    assertThat(documents.keySet()).isEqualTo(expected.keySet());
    expected.forEach((id, article) -> assertThat(documents.get(id)).as(id).isEqualTo(article));
  }

  private static List<String> copies() throws IOException {
    List<String> samples;
    try (var in = Samples.open()) {
      samples = new String(in.readAllBytes(), UTF_8).lines().toList();
    }
    List<String> copies = new ArrayList<>();
    for (int i = 0; i < COPIES; i++) {
      for (String sample : samples) {
        ObjectNode article = (ObjectNode) JSON.readTree(sample);
        copies.add(article.put("id", article.path("id").asText() + "-" + i).toString());
      }
    }
    return copies;
  }

  private static Map<String, JsonNode> enriched(Path input) {
    CommandRun run = CommandRun.of("enrich", "-i", input.toString());
    assertThat(run.code()).isZero();
    Map<String, JsonNode> articles = new TreeMap<>();
    for (String line : run.lines()) {
      JsonNode article = withoutBookkeeping(tree(line));
      articles.put(article.path("id").asText(), article);
    }
    assertThat(articles).hasSize(run.lines().size());
    assertThat(run.lines().stream().limit(20))
        .allSatisfy(line -> assertThat(ENRICHED.validate(line, InputFormat.JSON)).isEmpty());
    return articles;
  }

  private static Settings settings(Servers servers) {
    return new Settings(
        Map.of(
            "kafka.bootstrap.servers",
            servers.bootstrapServers(),
            "elasticsearch.urls",
            servers.elasticsearchUrl(),
            "index.replicas",
            "0",
            "topics.partitions",
            "3",
            "sink.bulk.count",
            "50"));
  }

  private static long counted(Settings settings) {
    return new LedgerReader(KafkaSettings.from(settings), PATIENCE, InstantSource.system())
        .read(key -> key.topic().endsWith(".raw")).values().stream()
            .mapToLong(LedgerRow::total)
            .sum();
  }

  // each has a folder of its own: a stop that lasts may hold the lock of its state
  private EnrichService service(Settings settings, String name) {
    Map<String, String> own = new HashMap<>(settings.values());
    own.put("streams.state-dir", folder.resolve(name).toString());
    own.put("streams.instance-id", "dynamic");
    // a second thread that is still joining would keep the stop waiting for half a minute
    own.put("streams.threads", "1");
    return EnrichService.start(
        StreamsSettings.from(new Settings(own)),
        StandardEnricher.create(),
        Generation.current().generation(),
        InstantSource.system(),
        _ -> {});
  }

  private static CommandRun publishTwice(Path input, Settings settings) {
    String servers = KafkaSettings.from(settings).bootstrapServers();
    CommandRun first =
        CommandRun.of("produce", "-i", input.toString(), "--bootstrap-servers", servers);
    return first.code() == 0
        ? CommandRun.of("produce", "-i", input.toString(), "--bootstrap-servers", servers)
        : first;
  }

  private static Map<String, JsonNode> documents(Settings settings) {
    Map<String, JsonNode> documents = new TreeMap<>();
    try (IndexReader index = IndexReader.from(settings)) {
      index.refresh();
      JsonNode hits =
          index
              .search("{\"size\":10000,\"query\":{\"match_all\":{}},\"sort\":[{\"id\":\"asc\"}]}")
              .path("hits")
              .path("hits");
      for (JsonNode hit : hits) {
        assertThat(hit.path("_id")).isEqualTo(hit.path("_source").path("id"));
        documents.put(hit.path("_id").asText(), withoutBookkeeping(hit.path("_source")));
      }
    } catch (IndexUnreadable _) {
      // a server that is starting has no answer yet; the caller polls
    }
    return documents;
  }

  private static JsonNode withoutBookkeeping(JsonNode article) {
    return ((ObjectNode) article).remove(BOOKKEEPING);
  }

  private static JsonNode tree(String json) {
    try {
      return JSON.readTree(json);
    } catch (IOException broken) {
      throw new AssertionError(broken);
    }
  }

  private static void await(String what, BooleanSupplier done) throws InterruptedException {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (!done.getAsBoolean()) {
      assertThat(System.nanoTime()).as("deadline for: " + what).isLessThan(deadline);
      TimeUnit.MILLISECONDS.sleep(50);
    }
  }

  /// The sink on a thread of its own.
  private static final class SinkRun {
    private final Sink sink;
    private final CompletableFuture<SinkReport> running;
    private volatile SinkReport report = SinkReport.EMPTY;

    SinkRun(Settings settings) {
      SinkListener listener =
          new SinkListener() {
            @Override
            public void committed(SinkReport total) {
              report = total;
            }

            @Override
            public void retrying(int items, String why) {
              // that is what this test is for
            }
          };
      sink = Sink.of(SinkSettings.from(settings), KafkaSettings.from(settings), listener);
      running = CompletableFuture.supplyAsync(sink::run, work -> Thread.ofPlatform().start(work));
    }

    SinkReport report() {
      return running.isDone() ? running.join() : report;
    }

    void stop() {
      sink.stop();
      running.join();
    }
  }
}
