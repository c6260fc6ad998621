package dev.countywire.operations;

import static dev.countywire.operations.Newsroom.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.countywire.embedded.ChildJvm;
import dev.countywire.operations.rebuild.Rebuild;
import dev.countywire.operations.rebuild.RebuildFeed;
import dev.countywire.operations.rebuild.RebuildPlan;
import dev.countywire.operations.rebuild.RebuildRefused;
import dev.countywire.operations.rebuild.RebuildState;
import dev.countywire.operations.rebuild.RebuildState.Stage;
import dev.countywire.operations.replay.ReplayEnrich;
import dev.countywire.operations.replay.ReplayFilter;
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
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What may go wrong around a rebuild; topology and sink work all the time.
class RebuildIT {
  // what a promotion sets while it waits
  private static final String HELD = "61s";
  private static final String RETRACTED = "a-7";

  @TempDir private static Path state;
  private static Settings settings;
  private static Newsroom newsroom;
  private static EnrichService topology;
  private static Sink sink;
  private static CompletableFuture<SinkReport> sinking;
  private static int sent;

  private Rebuild rebuild;

  @BeforeAll
  static void fill() throws Exception {
    settings = SharedStack.settings("rebuild", Map.of("streams.state-dir", state.toString()));
    TopicLayout.create(settings);
    IndexInit.from(settings).run();
    newsroom = new Newsroom(settings);
    sink = Sink.of(SinkSettings.from(settings), KafkaSettings.from(settings), silent());
    sinking = onOwnThread(sink);
    topology =
        EnrichService.start(
            StreamsSettings.from(settings), Newsroom.before(), 1, InstantSource.system(), _ -> {});
    send(60);
    newsroom.retract(RETRACTED);
    awaitAll();
  }

  @AfterAll
  static void stop() {
    topology.close();
    sink.stop();
    sinking.join();
    newsroom.close();
  }

  @BeforeEach
  void open() {
    rebuild = new Rebuild(settings, _ -> {});
  }

  @AfterEach
  void nothingIsLeftBehind() {
    RebuildState after = rebuild.state();
    assertThat(after.stage()).isEqualTo(Stage.NONE);
    assertThat(after.retired()).isNull();
    assertThat(after.readers()).isEqualTo(after.live());
    assertThat(refreshInterval(after.liveIndex())).isNotEqualTo(HELD);
    assertThat(newsroom.call("GET", "/rebuild-0*", null)).hasSize(1);
    rebuild.close();
  }

  @Test
  void whatIsOnTheTopicNoMoreStopsThePlanAndIsBroughtBackByAReplayButForTheRetracted()
      throws Exception {
    assertThat(rebuild.plan(_ -> {}).isSafe()).isTrue();
    forget(KafkaSettings.from(settings).topics().enriched());

    RebuildPlan plan = rebuild.plan(_ -> {});

    assertThat(plan.isSafe()).isFalse();
    assertThat(plan.lost()).isEqualTo(all());
    assertThat(plan.lostIds()).hasSize(20).doesNotContain(RETRACTED);

    ReplayEnrich.Report replay =
        new ReplayEnrich(
                KafkaSettings.from(settings),
                Newsroom.today(),
                "back",
                Pace.unlimited(),
                _ -> Map.of())
            .run(TimeSpan.ALL, ReplayFilter.ALL, _ -> {}, _ -> {});
    assertThat(replay.handed()).isEqualTo(sent);
    await("all are of today", () -> generation(Newsroom.NEW_GENERATION) == all());
    assertThat(rebuild.plan(_ -> {}).isSafe()).isTrue();
    assertThat(retracted()).isZero();

    promoted();
    rebuild.finish();
    assertThat(newsroom.count("{\"match_all\":{}}")).isEqualTo(all());
    assertThat(retracted()).isZero();
  }

  @Test
  void aRebuildGivenUpLeavesNothingAndTheNextBeginsAtTheBeginning() throws Exception {
    String before = rebuild.state().liveIndex();
    String fresh;
    try (Feeding _ = new Feeding()) {
      awaitCaughtUp();
      fresh = rebuild.state().freshIndex();
      // as a promotion that was killed leaves it
      hold(before);
      rebuild.abandon();
    }
    assertThat(rebuild.state().liveIndex()).isEqualTo(before);
    assertThat(refreshInterval(before)).isNotEqualTo(HELD);
    assertThatThrownBy(() -> rebuild.promote(true, null, _ -> {}))
        .isInstanceOf(RebuildRefused.class)
        .hasMessageContaining("there is no rebuild");
    assertThatThrownBy(rebuild::abandon).isInstanceOf(RebuildRefused.class);

    promoted(); // compares all
    assertThat(rebuild.state().readers()).isEqualTo(fresh);
    assertThatThrownBy(rebuild::abandon)
        .isInstanceOf(RebuildRefused.class)
        .hasMessageContaining("roll back first");
    rebuild.finish();
  }

