package dev.countywire.operations.rebuild;

import dev.countywire.operations.GroupProgress;
import dev.countywire.operations.rebuild.RebuildState.Stage;
import dev.countywire.runtime.Settings;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/// The steps of a rebuild, but for [its feeder][RebuildFeed]; each may be repeated after a kill.
///
/// All of them may throw `KafkaUnavailable`, `IndexUnreadable` and `IndexRefused`.
public final class Rebuild implements AutoCloseable {
  private final RebuildSite site;
  private final Consumer<String> notices;

  /// Prepares the connections; nothing is sent yet.
  ///
  /// @param notices gets sentences about what is done
  /// @throws dev.countywire.runtime.InvalidSetting for what does not fit
  public Rebuild(Settings settings, Consumer<String> notices) {
    this.site = RebuildSite.from(settings);
    this.notices = notices;
  }

  /// What a promotion came to.
  ///
  /// @param done whether readers see the new index now
  /// @param parity what was found, or `null` where nothing was compared
  public record Promotion(boolean done, @Nullable Parity parity) {}

  /// Where it stands.
  public RebuildState state() {
    return site.state();
  }

  /// What it would do and take.
  ///
  /// @param progress gets the number of records read
  public RebuildPlan plan(LongConsumer progress) {
    return RebuildPlan.of(site, notices, progress);
  }

  /// How far it is.
  public RebuildProgress progress() {
    return RebuildProgress.of(site);
  }

  /// How many records its feeder has still to read, at most; before it has begun, all of the topic.
  public long left() {
    try (GroupProgress topic = GroupProgress.open(site.kafka(), site.topic())) {
      String fresh = site.state().fresh();
      return (fresh == null ? topic.all() : topic.lag(site.group(fresh))).records();
    }
  }

  /// Leads readers to the new index, if it holds what the old one holds.
  ///
  /// @param force without comparing, and without waiting for feeders for ever
  /// @param sample how many ids to compare, or `null` for all
  /// @param compared gets the number of ids compared
  /// @throws RebuildRefused if there is no rebuild, or a feeder is behind
  public Promotion promote(boolean force, @Nullable Integer sample, LongConsumer compared) {
    RebuildState state = expect(Stage.BESIDE, Stage.PROMOTED);
    if (state.stage() == Stage.PROMOTED) {
      notices.accept("readers see " + state.freshIndex() + " already");
      return new Promotion(true, null);
    }
    Feeders feeders = Feeders.of(site, state);
    Parity parity = force ? null : new ParityCheck(site, state, feeders).run(sample, compared);
    if (parity != null && !parity.holds()) {
      return new Promotion(false, parity);
    }
    new Switchover(site, feeders, notices).lead(state.liveIndex(), state.freshIndex(), force);
    return new Promotion(true, parity);
  }

  /// Leads readers back to the old index, which was fed all the time.
  ///
  /// @param force even if its feeder is behind
  /// @throws RebuildRefused if nothing was promoted, or the feeder is behind
  public void rollback(boolean force) {
    RebuildState state = expect(Stage.BESIDE, Stage.PROMOTED);
    if (state.stage() == Stage.BESIDE) {
      notices.accept("readers see " + state.liveIndex() + " already");
      return;
    }
    new Switchover(site, Feeders.of(site, state), notices)
        .lead(state.freshIndex(), state.liveIndex(), force);
  }

  /// Has the live sink feed the new index, and destroys the old one.
  ///
  /// @throws RebuildRefused if the new one was not promoted
  public void finish() {
    expect(Stage.PROMOTED, Stage.FINISHING);
    new RebuildEnd(site, notices).finish();
  }

  /// Destroys the new index; all is as before the rebuild.
  ///
  /// @throws RebuildRefused if readers see it
  public void abandon() {
    expect(Stage.BESIDE, Stage.BESIDE);
    new RebuildEnd(site, notices).abandon();
  }

  @Override
  public void close() {
    site.close();
  }

  private RebuildState expect(Stage one, Stage other) {
    RebuildState state = site.state();
    Stage stage = state.stage();
    if (stage == one || stage == other) {
      return state;
    }
    throw new RebuildRefused(
        switch (stage) {
          case NONE -> "there is no rebuild: `countywire replay rebuild run` begins one";
          case BESIDE ->
              "readers do not see %s yet: promote it first, or destroy it by finish --abandon"
                  .formatted(state.freshIndex());
          case PROMOTED -> "readers see %s: roll back first".formatted(state.freshIndex());
          case FINISHING -> "the rebuild is being finished: run finish again";
        });
  }
}
