package dev.countywire.streams;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/// Counts what became of the raw records since the instance started, from all its threads. A
/// transaction that is aborted and done again counts twice; the ledger in Kafka does not.
public final class EnrichTally {
  private final Map<String, LongAdder> outcomes = new ConcurrentHashMap<>();
  private final LongAdder bytes = new LongAdder();

  void settled(String outcome) {
    outcomes.computeIfAbsent(outcome, _ -> new LongAdder()).increment();
  }

  void sent(long length) {
    bytes.add(length);
  }

  /// The counts at this moment.
  public EnrichCounts counts() {
    SortedMap<String, Long> now = new TreeMap<>();
    outcomes.forEach((outcome, count) -> now.put(outcome, count.sum()));
    return new EnrichCounts(now, bytes.sum());
  }
}
