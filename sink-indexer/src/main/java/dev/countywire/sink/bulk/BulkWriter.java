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
  private final BulkSettings settings;
  private final Delivery delivery;
  private final Queue<Batch> ready = new ArrayDeque<>();
  private final Set<String> inFlight = new HashSet<>();
  private final List<Thread> lanes = new ArrayList<>();
  private Batch open = new Batch(0);
  private @Nullable RuntimeException failure;

  /// Starts the threads; they wait for work.
  public BulkWriter(BulkSettings settings, Elasticsearch elasticsearch, BulkListener listener) {
    this(settings, new Delivery(elasticsearch, settings.alias(), Backoff.STANDARD, listener));
  }

  BulkWriter(BulkSettings settings, Delivery delivery) {
    this.settings = settings;
    this.delivery = delivery;
    for (int i = 0; i < settings.inFlight(); i++) {
      lanes.add(Thread.ofVirtual().name("bulk-", i).start(this::work));
    }
  }

  /// Takes an item, whatever the load; the caller looks at [#isFull] before it reads more.
  public void add(BulkItem item, long nowNanos) {
    if (!open.takes(item, settings)) {
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

  /// Whether as many batches wait as are in flight at most.
  public synchronized boolean isFull() {
    return ready.size() >= settings.inFlight();
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
    try {
      for (Batch batch = take(); ; batch = take()) {
        delivery.deliver(batch.items());
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
    while (failure != null || next == null || !Collections.disjoint(next.ids(), inFlight)) {
      wait();
      next = ready.peek();
    }
    inFlight.addAll(next.ids());
    return ready.remove();
  }

  private synchronized void release(Batch batch) {
    inFlight.removeAll(batch.ids());
    notifyAll();
  }

  private synchronized void fail(RuntimeException failed) {
    failure = failed;
    notifyAll();
  }
}
