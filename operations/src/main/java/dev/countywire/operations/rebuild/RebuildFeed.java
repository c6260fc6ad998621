package dev.countywire.operations.rebuild;

import dev.countywire.operations.GroupProgress;
import dev.countywire.operations.articles.IndexUnreadable;
import dev.countywire.operations.rebuild.RebuildState.Stage;
import dev.countywire.runtime.KafkaUnavailable;
import dev.countywire.runtime.Settings;
import dev.countywire.sink.Sink;
import dev.countywire.sink.SinkListener;
import dev.countywire.sink.SinkReport;
import dev.countywire.sink.bulk.IndexingStopped;
import dev.countywire.sink.index.IndexRefused;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The feeder of a rebuild: makes the new index if there is none, fills it from `articles.enriched`
/// and then follows the live flow, until the rebuild ends or somebody stops it.
///
/// It is a second sink under a group of its own, so after a kill it goes on where it was.
public final class RebuildFeed implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(RebuildFeed.class);
  private static final Duration PACE = Duration.ofSeconds(1);

  private final RebuildSite site;
  private final SinkListener listener;
  private final Consumer<String> notices;
  private final CountDownLatch stopping = new CountDownLatch(1);
  private boolean told;
  private @Nullable Map<TopicPartition, Long> last;

  /// Prepares it; nothing is connected yet.
  ///
  /// @param settings `sink.rate` limits it
  /// @param notices gets sentences about where it is
  public RebuildFeed(Settings settings, SinkListener listener, Consumer<String> notices) {
    this.site = RebuildSite.from(settings);
    this.listener = listener;
    this.notices = notices;
  }

  /// Feeds.
  ///
  /// @return what became of the records in this run
  /// @throws IndexingStopped if nothing more can be written
  /// @throws KafkaUnavailable if Kafka does not answer
  public SinkReport run() {
    RebuildState state = site.state();
    if (state.stage() == Stage.FINISHING) {
      notices.accept("the rebuild is being finished: run `countywire replay rebuild finish` again");
      return SinkReport.EMPTY;
    }
    String fresh = state.fresh() == null ? create(state) : state.fresh();
    Sink sink = Sink.of(site.feeder(fresh), site.kafka(), listener);
    Thread watch = Thread.ofPlatform().name("rebuild").daemon().start(() -> watch(sink, fresh));
    try {
      return sink.run();
    } catch (IndexingStopped gone) {
      if (site.state().fresh() == null) {
        notices.accept("the rebuild has ended");
        return SinkReport.EMPTY;
      }
      throw gone;
    } finally {
      stop();
      join(watch);
    }
  }

  /// Asks it to finish what is in flight and to return; for any thread.
  public void stop() {
    stopping.countDown();
  }

  @Override
  public void close() {
    site.close();
  }

  private String create(RebuildState state) {
    state.liveIndex(); // without one there is nothing beside which to rebuild
    String fresh = site.next().name();
    // a rebuild that was given up may have left its position under the same name
    new FeederGroup(site.kafka(), site.group(fresh)).delete();
    site.next().create(fresh);
    notices.accept("index %s is made, group %s fills it".formatted(fresh, site.group(fresh)));
    return fresh;
  }

  private void watch(Sink sink, String fresh) {
    boolean over = false;
    while (!over && !awaitStop()) {
      try {
        over = isOver(site.group(fresh));
      } catch (IndexUnreadable | IndexRefused | KafkaUnavailable | KafkaException later) {
        LOG.debug("where the rebuild stands cannot be told: {}", later.getMessage());
      }
    }
    if (over) {
      notices.accept("the rebuild has ended");
    }
    sink.stop();
  }

  private boolean isOver(String group) {
    return switch (site.state().stage()) {
      case NONE -> true;
      case FINISHING -> isThroughLast(group);
      case BESIDE, PROMOTED -> {
        if (!told && isThrough(group)) {
          told = true;
          notices.accept("the new index has caught up and follows the live flow");
        }
        yield false;
      }
    };
  }

  private boolean isThrough(String group) {
    try (GroupProgress progress = GroupProgress.open(site.kafka(), site.topic())) {
      return progress.lag(group).records() == 0;
    }
  }

  // the live sink feeds this index by now: what comes later is its work
  private boolean isThroughLast(String group) {
    try (GroupProgress progress = GroupProgress.open(site.kafka(), site.topic())) {
      if (last == null) {
        last = progress.ends();
      }
      return progress.isThrough(group, last);
    }
  }

  private boolean awaitStop() {
    try {
      return stopping.await(PACE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return true;
    }
  }

  private static void join(Thread watch) {
    try {
      watch.join();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
