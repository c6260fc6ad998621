package dev.countywire.ingest.publish;

import dev.countywire.runtime.KafkaDoor;
import dev.countywire.runtime.KafkaUnavailable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/// Bytes that are on their way to Kafka: holds the sender back while there are too many, and says
/// so when none arrives.
final class InFlight {
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final Condition tick = lock.newCondition();
  private final long limit;
  private final Consumer<String> notices;
  private final LongSupplier nanos;
  private long bytes;
  private long wakeBelow = Long.MAX_VALUE;
  private long lastArrival;
  private boolean noticed;
  private @Nullable KafkaUnavailable failure;

  InFlight(long limit, Consumer<String> notices, LongSupplier nanos) {
    this.limit = limit;
    this.notices = notices;
    this.nanos = nanos;
  }

  /// Waits for room; a single item larger than the limit travels alone.
  void enter(int size) {
    await(limit - size);
    lock.lock();
    try {
      lastArrival = bytes == 0 ? nanos.getAsLong() : lastArrival;
      bytes += size;
    } finally {
      lock.unlock();
    }
  }

  void leave(int size) {
    lock.lock();
    try {
      bytes -= size;
      lastArrival = nanos.getAsLong();
      if (noticed) {
        noticed = false;
        notices.accept("Kafka answers again");
      }
      if (bytes <= wakeBelow) {
        changed.signalAll();
      }
    } finally {
      lock.unlock();
    }
  }

  /// Kafka refused for good; the first failure is the one that is told.
  void fail(KafkaUnavailable cause) {
    lock.lock();
    try {
      failure = failure == null ? cause : failure;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /// Waits until everything has arrived.
  void drain() {
    await(0);
  }

  /// Throws what went wrong, if anything did.
  void check() {
    await(Long.MAX_VALUE);
  }

  /// Gives notice of silence until interrupted; for a thread of its own, because the sender may be
  /// held within the client.
  void watch() {
    lock.lock();
    try {
      while (!Thread.currentThread().isInterrupted()) {
        notice();
        var _ = tick.await(1, TimeUnit.SECONDS);
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    } finally {
      lock.unlock();
    }
  }

  private void await(long atMost) {
    lock.lock();
    try {
      // once held back, it waits until half is through: to be woken by each item costs more than
      // the item
      long mark = Math.max(atMost, 0);
      while (failure == null && bytes > mark) {
        mark = Math.max(atMost, 0) / 2;
        wakeBelow = mark;
        changed.await();
      }
      wakeBelow = Long.MAX_VALUE;
      if (failure != null) {
        throw failure;
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new KafkaUnavailable("stopped while waiting for Kafka", stopped);
    } finally {
      lock.unlock();
    }
  }

  private void notice() {
    long silent = TimeUnit.NANOSECONDS.toSeconds(nanos.getAsLong() - lastArrival);
    if (bytes > 0 && !noticed && silent >= KafkaDoor.QUIET.toSeconds()) {
      noticed = true;
      notices.accept("Kafka has confirmed nothing for " + silent + " s; still waiting");
    }
  }
}
