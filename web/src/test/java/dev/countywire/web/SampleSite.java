package dev.countywire.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.countywire.embedded.EmbeddedStack;
import dev.countywire.model.EnrichedArticleCodec;
import dev.countywire.runtime.KafkaSettings;
import dev.countywire.runtime.Settings;
import dev.countywire.runtime.TopicLayout;
import dev.countywire.sink.http.Elasticsearch;
import dev.countywire.sink.http.ElasticsearchSettings;
import dev.countywire.sink.index.IndexInit;
import dev.countywire.text.Enrichment;
import dev.countywire.text.StandardEnricher;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/// The page over the bundled samples on real servers: their raw records in Kafka, what became of
/// them in Elasticsearch, some of them told by three outlets, and one that somebody else wrote.
final class SampleSite implements AutoCloseable {
  /// Headline of an article that was put into the index past the text chain.
  static final String HOSTILE_TITLE = "<script>document.title='taken'</script>";

  /// Id of that article.
  static final String HOSTILE_ID = "hostile";

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Path SAMPLES =
      Path.of("../countywire-cli/src/main/resources/dev/countywire/cli/samples.ndjson");
  private static final int REPEATED = 2;
  private static final List<String> OUTLETS = List.of("a.example", "b.example");

  private final List<String> complaints = Collections.synchronizedList(new ArrayList<>());
  private final EmbeddedStack stack;
  private final Settings settings;
  private final WebServer server;
  private final Map<String, String> rawTexts = new TreeMap<>();

  private SampleSite(EmbeddedStack stack) throws IOException {
    this.stack = stack;
    settings =
        new Settings(
            Map.of(
                "kafka.bootstrap.servers", stack.kafka().bootstrapServers(),
                "elasticsearch.urls", stack.elasticsearch().url(),
                "index.replicas", "0",
                "topics.partitions", "2",
                "serve.port", "0"));
    fill();
    server = WebServer.open(settings, complaints::add);
  }

  static SampleSite open() throws IOException {
    EmbeddedStack stack = EmbeddedStack.temporary();
    try {
      return new SampleSite(stack);
    } catch (IOException | RuntimeException | Error failed) {
      stack.close();
      throw failed;
    }
  }

  /// Where the page is.
  String url() {
    return server.url();
  }

  /// The raw text of a sample.
  String rawText(String id) {
    return Objects.requireNonNull(rawTexts.get(id));
  }

  /// How many articles the index holds.
  int size() {
    return rawTexts.size() + 1;
  }

  /// What the server had to say.
  List<String> complaints() {
    return complaints;
  }

  @Override
  public void close() {
    server.close();
    stack.close();
  }

  private void fill() throws IOException {
    TopicLayout.create(settings);
    IndexInit.from(settings).run();
    StandardEnricher enricher = StandardEnricher.create();
    StringBuilder lines = new StringBuilder();
    List<Future<?>> sending = new ArrayList<>();
    Instant sent = Instant.now().minusSeconds(60);
    try (Producer<byte[], byte[]> producer =
        new KafkaProducer<>(kafka(), new ByteArraySerializer(), new ByteArraySerializer())) {
      for (ObjectNode raw : raw()) {
        String id = raw.path("id").asText();
        byte[] value = JSON.writeValueAsBytes(raw);
        sent = sent.plusMillis(1);
        sending.add(
            producer.send(
                new ProducerRecord<>(
                    "articles.raw", null, sent.toEpochMilli(), id.getBytes(UTF_8), value)));
        rawTexts.put(id, raw.path("text").asText());
        if (enricher.enrich(value, sent) instanceof Enrichment.Accepted accepted) {
          add(lines, id, new String(EnrichedArticleCodec.encode(accepted.article()), UTF_8));
        }
      }
    }
    // closing the producer has waited for them
    assertThat(sending).allSatisfy(each -> assertThat(each).isDone());
    add(lines, HOSTILE_ID, hostile());
    try (Elasticsearch client = Elasticsearch.at(ElasticsearchSettings.from(settings))) {
      assertThat(
              client.bulk("/articles/_bulk?refresh=true", lines.toString().getBytes(UTF_8)).text())
          .contains("\"errors\":false");
    }
  }

  private Map<String, Object> kafka() {
    return KafkaSettings.from(settings)
        .with(Map.of(), Map.of("max.in.flight.requests.per.connection", 1));
  }

  private static List<ObjectNode> raw() throws IOException {
    List<ObjectNode> raw = new ArrayList<>();
    for (String line : Files.readAllLines(SAMPLES)) {
      ObjectNode article = (ObjectNode) JSON.readTree(line);
      raw.add(article);
      for (String outlet :
          raw.size() <= REPEATED * (OUTLETS.size() + 1) ? OUTLETS : List.<String>of()) {
        String id = article.path("id").asText() + "-" + outlet;
        raw.add(
            article
                .deepCopy()
                .put("id", id)
                .put("site", outlet)
                .put("url", "https://" + outlet + "/" + id));
      }
    }
    return raw;
  }

  private static void add(StringBuilder lines, String id, String document) {
    lines
        .append("{\"index\":{\"_id\":\"")
        .append(id)
        .append("\"}}\n")
        .append(document)
        .append('\n');
  }

  private static String hostile() {
    ObjectNode article = JSON.createObjectNode();
    article.put("id", HOSTILE_ID).put("@timestamp", "2024-05-20T08:00:00+08:00");
    article.put("title", HOSTILE_TITLE).put("publisher", "\"><img src=x onerror=alert(1)>");
    article.put(
        "body", "<img src=x onerror=\"document.title='taken'\">\n</p></main><h1>\u202E倒</h1>");
    article.putObject("url").put("full", "javascript:document.title='taken'");
    ObjectNode mention = article.putArray("entities").addObject();
    mention.put("type", "place").put("text", "<img").put("name", "\" onmouseover=\"alert(1)\n<b>");
    mention.put("begin", 0).put("end", 4).put("field", "body").put("rule", "<i>");
    article
        .withArray("entities")
        .addObject()
        .put("type", "place")
        .put("text", "x")
        .put("begin", 90_000);
    article
        .putObject("cleaning")
        .putArray("removed")
        .addObject()
        .put("role", "<b>")
        .put("text", "<script>");
    return article.toString();
  }
}
