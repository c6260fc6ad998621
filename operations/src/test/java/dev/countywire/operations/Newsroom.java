package dev.countywire.operations;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.countywire.model.Headers;
import dev.countywire.operations.articles.IndexReader;
import dev.countywire.operations.verify.Verification;
import dev.countywire.operations.verify.Verifier;
import dev.countywire.runtime.KafkaSettings;
import dev.countywire.runtime.LedgerReader;
import dev.countywire.runtime.Settings;
import dev.countywire.sink.http.Elasticsearch;
import dev.countywire.sink.http.ElasticsearchSettings;
import dev.countywire.text.Additions;
import dev.countywire.text.StandardEnricher;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/// Articles for the operators' tests, and what the servers make of them.
final class Newsroom implements AutoCloseable {
  /// Generation of [#today].
  static final int NEW_GENERATION = 40;

  static final Duration PATIENCE = Duration.ofMinutes(3);

  private final Settings settings;
  private final KafkaSettings kafka;
  private final String alias;
  private final Elasticsearch elasticsearch;
  private final KafkaProducer<String, byte[]> producer;

  Newsroom(Settings settings) {
    this.settings = settings;
    kafka = KafkaSettings.from(settings);
    alias = settings.text("index.alias", "articles");
    elasticsearch = Elasticsearch.at(ElasticsearchSettings.from(settings));
    producer =
        new KafkaProducer<>(
            kafka.with(Map.of(), Map.of("max.in.flight.requests.per.connection", 1)),
            new StringSerializer(),
            new ByteArraySerializer());
  }

  /// The text chain of before.
  static StandardEnricher before() {
    return StandardEnricher.of(Additions.none().withGeneration(1));
  }

  /// The same with a lexicon that knows a campaign.
  static StandardEnricher today() {
    return StandardEnricher.of(
        Additions.none()
            .withGeneration(NEW_GENERATION)
            .withLexicons(
                "test",
                Map.of(
                    "initiatives.txt",
                    List.of("# Campaigns of the test.", "[initiative]", "守望田园行动\t守望田园"))));
  }

  /// Settings as arguments of a process, and back.
  static String[] arguments(Settings settings) {
    return settings.values().entrySet().stream()
        .map(each -> each.getKey() + "=" + each.getValue())
        .toArray(String[]::new);
  }

  static Settings settings(String[] arguments) {
    Map<String, String> values = new TreeMap<>();
    for (String each : arguments) {
      values.put(each.substring(0, each.indexOf('=')), each.substring(each.indexOf('=') + 1));
    }
    return new Settings(values);
  }

  /// Sends `a-FROM` to `a-TO`, exclusive; every third names the campaign.
  void send(int from, int to) {
    for (int i = from; i < to; i++) {
      send("a-" + i, i);
    }
    producer.flush();
  }

  void retract(String id) {
    ProducerRecord<String, byte[]> tombstone = new ProducerRecord<>(kafka.topics().raw(), id, null);
    tombstone.headers().add(Headers.CAPTURED_AT, "2026-05-02T08:00:00+08:00".getBytes(UTF_8));
    var _ = producer.send(tombstone);
    producer.flush();
  }

  /// Articles that keep coming, fifty a second, until it is closed.
  Flow flow(String name) {
    return new Flow(this, name);
  }

  long count(String query) {
    call("POST", "/" + alias + "/_refresh", null);
    return visible("{\"query\":" + query + "}");
  }

  /// What readers see, without a refresh.
  long visible(String body) {
    return call("POST", "/" + alias + "/_count", body).path("count").asLong(-1);
  }

  Verification verify(StandardEnricher enricher) {
    Instant hour = Instant.now().truncatedTo(ChronoUnit.HOURS);
    call("POST", "/" + alias + "/_refresh", null);
    try (IndexReader index = IndexReader.from(settings)) {
      return new Verifier(
              kafka,
              index,
              new LedgerReader(kafka, PATIENCE, InstantSource.system()),
              settings.text("streams.application-id", ""),
              settings.text("sink.group", ""),
              enricher)
          .run(
              new TimeSpan(hour.minus(1, ChronoUnit.HOURS), hour.plus(1, ChronoUnit.HOURS)),
              _ -> {},
              _ -> {});
    }
  }

  /// Asks Elasticsearch, and gives its answer, whatever it is.
  JsonNode call(String method, String path, @Nullable String body) {
    try {
      return new ObjectMapper()
          .readTree(
              (body == null
                      ? elasticsearch.send(method, path)
                      : elasticsearch.send(method, path, body))
                  .text());
    } catch (IOException silent) {
      throw new AssertionError(silent);
    }
  }

  static void await(String what, Condition condition) throws InterruptedException {
    await(what, Duration.ofMillis(50), condition);
  }

  static void await(String what, Duration pace, Condition condition) throws InterruptedException {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (!condition.holds()) {
      assertThat(System.nanoTime()).as("deadline for: " + what).isLessThan(deadline);
      Thread.sleep(pace);
    }
  }

  interface Condition {
    boolean holds();
  }

  @Override
  public void close() {
    producer.close();
    elasticsearch.close();
  }

  private void send(String id, int number) {
    String campaign = number % 3 == 0 ? "县里启动守望田园行动，" : "县里开了会，";
    String text = "本报讯 青石县第%d小学昨日开学，%s三百名学生走进新教室。".formatted(number, campaign);
    String json =
        "{\"id\":\"%s\",\"captured_at\":\"2026-05-01T08:00:00+08:00\",\"text\":\"%s\"}"
            .formatted(id, text);
    var _ = producer.send(new ProducerRecord<>(kafka.topics().raw(), id, json.getBytes(UTF_8)));
  }

  /// Fifty articles a second.
  static final class Flow implements AutoCloseable {
    private static final Duration PACE = Duration.ofMillis(20);

    private final AtomicInteger sent = new AtomicInteger();
    private final Thread thread;
    private volatile boolean over;

    private Flow(Newsroom to, String name) {
      thread =
          Thread.ofPlatform()
              .name("flow")
              .start(() -> {
                while (!over) {
                  to.send(name + "-" + sent.get(), sent.get());
                  sent.incrementAndGet();
                  pause();
                }
                to.producer.flush();
              });
    }

    int sent() {
      return sent.get();
    }

    @Override
    public void close() {
      over = true;
      try {
        thread.join();
      } catch (InterruptedException stopped) {
        throw new IllegalStateException(stopped);
      }
    }

    private static void pause() {
      try {
        Thread.sleep(PACE);
      } catch (InterruptedException stopped) {
        throw new IllegalStateException(stopped);
      }
    }
  }
}
