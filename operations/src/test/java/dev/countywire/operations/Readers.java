package dev.countywire.operations;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/// Somebody who counts what the alias shows, again and again, and notes each time that it became
/// less.
final class Readers implements AutoCloseable {
  private static final long PACE = TimeUnit.MILLISECONDS.toNanos(5);

  private final List<String> losses = new CopyOnWriteArrayList<>();
  private final Thread thread;
  private volatile boolean over;
  private final AtomicLong looks = new AtomicLong();

  Readers(Newsroom newsroom) {
    thread =
        Thread.ofPlatform()
            .name("readers")
            .start(() -> {
              long before = 0;
              while (!over) {
                long now = newsroom.visible("{}");
                if (now < before) {
                  losses.add(before + " documents, then " + now);
                }
                before = now;
                looks.incrementAndGet();
                LockSupport.parkNanos(PACE);
              }
            });
  }

  List<String> losses() {
    return losses;
  }

  long looks() {
    return looks.get();
  }

  @Override
  public void close() {
    over = true;
    try {
      thread.join();
    } catch (InterruptedException stopped) {
      throw new IllegalStateException(stopped);
    }
  }
}
