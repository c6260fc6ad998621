package dev.countywire.sink;

import dev.countywire.runtime.health.Health;
import dev.countywire.sink.bulk.IndexingStopped;
import dev.countywire.sink.http.Elasticsearch;
import dev.countywire.sink.index.IndexCheck;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Waits for Elasticsearch and the index.
///
/// @param settings which index
/// @param health hears what it waits for
/// @param stopping ends the waiting
record IndexDoor(SinkSettings settings, SinkHealth health, CountDownLatch stopping) {
  private static final Logger LOG = LoggerFactory.getLogger(IndexDoor.class);
  private static final long PACE_SECONDS = 1;

  /// Asks again and again.
  ///
  /// @return false if the sink was stopped before the index was there
  /// @throws IndexingStopped if there is one that does not fit
  boolean await(Elasticsearch elasticsearch) {
    for (boolean told = false; ; told = true) {
      switch (IndexCheck.of(elasticsearch, settings.index(), settings.bulk().alias())) {
        case IndexCheck.Fits _ -> {
          health.set(Health.waiting("the group hands out no partitions yet"));
          return true;
        }
        case IndexCheck.Unfit unfit -> throw new IndexingStopped(unfit.sentence());
        case IndexCheck.Unknown unknown -> {
          health.set(Health.waiting(unknown.sentence()));
          if (!told) {
            LOG.warn("{}; the sink waits for it", unknown.sentence());
          }
        }
      }
      if (awaitStop()) {
        return false;
      }
    }
  }

  private boolean awaitStop() {
    try {
      return stopping.await(PACE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return true;
    }
  }
}
