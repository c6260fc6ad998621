package dev.countywire.operations.replay;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.countywire.embedded.EmbeddedStack;
import dev.countywire.model.Headers;
import dev.countywire.operations.Pace;
import dev.countywire.operations.TimeSpan;
import dev.countywire.operations.articles.IndexReader;
import dev.countywire.operations.verify.Fate;
import dev.countywire.operations.verify.Verification;
import dev.countywire.operations.verify.Verifier;
import dev.countywire.runtime.KafkaSettings;
import dev.countywire.runtime.LedgerReader;
import dev.countywire.runtime.Settings;
import dev.countywire.runtime.TopicLayout;
import dev.countywire.sink.Sink;
import dev.countywire.sink.SinkListener;
import dev.countywire.sink.SinkReport;
import dev.countywire.sink.SinkSettings;
import dev.countywire.sink.http.Elasticsearch;
import dev.countywire.sink.http.ElasticsearchSettings;
import dev.countywire.sink.index.IndexInit;
import dev.countywire.streams.EnrichService;
import dev.countywire.streams.StreamsSettings;
import dev.countywire.text.Additions;
import dev.countywire.text.StandardEnricher;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(value = 5, unit = TimeUnit.MINUTES)
class ReplayIT {
  private static final int ARTICLES = 300;
  private static final int NEW_GENERATION = 40;
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  @TempDir private Path state;

  @Test
  void aNewLexiconIsShownThenReplayedThenProved() throws Exception {
    StandardEnricher old = StandardEnricher.of(Additions.none().withGeneration(1));
    StandardEnricher today =
        StandardEnricher.of(
            Additions.none()
                .withGeneration(NEW_GENERATION)
                .withLexicons(
                    "test",
                    Map.of(
                        "initiatives.txt",
                        List.of("# Campaigns of the test.", "[initiative]", "守望田园行动\t守望田园"))));
    try (EmbeddedStack stack = EmbeddedStack.temporary()) {
      Settings settings = settings(stack);
      KafkaSettings kafka = KafkaSettings.from(settings);
      try (Admin admin = Admin.create(kafka.with(Map.of(), Map.of()))) {
        TopicLayout.from(settings).create(admin);
      }
      IndexInit.from(settings).run();
      Sink sink = Sink.of(SinkSettings.from(settings), kafka, new QuietListener());
      CompletableFuture<SinkReport> sinking =
          CompletableFuture.supplyAsync(sink::run, Executors.newVirtualThreadPerTaskExecutor());
      try (IndexReader index = IndexReader.from(settings)) {
        try (EnrichService _ = run(settings, old, 1)) {
          send(kafka, 0, ARTICLES);
          retract(kafka, "a-7");
          await(() -> count(settings, "{\"term\":{\"enricher.generation\":1}}") == ARTICLES - 1);
        }

        DiffReport diff =
            new ReplayDiff(kafka, index, today)
                .run(TimeSpan.ALL, ReplayFilter.ALL, _ -> {}, _ -> {});
        assertThat(diff.compared()).isEqualTo(ARTICLES - 1);
        assertThat(diff.changed()).isEqualTo(ARTICLES / 3);
        assertThat(diff.kinds()).containsOnlyKeys("initiative");
        diff.kinds()
            .forEach((_, kind) -> {
              assertThat(kind.gained()).isEqualTo(ARTICLES / 3);
              assertThat(kind.gains().getFirst().name()).isEqualTo("守望田园");
            });
        assertThat(diff.fields()).containsOnlyKeys("entities", "initiatives");

        try (EnrichService _ = run(settings, today, NEW_GENERATION)) {
          replayInTwoRuns(kafka, today, () -> send(kafka, ARTICLES, ARTICLES + 100));
          await(() ->
              count(settings, "{\"term\":{\"enricher.generation\":%d}}".formatted(NEW_GENERATION))
                  == ARTICLES + 99);
          await(() -> ledgerIsSettled(settings, index, today));
        }
        assertThat(count(settings, "{\"term\":{\"initiatives\":\"守望田园\"}}")).isEqualTo(400 / 3 + 1);
        assertThat(count(settings, "{\"term\":{\"id\":\"a-7\"}}")).isZero();
        assertThat(
                new ReplayDiff(kafka, index, today)
                    .run(TimeSpan.ALL, ReplayFilter.ALL, _ -> {}, _ -> {})
                    .changed())
            .isZero();

        Verification clean = verify(settings, index, today);
        assertThat(clean.ledger()).isEmpty();
        assertThat(clean.missing()).isEmpty();
        assertThat(clean.fates()).isEqualTo(Map.of(Fate.INDEXED, ARTICLES + 99L, Fate.DELETED, 2L));

        delete(settings, "a-11");
        send(kafka, 500, 501); // nobody runs the topology now: as if the record had been skipped
        Verification torn = verify(settings, index, today);
        assertThat(torn.isClean()).isFalse();
        assertThat(torn.missing())
            .extracting(Verification.Missing::id)
            .containsExactlyInAnyOrder("a-11", "a-500");
        assertThat(torn.ledger()).singleElement().asString().contains("the ledger counts");
      } finally {
        sink.stop();
        sinking.join();
      }
    }
  }

