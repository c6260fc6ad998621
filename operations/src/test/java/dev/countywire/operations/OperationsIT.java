package dev.countywire.operations;

import static dev.countywire.operations.Newsroom.NEW_GENERATION;
import static dev.countywire.operations.Newsroom.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.countywire.embedded.ChildJvm;
import dev.countywire.embedded.EmbeddedStack;
import dev.countywire.operations.articles.IndexReader;
import dev.countywire.operations.rebuild.Rebuild;
import dev.countywire.operations.rebuild.RebuildFeed;
import dev.countywire.operations.rebuild.RebuildPlan;
import dev.countywire.operations.rebuild.RebuildRefused;
import dev.countywire.operations.rebuild.RebuildState.Stage;
import dev.countywire.operations.replay.DiffReport;
import dev.countywire.operations.replay.ReplayDiff;
import dev.countywire.operations.replay.ReplayEnrich;
import dev.countywire.operations.replay.ReplayFilter;
import dev.countywire.operations.verify.Fate;
import dev.countywire.operations.verify.Verification;
import dev.countywire.runtime.KafkaSettings;
import dev.countywire.runtime.Settings;
import dev.countywire.runtime.TopicLayout;
import dev.countywire.sink.Sink;
import dev.countywire.sink.SinkListener;
import dev.countywire.sink.SinkReport;
import dev.countywire.sink.SinkSettings;
import dev.countywire.sink.index.IndexInit;
import dev.countywire.streams.EnrichService;
import dev.countywire.streams.StreamsSettings;
import dev.countywire.text.StandardEnricher;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/// An operator's year in a minute: a lexicon changes, the mapping changes, something is lost.
@Timeout(value = 20, unit = TimeUnit.MINUTES)
@EnabledIfSystemProperty(
    named = "countywire.soak",
    matches = "true",
    disabledReason = "at full size only: ./countywire test --soak")
class OperationsIT {
  private static final int ARTICLES = Boolean.getBoolean("countywire.soak") ? 10_000 : 300;
  private static final Duration VERIFYING = Duration.ofMillis(500);
  private static final String RETRACTED = "a-7";

  @TempDir private Path state;

  private final StandardEnricher today = Newsroom.today();

  @Test
  void whatChangesIsShownReplayedRebuiltAndProved() throws Exception {
    try (EmbeddedStack stack = EmbeddedStack.temporary()) {
      Settings settings = settings(stack);
      KafkaSettings kafka = KafkaSettings.from(settings);
      TopicLayout.create(settings);
      IndexInit.from(settings).run();
      Sink sink = Sink.of(SinkSettings.from(settings), kafka, SinkListener.silent());
      try (Newsroom newsroom = new Newsroom(settings)) {
        giveTheIndexAnOlderAnalyzer(newsroom);
        CompletableFuture<SinkReport> sinking = onOwnThread(sink::run);
        try {
          live(settings, newsroom);

          diffShowsExactlyTheChange(settings);

          try (EnrichService service = run(settings, today, NEW_GENERATION)) {
            replayThroughAKill(settings, newsroom);

            rebuildThroughAKill(settings, newsroom);

            assertThat(service.failure()).isNull();
          }
          whatIsTornIsFound(newsroom);
        } finally {
          sink.stop();
          sinking.join();
        }
      }
    }
  }

  // as if the template had been another one when the index was made
  private static void giveTheIndexAnOlderAnalyzer(Newsroom newsroom) {
    JsonNode mapping =
        newsroom.call("GET", "/articles-000001/_mapping", null).at("/articles-000001/mappings");
    ((ObjectNode) mapping.at("/properties/body")).put("analyzer", "standard");
    newsroom.call("DELETE", "/articles-000001", null);
    newsroom.call(
        "PUT",
        "/articles-000001",
        "{\"aliases\":{\"articles\":{},\"articles-write\":{}},\"mappings\":" + mapping + "}");
    assertThat(analyzer(newsroom)).isEqualTo("standard");
  }