  @Test
  void aPromotionIsRefusedWhileNobodyFeedsAndForcedNeverthelessAndRolledBack() throws Exception {
    try (Feeding _ = new Feeding()) {
      awaitCaughtUp();
    }
    String before = rebuild.state().liveIndex();
    send(5);
    awaitAll();

    Rebuild.Promotion refused = rebuild.promote(false, null, _ -> {});
    assertThat(refused.done()).isFalse();
    assertThat(refused.parity())
        .matches(parity -> parity != null && String.valueOf(parity.behind()).contains("nobody"));
    assertThat(rebuild.state().readers()).isEqualTo(before);

    List<String> notices = new ArrayList<>();
    try (Rebuild forced = new Rebuild(settings, notices::add)) {
      assertThat(forced.promote(true, null, _ -> {}).done()).isTrue();
    }
    assertThat(notices).singleElement().asString().contains("5 records behind");
    assertThat(rebuild.state().stage()).isEqualTo(Stage.PROMOTED);
    assertThat(newsroom.visible("{}")).isEqualTo(all() - 5);

    assertThatThrownBy(() -> rebuild.rollback(false)).isInstanceOf(RebuildRefused.class);
    rebuild.rollback(true);
    assertThat(newsroom.visible("{}")).isEqualTo(all());
    rebuild.abandon();
  }

  @Test
  void killedWithinPromoteAndWithinFinishBothGoOnAndReadersSeeNoLess() throws Exception {
    try (Feeding _ = new Feeding()) {
      awaitCaughtUp();
    }
    RebuildState beside = rebuild.state();
    String old = beside.liveIndex();
    try (Readers readers = new Readers(newsroom)) {
      try (Sleeper _ = new Sleeper(beside.freshIndex())) {
        send(5);
        awaitAll();
        killWithin("promote", () -> refreshInterval(old).equals(HELD));
      }
      assertThat(rebuild.state()).isEqualTo(beside);

      promoted();
      RebuildState promoted = rebuild.state();
      assertThat(promoted.readers()).isEqualTo(beside.fresh());
      assertThat(refreshInterval(old)).isNotEqualTo(HELD);

      try (Sleeper _ = new Sleeper(beside.freshIndex())) {
        send(5);
        awaitIn(old);
        killWithin("finish", () -> rebuild.state().stage() == Stage.FINISHING);
        assertThat(rebuild.state())
            .isEqualTo(new RebuildState(beside.fresh(), beside.fresh(), beside.fresh(), old));
        // by now the live sink feeds the new index
        send(5);
      }
      assertThatThrownBy(() -> rebuild.rollback(true)).isInstanceOf(RebuildRefused.class);
      rebuild.finish();
      awaitAll();
      assertThat(readers.losses()).isEmpty();
    }
  }

  @Test
  void killedWhenTheOldIndexIsGoneFinishGoesOn() throws Exception {
    promoted();
    RebuildState promoted = rebuild.state();
    try (Sleeper _ = new Sleeper(promoted.freshIndex())) {
      killWithin(
          "finish",
          () -> newsroom.call("GET", "/" + promoted.live(), null).path("status").asInt() == 404);
    }
    assertThat(rebuild.state())
        .isEqualTo(new RebuildState(promoted.fresh(), promoted.fresh(), promoted.fresh(), null));
    // as a roll-back that was killed before leaves it
    hold(promoted.freshIndex());
    rebuild.finish();
    assertThat(newsroom.count("{\"match_all\":{}}")).isEqualTo(all());
  }

  private void promoted() throws InterruptedException {
    try (Feeding _ = new Feeding()) {
      awaitCaughtUp();
      assertThat(rebuild.promote(false, null, _ -> {}).done()).isTrue();
    }
  }

  private void awaitCaughtUp() throws InterruptedException {
    await(
        "the new index has caught up",
        () ->
            rebuild.state().fresh() != null
                && rebuild.progress().sides().stream().allMatch(side -> side.lag().records() == 0));
  }

