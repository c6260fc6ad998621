package dev.countywire.sink;

import dev.countywire.sink.bulk.BulkListener;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Counts what is sent again, passes it on, and logs it from time to time: an outage is one event,
/// not thousands.
final class RetryCount implements BulkListener {
  private static final Logger LOG = LoggerFactory.getLogger(RetryCount.class);
  private static final long QUIET_NANOS = Duration.ofSeconds(10).toNanos();

  private final BulkListener next;
  private final LongAdder count = new LongAdder();
  private final AtomicLong lastLogged = new AtomicLong(System.nanoTime() - QUIET_NANOS);

  RetryCount(BulkListener next) {
    this.next = next;
  }

  @Override
  public void retrying(int items, String why) {
    count.add(items);
    next.retrying(items, why);
    long now = System.nanoTime();
    long last = lastLogged.get();
    if (now - last >= QUIET_NANOS && lastLogged.compareAndSet(last, now)) {
      LOG.warn("sending {} operations again: {}", items, why);
    }
  }

  long count() {
    return count.sum();
  }
}