  private void live(Settings settings, Newsroom newsroom) throws InterruptedException {
    try (EnrichService _ = run(settings, Newsroom.before(), 1)) {
      newsroom.send(0, ARTICLES);
      newsroom.retract(RETRACTED);
      await("all are live", () -> ofGeneration(newsroom, 1) == ARTICLES - 1);
    }
  }

  private void diffShowsExactlyTheChange(Settings settings) {
    DiffReport diff = diff(settings);
    int campaigns = (ARTICLES + 2) / 3;
    assertThat(diff.compared()).isEqualTo(ARTICLES - 1);
    assertThat(diff.changed()).isEqualTo(campaigns);
    assertThat(diff.fields()).containsOnlyKeys("entities", "initiatives");
    assertThat(diff.kinds()).containsOnlyKeys("initiative");
    diff.kinds()
        .forEach((_, kind) -> {
          assertThat(kind.gained()).isEqualTo(campaigns);
          assertThat(kind.gains().getFirst().name()).isEqualTo("守望田园");
        });
  }

  private void replayThroughAKill(Settings settings, Newsroom newsroom) throws Exception {
    KafkaSettings kafka = KafkaSettings.from(settings);
    ReplayEnrich replay =
        new ReplayEnrich(kafka, today, ReplayProcess.NAME, Pace.unlimited(), _ -> Map.of());
    Newsroom.Flow flow = newsroom.flow("b");
    try (flow) {
      killAfter(100, ReplayProcess.class, settings);
      assertThatThrownBy(
              () -> replay.run(TimeSpan.ALL, new ReplayFilter("四川省", null, null), _ -> {}, _ -> {}))
          .hasMessageContaining("unfinished");
      ReplayEnrich.Report rest = replay.run(TimeSpan.ALL, ReplayFilter.ALL, _ -> {}, _ -> {});
      assertThat(rest.read()).isLessThan(ARTICLES + flow.sent());
    }
    int sent = flow.sent();
    await("all are of today", () -> ofGeneration(newsroom, NEW_GENERATION) == ARTICLES - 1 + sent);
    assertThat(newsroom.count("{\"term\":{\"initiatives\":\"守望田园\"}}"))
        .isEqualTo((ARTICLES + 2) / 3 + (sent + 2) / 3);
    assertThat(diff(settings).changed()).isZero();
    assertClean(newsroom);
  }

  private void rebuildThroughAKill(Settings settings, Newsroom newsroom) throws Exception {
    try (Rebuild rebuild = new Rebuild(settings, _ -> {});
        Readers readers = new Readers(newsroom)) {
      RebuildPlan plan = rebuild.plan(_ -> {});
      assertThat(plan.isSafe()).isTrue();
      assertThat(plan.next()).isEqualTo("articles-000002");
      assertThat(plan.documents()).isLessThanOrEqualTo(plan.records());
      assertThatThrownBy(() -> rebuild.promote(false, null, _ -> {}))
          .isInstanceOf(RebuildRefused.class);
      try (Newsroom.Flow _ = newsroom.flow("c")) {
        Settings slow = Settings.merged(settings.values(), Map.of("sink.rate", "100"));
        killAfter(50, RebuildProcess.class, slow);
        assertThat(rebuild.promote(false, null, _ -> {}).parity())
            .matches(parity -> parity != null && parity.behind() != null);
      }
      try (RebuildFeed feed = new RebuildFeed(settings, SinkListener.silent(), _ -> {})) {
        CompletableFuture<SinkReport> feeding = onOwnThread(feed::run);
        try (Newsroom.Flow _ = newsroom.flow("d")) {
          promote(rebuild, newsroom);
        }
        assertClean(newsroom);
        try (Newsroom.Flow _ = newsroom.flow("e")) {
          rebuild.rollback(false);
          assertThat(analyzer(newsroom)).isEqualTo("standard");
        }
        assertClean(newsroom);
        try (Newsroom.Flow _ = newsroom.flow("f")) {
          promote(rebuild, newsroom);
          rebuild.finish();
        }
        assertThat(feeding.get(1, TimeUnit.MINUTES).rejected()).isZero();
      }
      try (Newsroom.Flow _ = newsroom.flow("g")) {
        assertThat(rebuild.state().stage()).isEqualTo(Stage.NONE);
        assertThat(newsroom.call("GET", "/articles-000001", null).path("status").asInt())
            .isEqualTo(404);
      }
      assertClean(newsroom);
      assertThat(readers.losses()).isEmpty();
      assertThat(readers.looks()).isGreaterThan(100);
    }
    assertThat(newsroom.count("{\"term\":{\"id\":\"" + RETRACTED + "\"}}")).isZero();
  }