  private void killWithin(String step, Newsroom.Condition there) throws Exception {
    List<String> arguments = new ArrayList<>(List.of(step));
    arguments.addAll(List.of(Newsroom.arguments(settings)));
    Process process =
        ChildJvm.of(
                StepProcess.class,
                List.of("-Xmx128m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"),
                arguments.toArray(String[]::new))
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    try {
      await(
          step + " is there",
          () -> {
            assertThat(process.isAlive()).as("the process has ended by itself").isTrue();
            return there.holds();
          });
    } finally {
      process.destroyForcibly().waitFor();
    }
  }

  // compaction drops nothing on demand, so the records go as old ones of another policy would
  private static void forget(String topic) throws Exception {
    KafkaSettings kafka = KafkaSettings.from(settings);
    try (Admin admin = Admin.create(kafka.with(Map.of(), Map.of()));
        GroupProgress progress = GroupProgress.open(kafka, topic)) {
      policy(admin, topic, "compact,delete");
      Map<TopicPartition, RecordsToDelete> all = new HashMap<>();
      progress.ends().forEach((part, end) -> all.put(part, RecordsToDelete.beforeOffset(end)));
      admin.deleteRecords(all).all().get();
      policy(admin, topic, "compact");
    }
  }

  private static void policy(Admin admin, String topic, String policy) throws Exception {
    Collection<AlterConfigOp> change =
        List.of(
            new AlterConfigOp(new ConfigEntry("cleanup.policy", policy), AlterConfigOp.OpType.SET));
    admin
        .incrementalAlterConfigs(
            Map.of(new ConfigResource(ConfigResource.Type.TOPIC, topic), change))
        .all()
        .get();
  }

  private static String refreshInterval(String index) {
    return newsroom
        .call("GET", "/" + index + "/_settings/index.refresh_interval", null)
        .path(index)
        .at("/settings/index/refresh_interval")
        .asText();
  }

  private static void hold(String index) {
    newsroom.call(
        "PUT", "/" + index + "/_settings", "{\"index.refresh_interval\":\"" + HELD + "\"}");
  }

  private static void send(int many) {
    newsroom.send(sent, sent + many);
    sent += many;
  }

  private static void awaitAll() throws InterruptedException {
    awaitIn("rebuild");
  }

  private static void awaitIn(String index) throws InterruptedException {
    await(
        "all are in " + index,
        () -> {
          newsroom.call("POST", "/" + index + "/_refresh", null);
          return newsroom.call("GET", "/" + index + "/_count", null).path("count").asLong()
              == all();
        });
  }

  private static long all() {
    return sent - 1L; // one is retracted
  }

  private static long retracted() {
    return newsroom.count("{\"term\":{\"id\":\"" + RETRACTED + "\"}}");
  }

  private static long generation(int generation) {
    return newsroom.count("{\"term\":{\"enricher.generation\":%d}}".formatted(generation));
  }

  private static CompletableFuture<SinkReport> onOwnThread(Sink sink) {
    return CompletableFuture.supplyAsync(sink::run, task -> Thread.ofPlatform().start(task));
  }

  private static SinkListener silent() {
    return SinkListener.silent();
  }

  /// The feeder of a rebuild, while it is open.
  private static final class Feeding implements AutoCloseable {
    private final RebuildFeed feed = new RebuildFeed(settings, silent(), _ -> {});
    private final CompletableFuture<SinkReport> running =
        CompletableFuture.supplyAsync(feed::run, task -> Thread.ofPlatform().start(task));

    @Override
    public void close() {
      feed.stop();
      running.join();
      feed.close();
    }
  }

  /// A feeder that does nothing any more but is there: steps wait for it.
  private static final class Sleeper implements AutoCloseable {
    private final KafkaConsumer<byte[], byte[]> consumer;

    Sleeper(String fresh) throws InterruptedException {
      KafkaSettings kafka = KafkaSettings.from(settings);
      String group = settings.text("sink.group", "") + fresh.substring("rebuild".length());
      consumer =
          new KafkaConsumer<>(
              kafka.with(Map.of(), Map.of("group.id", group, "enable.auto.commit", false)),
              new ByteArrayDeserializer(),
              new ByteArrayDeserializer());
      consumer.subscribe(List.of(kafka.topics().enriched()));
      await(
          "the sleeper is a member",
          () -> {
            consumer.poll(Duration.ofMillis(50));
            return !consumer.assignment().isEmpty();
          });
    }

    @Override
    public void close() {
      consumer.close();
    }
  }
}
