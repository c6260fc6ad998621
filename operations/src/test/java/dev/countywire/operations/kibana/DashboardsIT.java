package dev.countywire.operations.kibana;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.countywire.embedded.EmbeddedStack;
import dev.countywire.runtime.KafkaSettings;
import dev.countywire.runtime.Settings;
import dev.countywire.runtime.TopicLayout;
import dev.countywire.sink.Sink;
import dev.countywire.sink.SinkListener;
import dev.countywire.sink.SinkReport;
import dev.countywire.sink.SinkSettings;
import dev.countywire.sink.http.Answer;
import dev.countywire.sink.http.Elasticsearch;
import dev.countywire.sink.http.ElasticsearchSettings;
import dev.countywire.sink.index.IndexInit;
import dev.countywire.sink.index.IndexKind;
import dev.countywire.streams.EnrichService;
import dev.countywire.streams.StreamsSettings;
import dev.countywire.text.StandardEnricher;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// The search behind every panel and control, on what the whole pipeline makes of the samples.
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class DashboardsIT {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Path SAMPLES =
      Path.of("../countywire-cli/src/main/resources/dev/countywire/cli/samples.ndjson");
  private static final long PATIENCE = TimeUnit.SECONDS.toNanos(120);

  private static EmbeddedStack stack;
  private static Elasticsearch elasticsearch;

  @BeforeAll
  static void runThePipeline() throws Exception {
    stack = EmbeddedStack.temporary();
    Settings settings = settings();
    elasticsearch = Elasticsearch.at(ElasticsearchSettings.from(settings));
    TopicLayout.create(settings);
    IndexInit.from(settings).run();
    AtomicReference<SinkReport> report = new AtomicReference<>(SinkReport.EMPTY);
    Sink sink =
        Sink.of(SinkSettings.from(settings), KafkaSettings.from(settings), listener(report));
    CompletableFuture<SinkReport> sinking =
        CompletableFuture.supplyAsync(sink::run, work -> Thread.ofPlatform().start(work));
    int sent = publish();
    try (EnrichService service =
        EnrichService.start(
            StreamsSettings.from(settings),
            StandardEnricher.create(),
            1,
            InstantSource.system(),
            _ -> {})) {
      await(
          "everything is settled",
          () ->
              report.get().total() + service.counts().rejectedInAll() + service.counts().dropped()
                  >= sent);
    }
    sink.stop();
    sinking.join();
    for (IndexKind kind : IndexKind.values()) {
      call("POST", "/" + kind.alias("articles") + "/_refresh", "");
    }
  }

  @AfterAll
  static void stop() {
    elasticsearch.close();
    stack.close();
  }

  @Test
  void everyPanelAndControlShowsSomething() throws IOException {
    List<String> empty = new ArrayList<>();
    int searches = 0;
    for (KibanaObject object : KibanaFiles.in(Path.of("../kibana"))) {
      if (object.kind() == ObjectKind.DASHBOARD) {
        for (PanelSearch search : PanelSearch.of(object.id(), object.body())) {
          searches++;
          empty.addAll(lacking(search));
        }
      }
    }
    assertThat(empty).isEmpty();
    assertThat(searches).isGreaterThan(40);
  }

  @Test
  void theRulesSearchesAreUnderstoodAndFindTheNewest() throws IOException {
    for (KibanaObject object : KibanaFiles.in(Path.of("../kibana"))) {
      if (object.kind() == ObjectKind.RULE) {
        JsonNode rule = object.body().path("params");
        ObjectNode body = (ObjectNode) JSON.readTree(rule.path("esQuery").asText());
        JsonNode query = body.remove("query");
        body.withObject("/query/bool")
            .putArray("filter")
            .add(query)
            .addObject()
            .withObject("/range/ingested_at")
            .put("gte", "now-10m");
        JsonNode found =
            call("POST", "/" + rule.at("/index/0").asText() + "/_search", body.toString());
        assertThat(found.at("/hits/total/value").asInt()).as(object.id()).isPositive();
      }
    }
  }

  @Test
  void theFilesBuiltInAreThoseOfTheFolder() throws IOException {
    assertThat(KibanaFiles.bundled()).isEqualTo(KibanaFiles.in(Path.of("../kibana"))).isNotEmpty();
  }

  private static List<String> lacking(PanelSearch search) throws IOException {
    JsonNode answer = call("POST", "/" + search.view() + "/_search", search.body().toString());
    List<String> lacking = new ArrayList<>();
    if (answer.at("/hits/total/value").asInt() == 0) {
      lacking.add(search.name() + " finds no document");
    }
    Set<String> shown = new HashSet<>();
    collect(answer.path("aggregations"), search.levels(), search.metrics(), shown);
    answer
        .at("/hits/hits")
        .forEach(hit -> hit.path("fields").fieldNames().forEachRemaining(shown::add));
    List<String> wanted = new ArrayList<>(search.levels());
    wanted.addAll(search.metrics());
    wanted.addAll(search.columns());
    wanted.stream()
        .filter(each -> !shown.contains(each))
        .forEach(
            each -> lacking.add(search.name() + " has nothing for " + each + ": " + search.body()));
    return lacking;
  }

  // what has a value anywhere, following the buckets inwards
  private static void collect(
      JsonNode aggregations, List<String> levels, List<String> metrics, Set<String> shown) {
    if (levels.isEmpty()) {
      metrics.stream().filter(each -> isSomething(aggregations.at("/" + each))).forEach(shown::add);
      return;
    }
    for (JsonNode bucket : aggregations.path(levels.getFirst()).path("buckets")) {
      shown.add(levels.getFirst());
      collect(bucket, levels.subList(1, levels.size()), metrics, shown);
    }
  }

  private static boolean isSomething(JsonNode metric) {
    JsonNode value =
        metric.has("values") ? metric.path("values").iterator().next() : metric.path("value");
    return value.isNumber() && value.asDouble() > 0;
  }

  // the samples, one of them as another outlet reprints it, one twice, one new, and what is refused
  private static int publish() throws IOException {
    List<String> records = new ArrayList<>(Files.readAllLines(SAMPLES));
    ObjectNode reprint = (ObjectNode) JSON.readTree(records.getFirst());
    records.add(reprint.put("id", "reprint").put("site", "other.example").toString());
    records.add(records.get(1));
    records.add(
        "{\"id\":\"cells\",\"site\":\"wx.example\",\"text\":\"动力电池项目在青溪市开工\\n宁德时代昨日在青溪市投资120亿元的动力电池项目开工。项目生产锂电池和储能电池，配套光伏电站，全市新能源产业链再添龙头。\"}");
    records.add(
        "{\"id\":\"empty\",\"site\":\"void.example\",\"title\":\"空\",\"source_file\":\"a.txt\",\"text\":\" \"}");
    records.add("no JSON");
    KafkaSettings kafka = KafkaSettings.from(settings());
    try (var producer =
        new KafkaProducer<>(
            kafka.with(Map.of(), Map.of("max.in.flight.requests.per.connection", 1)),
            new StringSerializer(),
            new ByteArraySerializer())) {
      for (String record : records) {
        String id = record.startsWith("{") ? JSON.readTree(record).path("id").asText() : "none";
        var _ =
            producer.send(new ProducerRecord<>(kafka.topics().raw(), id, record.getBytes(UTF_8)));
      }
      // has no version, so that the sink refuses it
      byte[] unversioned = "{\"id\":\"x\",\"site\":\"void.example\"}".getBytes(UTF_8);
      var _ = producer.send(new ProducerRecord<>(kafka.topics().enriched(), "x", unversioned));
    }
    return records.size() + 1;
  }

  private static Settings settings() {
    return new Settings(
        Map.of(
            "kafka.bootstrap.servers",
            stack.kafka().bootstrapServers(),
            "elasticsearch.urls",
            stack.elasticsearch().url(),
            "index.replicas",
            "0",
            "topics.partitions",
            "1",
            "streams.state-dir",
            stack.folder().resolve("streams").toString(),
            "sink.commit-interval",
            "200ms"));
  }

  private static SinkListener listener(AtomicReference<SinkReport> report) {
    return new SinkListener() {
      @Override
      public void committed(SinkReport total) {
        report.set(total);
      }

      @Override
      public void retrying(int items, String why) {
        // an embedded server that stumbles is waited for
      }
    };
  }

  private static JsonNode call(String method, String path, String body) throws IOException {
    Answer answer =
        body.isEmpty() ? elasticsearch.send(method, path) : elasticsearch.send(method, path, body);
    assertThat(answer.ok()).as(path + " " + body + " " + answer.text()).isTrue();
    return JSON.readTree(answer.text());
  }

  private static void await(String what, BooleanSupplier done) throws InterruptedException {
    long deadline = System.nanoTime() + PATIENCE;
    while (!done.getAsBoolean()) {
      assertThat(System.nanoTime()).as("deadline for: " + what).isLessThan(deadline);
      TimeUnit.MILLISECONDS.sleep(50);
    }
  }
}
