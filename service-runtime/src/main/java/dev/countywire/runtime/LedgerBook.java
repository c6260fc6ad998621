package dev.countywire.runtime;

import dev.countywire.model.LedgerKey;
import dev.countywire.model.LedgerRow;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Keeps the ledger's rows of one service while it runs; for one thread.
///
/// The service counts each record once, and writes [the changed rows][#takeChanged()] in the
/// transaction that commits the records' offsets. If that transaction is aborted, the book is worth
/// nothing any more: a new one begins where the last committed rows end.
public final class LedgerBook {
  private final String service;
  private final Earlier earlier;
  private final Map<LedgerKey, Page> pages = new HashMap<>();
  private final Set<Page> changed = new LinkedHashSet<>();
  private @Nullable Page last;

  /// Where the rows of before this run are.
  public interface Earlier {
    /// The row as it was committed last, `null` if there is none.
    @Nullable LedgerRow row(LedgerKey key);
  }

  /// A book that goes on where the earlier rows end.
  ///
  /// @param service application id or consumer group
  public LedgerBook(String service, Earlier earlier) {
    this.service = service;
    this.earlier = earlier;
  }

  /// Counts one record.
  ///
  /// @param time of the record, which says in which hour it counts
  /// @param outcome one of [dev.countywire.model.LedgerOutcomes]
  public void count(String topic, int partition, long offset, Instant time, String outcome) {
    Page page = page(topic, partition, time);
    page.count(offset, outcome);
    changed.add(page);
  }

  /// The rows that changed since the last call, in the order in which they did.
  public List<LedgerRow> takeChanged() {
    List<LedgerRow> rows = new ArrayList<>(changed.size());
    changed.forEach(page -> rows.add(page.row()));
    changed.clear();
    return rows;
  }

  /// Forgets a partition that somebody else counts from now on.
  public void forget(String topic, int partition) {
    last = null;
    changed.removeIf(page -> page.isOf(topic, partition));
    pages.values().removeIf(page -> page.isOf(topic, partition));
  }

  private Page page(String topic, int partition, Instant time) {
    Page page = last;
    if (page == null || !page.holds(time) || !page.isOf(topic, partition)) {
      page =
          pages.computeIfAbsent(
              LedgerKey.of(service, topic, partition, time),
              key -> new Page(key, earlier.row(key)));
      last = page;
    }
    return page;
  }

  private static final class Page {
    private final LedgerKey key;
    private final SortedMap<String, Long> counts = new TreeMap<>();
    private long first = Long.MAX_VALUE;
    private long next;

    Page(LedgerKey key, @Nullable LedgerRow earlier) {
      this.key = key;
      if (earlier != null) {
        first = earlier.first();
        next = earlier.next();
        counts.putAll(earlier.counts());
      }
    }

    void count(long offset, String outcome) {
      first = Math.min(first, offset);
      next = Math.max(next, offset + 1);
      counts.merge(outcome, 1L, Long::sum);
    }

    boolean isOf(String topic, int partition) {
      return key.partition() == partition && key.topic().equals(topic);
    }

    boolean holds(Instant time) {
      long seconds = time.getEpochSecond() - key.hour().getEpochSecond();
      return seconds >= 0 && seconds < 3600;
    }

    LedgerRow row() {
      return new LedgerRow(key, first, next, counts);
    }
  }
}
