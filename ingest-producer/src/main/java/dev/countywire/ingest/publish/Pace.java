package dev.countywire.ingest.publish;

import java.util.concurrent.TimeUnit;

/// Holds items back so that no more than so many a second set out.
final class Pace {
  private final double nanosEach;
  private double next;

  /// @param perSecond items a second; 0 is no bound
  Pace(double perSecond) {
    this.nanosEach = perSecond > 0 ? TimeUnit.SECONDS.toNanos(1) / perSecond : 0;
  }

  /// Waits until the next item may set out.
  void await() throws InterruptedException {
    if (nanosEach == 0) {
      return;
    }
    long now = System.nanoTime();
    // after a pause it does not catch up
    next = Math.max(next, now - nanosEach);
    long wait = (long) (next - now);
    next += nanosEach;
    if (wait > 0) {
      TimeUnit.NANOSECONDS.sleep(wait);
    }
  }
}
