package dev.countywire.sink.bulk;

import dev.countywire.sink.http.Elasticsearch;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Collects items into batches and keeps several requests in flight.
///
/// One thread calls [#add], [#sendDue], [#flush]; the batches go out on threads of the writer, in
/// order wherever two of them hold the same id.
public final class BulkWriter implements AutoCloseable {
  private static final long LEAST_BYTES = 64 * 1024;
  // reading a batch takes less time than a request, so one in hand and one behind it suffice
  private static final int WAITING = 1;

  private final BulkSettings settings;
  private final Delivery delivery;
  private final Queue<Batch> ready = new ArrayDeque<>();
  private final Set<String> inFlight = new HashSet<>();
  private final List<Thread> lanes = new ArrayList<>();
  private final Window window;
  private Batch open = new Batch(0);
  // learned from 413: a proxy on the way may take less than the setting says
  private volatile long mostBytes;
  private int busy;
  private @Nullable RuntimeException failure;

  /// Starts the threads; they wait for work.
  public BulkWriter(BulkSettings settings, Elasticsearch elasticsearch, BulkListener listener) {
    this(settings, new Delivery(elasticsearch, settings.alias(), Backoff.STANDARD, listener));
  }

  BulkWriter(BulkSettings settings, Delivery delivery) {
    this.settings = settings;
    this.delivery = delivery;
    mostBytes = settings.bytes();
    window = new Window(settings.inFlight());
    for (int i = 0; i < settings.inFlight(); i++) {
      lanes.add(Thread.ofVirtual().name("bulk-", i).start(this::work));
    }
  }

  /// Takes an item, whatever the load; the caller looks at [#isFull] before it reads more.
  public void add(BulkItem item, long nowNanos) {
    if (!open.takes(item, mostBytes, settings.count())) {
      flush();
    }
    if (open.isEmpty()) {
      open = new Batch(nowNanos);
    }
    open.add(item);
  }

  /// Sends the open batch if its first item has waited long enough.
  public void sendDue(long nowNanos) {
    if (open.isDue(nowNanos, settings)) {
      flush();
    }
  }

  /// Sends the open batch now.
  public synchronized void flush() {
    if (!open.isEmpty()) {
      ready.add(open);
      open = new Batch(0);
      notifyAll();
    }
  }

  /// Whether enough waits for the next answers to come: more would only grow old in memory.
  public synchronized boolean isFull() {
    return ready.size() > WAITING;
  }

  /// How many requests may be in flight now.
  public synchronized int window() {
    return window.size();
  }

  /// Why nothing gets through at the moment, in one sentence, or `null` if all is well.
  public @Nullable String trouble() {
    return delivery.trouble();
  }

  /// Throws what ended the writer, if anything has.
  ///
  /// @throws IndexingStopped if nothing more can be written
  public synchronized void check() {
    if (failure != null) {
      throw failure;
    }
  }

  /// Whether the writer has given up.
  public synchronized boolean hasFailed() {
    return failure != null;
  }

  /// Ends the threads; what is in flight is not awaited and not settled.
  @Override
  public void close() {
    lanes.forEach(Thread::interrupt);
  }

  private void work() {
    Pace pace = pace();
    try {
      for (Batch batch = take(); ; batch = take()) {
        delivery.deliver(batch.items(), pace);
        release(batch);
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException failed) {
      fail(failed);
    }
  }

  private synchronized Batch take() throws InterruptedException {
    Batch next = ready.peek();
    while (failure != null
        || next == null
        || busy >= window.size()
        || !Collections.disjoint(next.ids(), inFlight)) {
      wait();
      next = ready.peek();
    }
    busy++;
    inFlight.addAll(next.ids());
    return ready.remove();
  }

  private synchronized void release(Batch batch) {
    busy--;
    batch.ids().forEach(inFlight::remove);
    notifyAll();
  }

  private Pace pace() {
    return new Pace() {
      @Override
      public void answered(long bytes, long sentNanos) {
        synchronized (BulkWriter.this) {
          window.answered(bytes, sentNanos, System.nanoTime(), !ready.isEmpty());
          BulkWriter.this.notifyAll();
        }
      }

      @Override
      public void tooLarge(long bytes) {
        mostBytes = Math.clamp(bytes / 2, Math.min(LEAST_BYTES, mostBytes), mostBytes);
      }

      @Override
      public void refused(long sentNanos) {
        synchronized (BulkWriter.this) {
          window.refused(sentNanos, System.nanoTime());
        }
      }
    };
  }

  private synchronized void fail(RuntimeException failed) {
    failure = failed;
    notifyAll();
  }
}
