package dev.countywire.sink;

import java.util.concurrent.TimeUnit;

/// How many records a second may be read; for the sink's own thread.
final class RateLimit {
  private static final int PAGE = 500;

  private final int perSecond;
  private long next = System.nanoTime();

  /// A limit, or none with 0.
  RateLimit(int perSecond) {
    this.perSecond = perSecond;
  }

  /// Counts one record. What was not used up is not made up for.
  void take() {
    if (perSecond > 0) {
      next = Math.max(next, System.nanoTime()) + TimeUnit.SECONDS.toNanos(1) / perSecond;
    }
  }

  /// Whether the records taken so far should still be on their way.
  boolean isUsedUp() {
    return perSecond > 0 && next - System.nanoTime() > 0;
  }

  /// How many records may come at once: no more than a second's.
  int page() {
    return perSecond == 0 ? PAGE : Math.min(PAGE, perSecond);
  }
}
