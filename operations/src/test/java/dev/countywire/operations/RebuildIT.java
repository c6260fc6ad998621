package dev.countywire.operations;

import static dev.countywire.operations.Newsroom.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.countywire.embedded.ChildJvm;
import dev.countywire.operations.rebuild.Rebuild;
import dev.countywire.operations.rebuild.RebuildPlan;
import dev.countywire.operations.rebuild.RebuildRefused;
import dev.countywire.operations.rebuild.RebuildState;
import dev.countywire.operations.rebuild.RebuildState.Stage;
import dev.countywire.operations.replay.ReplayEnrich;
import dev.countywire.operations.replay.ReplayFilter;
import dev.countywire.runtime.KafkaSettings;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What may go wrong around a rebuild; topology and sink work all the time.
class RebuildIT {
  @TempDir private static Path state;
  private static RebuiltNewsroom site;

  private Rebuild rebuild;

  @BeforeAll
  static void fill() throws Exception {
    site = RebuiltNewsroom.filled(state);
  }

  @AfterAll
  static void stop() {
    site.close();
  }

  @BeforeEach
  void open() {
    rebuild = new Rebuild(site.settings(), _ -> {});
  }

  @AfterEach
  void nothingIsLeftBehind() {
    RebuildState after = rebuild.state();
    assertThat(after.stage()).isEqualTo(Stage.NONE);
    assertThat(after.retired()).isNull();
    assertThat(after.readers()).isEqualTo(after.live());
    assertThat(site.refreshInterval(after.liveIndex())).isNotEqualTo(RebuiltNewsroom.HELD);
    assertThat(site.newsroom().call("GET", "/rebuild-0*", null)).hasSize(1);
    rebuild.close();
  }

  @Test
  void whatIsOnTheTopicNoMoreStopsThePlanAndIsBroughtBackByAReplayButForTheRetracted()
      throws Exception {
    assertThat(rebuild.plan(_ -> {}).isSafe()).isTrue();
    site.forget(KafkaSettings.from(site.settings()).topics().enriched());

    RebuildPlan plan = rebuild.plan(_ -> {});

    assertThat(plan.isSafe()).isFalse();
    assertThat(plan.lost()).isEqualTo(site.all());
    assertThat(plan.lostIds()).hasSize(20).doesNotContain(RebuiltNewsroom.RETRACTED);

    ReplayEnrich.Report replay =
        new ReplayEnrich(
                KafkaSettings.from(site.settings()),
                Newsroom.today(),
                "back",
                Pace.unlimited(),
                _ -> Map.of())
            .run(TimeSpan.ALL, ReplayFilter.ALL, _ -> {}, _ -> {});
    assertThat(replay.handed()).isEqualTo(site.sent());
    await("all are of today", () -> site.generation(Newsroom.NEW_GENERATION) == site.all());
    assertThat(rebuild.plan(_ -> {}).isSafe()).isTrue();
    assertThat(site.retracted()).isZero();

    promoted();
    rebuild.finish();
    assertThat(site.newsroom().count("{\"match_all\":{}}")).isEqualTo(site.all());
    assertThat(site.retracted()).isZero();
  }

  @Test
  void aRebuildGivenUpLeavesNothingAndTheNextBeginsAtTheBeginning() throws Exception {
    String before = rebuild.state().liveIndex();
    String fresh;
    try (RebuiltNewsroom.Feeding _ = site.new Feeding()) {
      awaitCaughtUp();
      fresh = rebuild.state().freshIndex();
      // as a promotion that was killed leaves it
      site.hold(before);
      rebuild.abandon();
    }
    assertThat(rebuild.state().liveIndex()).isEqualTo(before);
    assertThat(site.refreshInterval(before)).isNotEqualTo(RebuiltNewsroom.HELD);
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
    try (RebuiltNewsroom.Feeding _ = site.new Feeding()) {
      awaitCaughtUp();
    }
    String before = rebuild.state().liveIndex();
    site.send(5);
    site.awaitAll();

    Rebuild.Promotion refused = rebuild.promote(false, null, _ -> {});
    assertThat(refused.done()).isFalse();
    assertThat(refused.parity())
        .matches(parity -> parity != null && String.valueOf(parity.behind()).contains("nobody"));
    assertThat(rebuild.state().readers()).isEqualTo(before);

    List<String> notices = new ArrayList<>();
    try (Rebuild forced = new Rebuild(site.settings(), notices::add)) {
      assertThat(forced.promote(true, null, _ -> {}).done()).isTrue();
    }
    assertThat(notices).singleElement().asString().contains("5 records behind");
    assertThat(rebuild.state().stage()).isEqualTo(Stage.PROMOTED);
    assertThat(site.newsroom().visible("{}")).isEqualTo(site.all() - 5);

    assertThatThrownBy(() -> rebuild.rollback(false)).isInstanceOf(RebuildRefused.class);
    rebuild.rollback(true);
    assertThat(site.newsroom().visible("{}")).isEqualTo(site.all());
    rebuild.abandon();
  }

  @Test
  void killedWithinPromoteAndWithinFinishBothGoOnAndReadersSeeNoLess() throws Exception {
    try (RebuiltNewsroom.Feeding _ = site.new Feeding()) {
      awaitCaughtUp();
    }
    RebuildState beside = rebuild.state();
    String old = beside.liveIndex();
    try (Readers readers = new Readers(site.newsroom())) {
      try (RebuiltNewsroom.Sleeper _ = site.new Sleeper(beside.freshIndex())) {
        site.send(5);
        site.awaitAll();
        killWithin("promote", () -> site.refreshInterval(old).equals(RebuiltNewsroom.HELD));
      }
      assertThat(rebuild.state()).isEqualTo(beside);

      promoted();
      RebuildState promoted = rebuild.state();
      assertThat(promoted.readers()).isEqualTo(beside.fresh());
      assertThat(site.refreshInterval(old)).isNotEqualTo(RebuiltNewsroom.HELD);

      try (RebuiltNewsroom.Sleeper _ = site.new Sleeper(beside.freshIndex())) {
        site.send(5);
        site.awaitIn(old);
        killWithin("finish", () -> rebuild.state().stage() == Stage.FINISHING);
        assertThat(rebuild.state())
            .isEqualTo(new RebuildState(beside.fresh(), beside.fresh(), beside.fresh(), old));
        // by now the live sink feeds the new index
        site.send(5);
      }
      assertThatThrownBy(() -> rebuild.rollback(true)).isInstanceOf(RebuildRefused.class);
      rebuild.finish();
      site.awaitAll();
      assertThat(readers.losses()).isEmpty();
    }
  }

  @Test
  void killedWhenTheOldIndexIsGoneFinishGoesOn() throws Exception {
    promoted();
    RebuildState promoted = rebuild.state();
    try (RebuiltNewsroom.Sleeper _ = site.new Sleeper(promoted.freshIndex())) {
      killWithin(
          "finish",
          () ->
              site.newsroom().call("GET", "/" + promoted.live(), null).path("status").asInt()
                  == 404);
    }
    assertThat(rebuild.state())
        .isEqualTo(new RebuildState(promoted.fresh(), promoted.fresh(), promoted.fresh(), null));
    // as a roll-back that was killed before leaves it
    site.hold(promoted.freshIndex());
    rebuild.finish();
    assertThat(site.newsroom().count("{\"match_all\":{}}")).isEqualTo(site.all());
  }

  private void promoted() throws InterruptedException {
    try (RebuiltNewsroom.Feeding _ = site.new Feeding()) {
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
    arguments.addAll(List.of(Newsroom.arguments(site.settings())));
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
}