  private static void promote(Rebuild rebuild, Newsroom newsroom) throws InterruptedException {
    await(
        "the new index catches up",
        VERIFYING,
        () -> rebuild.progress().sides().stream().allMatch(side -> side.lag().records() < 100));
    Rebuild.Promotion promotion = rebuild.promote(false, null, _ -> {});
    assertThat(promotion.parity()).matches(parity -> parity != null && parity.holds());
    assertThat(promotion.done()).isTrue();
    assertThat(analyzer(newsroom)).isEqualTo("cjk");
  }

  private void whatIsTornIsFound(Newsroom newsroom) {
    newsroom.call("DELETE", "/articles/_doc/a-11?refresh=true", null);
    // nobody runs the topology now: as if the record had been skipped
    newsroom.send(ARTICLES + 500, ARTICLES + 501);
    Verification torn = newsroom.verify(today);
    assertThat(torn.missing())
        .extracting(Verification.Missing::id)
        .containsExactlyInAnyOrder("a-11", "a-" + (ARTICLES + 500));
    assertThat(torn.ledger()).singleElement().asString().contains("the ledger counts");
  }

  private void assertClean(Newsroom newsroom) throws InterruptedException {
    await("all is through", VERIFYING, () -> newsroom.verify(today).isClean());
    Verification clean = newsroom.verify(today);
    assertThat(clean.ledger()).isEmpty();
    assertThat(clean.missing()).isEmpty();
    assertThat(clean.fates()).containsOnlyKeys(Fate.INDEXED, Fate.DELETED);
    assertThat(clean.fates().get(Fate.DELETED)).isEqualTo(2); // the article and its retraction
  }

  private DiffReport diff(Settings settings) {
    try (IndexReader index = IndexReader.from(settings)) {
      index.refresh();
      return new ReplayDiff(KafkaSettings.from(settings), index, today)
          .run(TimeSpan.ALL, ReplayFilter.ALL, _ -> {}, _ -> {});
    }
  }

  private static long ofGeneration(Newsroom newsroom, int generation) {
    return newsroom.count("{\"term\":{\"enricher.generation\":%d}}".formatted(generation));
  }

  private static String analyzer(Newsroom newsroom) {
    JsonNode mappings = newsroom.call("GET", "/articles/_mapping", null);
    assertThat(mappings).hasSize(1);
    return mappings.iterator().next().at("/mappings/properties/body/analyzer").asText();
  }

  private static void killAfter(long done, Class<?> program, Settings settings) throws Exception {
    Process process =
        ChildJvm.of(program, List.of("-Xmx256m"), Newsroom.arguments(settings)).start();
    try {
      BufferedReader out = process.inputReader();
      for (String line = ""; !isNumber(line) || Long.parseLong(line) < done; ) {
        line = out.readLine();
        assertThat(line).as("the process has ended by itself").isNotNull();
      }
    } finally {
      process.destroyForcibly().waitFor();
    }
  }

  private static boolean isNumber(String line) throws IOException {
    return line.matches("[0-9]{1,18}");
  }

  private static <T> CompletableFuture<T> onOwnThread(Supplier<T> work) {
    return CompletableFuture.supplyAsync(work, task -> Thread.ofPlatform().start(task));
  }

  private EnrichService run(Settings settings, StandardEnricher enricher, int generation) {
    return EnrichService.start(
        StreamsSettings.from(settings), enricher, generation, InstantSource.system(), _ -> {});
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
}
