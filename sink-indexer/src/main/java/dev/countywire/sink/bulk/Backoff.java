package dev.countywire.sink.bulk;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/// Waits between attempts: longer each time, and never the same for two at once.
///
/// @param first at most so long after the first attempt
/// @param longest at most so long after any
record Backoff(Duration first, Duration longest) {
  /// A tenth of a second, then up to ten.
  static final Backoff STANDARD = new Backoff(Duration.ofMillis(100), Duration.ofSeconds(10));

  /// Sleeps before the next attempt.
  ///
  /// @param attempts made so far, from 1
  void sleep(int attempts) throws InterruptedException {
    long most = Math.min(longest.toMillis(), first.toMillis() << Math.min(attempts - 1, 20));
    Thread.sleep(ThreadLocalRandom.current().nextLong(most / 2, most + 1));
  }
}
