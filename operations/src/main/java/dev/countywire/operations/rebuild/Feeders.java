package dev.countywire.operations.rebuild;

import dev.countywire.operations.GroupProgress;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/// The live sink and the feeder of the rebuild, as Kafka knows them.
///
/// @param site where they work
/// @param groups their consumer groups
record Feeders(RebuildSite site, List<String> groups) {
  private static final long PACE = TimeUnit.MILLISECONDS.toNanos(50);

  /// Both.
  static Feeders of(RebuildSite site, RebuildState state) {
    return new Feeders(site, List.of(site.sink().group(), site.group(state.freshIndex())));
  }

  /// Waits until all have dealt with what is on the topic now.
  ///
  /// @return `null`, or a sentence about one that has not
  /// @throws dev.countywire.runtime.KafkaUnavailable if Kafka does not answer
  @Nullable String await(Duration patience) {
    long deadline = System.nanoTime() + patience.toNanos();
    try (GroupProgress progress = GroupProgress.open(site.kafka(), site.topic())) {
      Map<TopicPartition, Long> ends = progress.ends();
      for (String group : groups) {
        while (!progress.isThrough(group, ends)) {
          boolean late = System.nanoTime() > deadline;
          if (late || !new FeederGroup(site.kafka(), group).isAtWork()) {
            return "the group %s is %d records behind on %s%s"
                .formatted(
                    group,
                    progress.lag(group).records(),
                    site.topic(),
                    late ? "" : ", and nobody feeds by it: start its feeder");
          }
          LockSupport.parkNanos(PACE);
        }
      }
      return null;
    }
  }
}
