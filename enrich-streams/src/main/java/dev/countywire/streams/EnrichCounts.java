package dev.countywire.streams;

import dev.countywire.model.LedgerOutcomes;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/// What became of the raw records of an instance.
///
/// @param outcomes how many, by the names of [LedgerOutcomes]
/// @param bytes of JSON sent to `articles.enriched`
public record EnrichCounts(SortedMap<String, Long> outcomes, long bytes) {
  /// Copies the map.
  public EnrichCounts {
    outcomes = Collections.unmodifiableSortedMap(new TreeMap<>(outcomes));
  }

  /// How many came to this end.
  public long of(String outcome) {
    return outcomes.getOrDefault(outcome, 0L);
  }

  /// All raw records that were dealt with. Those that went round count when they come back.
  public long inAll() {
    return outcomes.values().stream().mapToLong(Long::longValue).sum()
        - of(LedgerOutcomes.REROUTED);
  }

  /// All that were rejected, whatever the reason.
  public long rejectedInAll() {
    return outcomes.entrySet().stream()
        .filter(count -> LedgerOutcomes.isRejection(count.getKey()))
        .mapToLong(java.util.Map.Entry::getValue)
        .sum();
  }

  /// All that nothing was sent for: unchanged and stale ones.
  public long dropped() {
    return of(LedgerOutcomes.UNCHANGED) + of(LedgerOutcomes.STALE);
  }
}