  // stopped in the middle as a kill would, between two transactions and within one
  private static void replayInTwoRuns(
      KafkaSettings kafka, StandardEnricher today, Runnable meanwhile) {
    ReplayEnrich replay = new ReplayEnrich(kafka, today, "test", Pace.of(400), _ -> Map.of());
    assertThatThrownBy(() ->
            replay.run(
                TimeSpan.ALL,
                ReplayFilter.ALL,
                _ -> {},
                read -> {
                  if (read >= 100) {
                    throw new IllegalStateException("killed");
                  }
                }))
        .hasMessage("killed");
    meanwhile.run();
    assertThatThrownBy(
            () -> replay.run(TimeSpan.ALL, new ReplayFilter("四川省", null, null), _ -> {}, _ -> {}))
        .hasMessageContaining("unfinished");
    ReplayEnrich.Report rest = replay.run(TimeSpan.ALL, ReplayFilter.ALL, _ -> {}, _ -> {});
    assertThat(rest.read()).isLessThan(ARTICLES + 101);
  }

  private static boolean ledgerIsSettled(
      Settings settings, IndexReader index, StandardEnricher today) {
    return verify(settings, index, today).isClean();
  }

  private static Verification verify(
      Settings settings, IndexReader index, StandardEnricher enricher) {
    KafkaSettings kafka = KafkaSettings.from(settings);
    Instant hour = Instant.now().truncatedTo(ChronoUnit.HOURS);
    refresh(settings);
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

  private EnrichService run(Settings settings, StandardEnricher enricher, int generation) {
    return EnrichService.start(
        StreamsSettings.from(settings), enricher, generation, InstantSource.system(), _ -> {});
  }

  // every third names the campaign
  private static void send(KafkaSettings kafka, int from, int to) {
    try (var producer = producer(kafka)) {
      for (int i = from; i < to; i++) {
        String campaign = i % 3 == 0 ? "县里启动守望田园行动，" : "县里开了会，";
        String text = "本报讯 青石县第%d小学昨日开学，%s三百名学生走进新教室。".formatted(i, campaign);
        String json =
            "{\"id\":\"a-%d\",\"captured_at\":\"2026-05-01T08:00:00+08:00\",\"text\":\"%s\"}"
                .formatted(i, text);
        var _ =
            producer.send(
                new ProducerRecord<>(kafka.topics().raw(), "a-" + i, json.getBytes(UTF_8)));
      }
    }
  }

  private static void retract(KafkaSettings kafka, String id) {
    try (var producer = producer(kafka)) {
      ProducerRecord<String, byte[]> tombstone =
          new ProducerRecord<>(kafka.topics().raw(), id, null);
      tombstone.headers().add(Headers.CAPTURED_AT, "2026-05-02T08:00:00+08:00".getBytes(UTF_8));
      var _ = producer.send(tombstone);
    }
  }

  private static KafkaProducer<String, byte[]> producer(KafkaSettings kafka) {
    return new KafkaProducer<>(
        kafka.with(Map.of(), Map.of("max.in.flight.requests.per.connection", 1)),
        new StringSerializer(),
        new ByteArraySerializer());
  }

  private static void delete(Settings settings, String id) throws IOException {
    try (Elasticsearch client = Elasticsearch.at(ElasticsearchSettings.from(settings))) {
      assertThat(client.send("DELETE", "/articles/_doc/" + id + "?refresh=true").ok()).isTrue();
    }
  }

  private static void refresh(Settings settings) {
    try (Elasticsearch client = Elasticsearch.at(ElasticsearchSettings.from(settings))) {
      client.send("POST", "/articles/_refresh");
    } catch (IOException silent) {
      throw new AssertionError(silent);
    }
  }

  private static long count(Settings settings, String query) {
    refresh(settings);
    try (Elasticsearch client = Elasticsearch.at(ElasticsearchSettings.from(settings))) {
      String answer = client.send("POST", "/articles/_count", "{\"query\":" + query + "}").text();
      JsonNode json = new com.fasterxml.jackson.databind.ObjectMapper().readTree(answer);
      return json.path("count").asLong(-1);
    } catch (IOException silent) {
      throw new AssertionError(silent);
    }
  }

  private Settings settings(EmbeddedStack stack) {
    return new Settings(
        Map.of(
            "kafka.bootstrap.servers", stack.kafka().bootstrapServers(),
            "elasticsearch.urls", stack.elasticsearch().url(),
            "index.replicas", "0",
            "topics.partitions", "2",
            "sink.commit-interval", "200ms",
            "sink.group", "test-index",
            "streams.application-id", "test-enrich",
            "streams.state-dir", state.toString()));
  }

  private interface Condition {
    boolean holds();
  }

  private static void await(Condition condition) throws InterruptedException {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (!condition.holds()) {
      assertThat(System.nanoTime()).as("deadline").isLessThan(deadline);
      TimeUnit.MILLISECONDS.sleep(200);
    }
  }

  private static final class QuietListener implements SinkListener {
    @Override
    public void committed(SinkReport total) {
      // the index is asked instead
    }

    @Override
    public void retrying(int items, String why) {
      // nothing is out of order here
    }
  }
}
