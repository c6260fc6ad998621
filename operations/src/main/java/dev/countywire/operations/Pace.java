package dev.countywire.operations;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/// How many records a second an operation may write.
public final class Pace {
  private final long nanosEach;
  private long next = System.nanoTime();

  private Pace(long nanosEach) {
    this.nanosEach = nanosEach;
  }

  /// As fast as it goes.
  public static Pace unlimited() {
    return new Pace(0);
  }

  /// At most so many records a second, evenly.
  ///
  /// @throws IllegalArgumentException if it is not positive
  public static Pace of(double perSecond) {
    if (!(perSecond > 0)) {
      throw new IllegalArgumentException("a rate is positive: " + perSecond);
    }
    return new Pace((long) (TimeUnit.SECONDS.toNanos(1) / perSecond));
  }

  /// How many records go within so many seconds, at most `limit` and at least one.
  public int most(int limit, int seconds) {
    long fit = nanosEach == 0 ? limit : TimeUnit.SECONDS.toNanos(seconds) / nanosEach;
    return Math.clamp(fit, 1, limit);
  }

  /// Waits until the next record may go. What was not used up is not made up for.
  public void await() {
    long now = System.nanoTime();
    while (nanosEach > 0 && next - now > 0 && !Thread.currentThread().isInterrupted()) {
      LockSupport.parkNanos(next - now);
      now = System.nanoTime();
    }
    next = Math.max(next, now - nanosEach) + nanosEach;
  }
}
