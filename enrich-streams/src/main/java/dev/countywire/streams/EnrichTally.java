package dev.countywire.streams;

import dev.countywire.model.RejectReason;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;

/// Counts what became of the raw records since the instance started, from all its threads. A
/// transaction that is aborted and done again counts twice; the ledger in Kafka does not.
public final class EnrichTally {
  private final LongAdder enriched = new LongAdder();
  private final LongAdder bytes = new LongAdder();
  private final LongAdder retracted = new LongAdder();
  private final Map<RejectReason, LongAdder> rejected = new EnumMap<>(RejectReason.class);

  /// All at zero.
  public EnrichTally() {
    for (RejectReason reason : RejectReason.values()) {
      rejected.put(reason, new LongAdder());
    }
  }

  void enriched(long length) {
    enriched.increment();
    bytes.add(length);
  }

  void retracted() {
    retracted.increment();
  }

  void rejected(RejectReason reason) {
    rejected.computeIfPresent(
        reason,
        (_, count) -> {
          count.increment();
          return count;
        });
  }

  /// The counts at this moment.
  public EnrichCounts counts() {
    Map<RejectReason, Long> reasons = new EnumMap<>(RejectReason.class);
    rejected.forEach((reason, count) -> {
      if (count.sum() > 0) {
        reasons.put(reason, count.sum());
      }
    });
    return new EnrichCounts(enriched.sum(), bytes.sum(), retracted.sum(), reasons);
  }
}
