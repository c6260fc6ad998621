package dev.countywire.operations.rebuild;

import dev.countywire.operations.GroupProgress;
import dev.countywire.sink.Sink;
import dev.countywire.sink.SinkListener;
import dev.countywire.sink.SinkReport;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/// The last step of a rebuild, in parts that can each be repeated.
///
/// @param site where it takes place
/// @param notices gets a sentence about each part
record RebuildEnd(RebuildSite site, Consumer<String> notices) {
  private static final long PACE = TimeUnit.MILLISECONDS.toNanos(50);

  /// Has the live sink feed the new index, and destroys the old one.
  void finish() {
    RebuildState state = site.state();
    if (state.stage() == RebuildState.Stage.PROMOTED) {
      handOver(state.liveIndex(), state.freshIndex());
      state = site.state();
    }
    String fresh = state.freshIndex();
    // a roll-back that was killed may have left it behind
    RefreshHold.release(site, fresh);
    String retired = state.retired();
    if (retired != null) {
      // what the live sink wrote before the hand-over went to the old index; the feeder of the
      // rebuild brings it into the new one, too, before the old one goes
      feedUntilNow(fresh);
      site.call("DELETE", "/" + retired, null);
      notices.accept("index " + retired + " is destroyed");
    }
    new FeederGroup(site.kafka(), site.group(fresh)).delete();
    site.change(RebuildSite.remove(site.names().rebuildAlias(), fresh));
    notices.accept("the rebuild is finished: " + fresh + " is the index of the articles");
  }

  /// Destroys the new index.
  void abandon() {
    String fresh = site.state().freshIndex();
    // a promotion that was killed may have left it behind
    RefreshHold.release(site, site.state().liveIndex());
    site.call("DELETE", "/" + fresh, null);
    notices.accept("index " + fresh + " is destroyed");
    new FeederGroup(site.kafka(), site.group(fresh)).delete();
  }

  private void handOver(String live, String fresh) {
    String alias = site.names().writeAlias();
    site.change(
        RebuildSite.remove(alias, live),
        RebuildSite.add(alias, fresh),
        RebuildSite.add(site.names().retiredAlias(), live));
    notices.accept("the live sink feeds " + fresh + " from now on");
  }

  private void feedUntilNow(String fresh) {
    String group = site.group(fresh);
    Sink own = Sink.of(site.feeder(fresh), site.kafka(), SinkListener.silent());
    CompletableFuture<SinkReport> feeding = null;
    try (GroupProgress progress = GroupProgress.open(site.kafka(), site.topic())) {
      Map<TopicPartition, Long> ends = progress.ends();
      while (!progress.isThrough(group, ends)) {
        if (feeding == null && !new FeederGroup(site.kafka(), group).isAtWork()) {
          feeding = CompletableFuture.supplyAsync(own::run, RebuildEnd::onOwnThread);
        }
        failIfFailed(feeding);
        LockSupport.parkNanos(PACE);
      }
    } finally {
      own.stop();
      if (feeding != null) {
        feeding.exceptionally(_ -> SinkReport.EMPTY).join();
      }
    }
  }

  private static void failIfFailed(@Nullable CompletableFuture<SinkReport> feeding) {
    if (feeding != null && feeding.isCompletedExceptionally()) {
      throw feeding.exceptionNow() instanceof RuntimeException why
          ? why
          : new IllegalStateException(feeding.exceptionNow());
    }
  }

  private static void onOwnThread(Runnable work) {
    Thread.ofPlatform().name("index").start(work);
  }
}
