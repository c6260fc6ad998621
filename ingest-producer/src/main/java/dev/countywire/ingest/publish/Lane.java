package dev.countywire.ingest.publish;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/// Hands items from the thread that reads to the one that sends, in their order; bounded by bytes,
/// so that neither runs away from the other.
final class Lane<T> {
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final long limit;
  private final Deque<T> waiting = new ArrayDeque<>();
  private long bytes;
  private boolean ended;
  private @Nullable RuntimeException failure;

  /// @param limit bytes that may wait; a single larger item waits alone
  Lane(long limit) {
    this.limit = limit;
  }

  /// Puts an item behind the others; waits for room.
  ///
  /// @return false if nobody takes items any more
  boolean put(T item, int size) throws InterruptedException {
    lock.lockInterruptibly();
    try {
      while (!ended && bytes > 0 && bytes + size > limit) {
        changed.await();
      }
      if (!ended) {
        waiting.addLast(item);
        bytes += size;
        changed.signalAll();
      }
      return !ended;
    } finally {
      lock.unlock();
    }
  }

  /// Takes all that waits, at least one; empty behind the last.
  ///
  /// @throws RuntimeException what [#end] was given, when all before it is taken
  List<T> take() throws InterruptedException {
    lock.lockInterruptibly();
    try {
      while (waiting.isEmpty() && !ended) {
        changed.await();
      }
      if (waiting.isEmpty() && failure != null) {
        throw failure;
      }
      List<T> taken = new ArrayList<>(waiting);
      waiting.clear();
      bytes = 0;
      changed.signalAll();
      return taken;
    } finally {
      lock.unlock();
    }
  }

  /// Nothing more comes, or nobody takes any more.
  ///
  /// @param cause why reading failed, or `null`
  void end(@Nullable RuntimeException cause) {
    lock.lock();
    try {
      ended = true;
      failure = failure == null ? cause : failure;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }
}
