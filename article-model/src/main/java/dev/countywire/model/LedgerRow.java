package dev.countywire.model;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/// What became of the records of one hour that a service read from a partition, since its first
/// run.
///
/// Counts are cumulative, so that compaction keeps the newest row and nothing is lost. Rows of
/// neighbouring hours may cover the same offsets where the records' times are not in order; each
/// record is counted in one of them only. Markers of transactions take offsets and are counted
/// nowhere, so `next - first` may be more than the sum of the counts.
///
/// @param key service, partition and hour
/// @param first lowest offset that was counted
/// @param next the highest offset that was counted, plus one
/// @param counts how many records came to which end, by [LedgerOutcomes]
public record LedgerRow(LedgerKey key, long first, long next, SortedMap<String, Long> counts) {
  /// Copies the counts.
  ///
  /// @throws IllegalArgumentException if the range is empty or a count is not positive
  public LedgerRow {
    if (first < 0 || next <= first) {
      throw new IllegalArgumentException("no range of offsets: " + first + " to " + next);
    }
    counts = Collections.unmodifiableSortedMap(new TreeMap<>(counts));
    counts.forEach((outcome, count) -> {
      if (count <= 0) {
        throw new IllegalArgumentException("no count of " + outcome + ": " + count);
      }
    });
  }

  /// All records that the row counts.
  public long total() {
    return counts.values().stream().mapToLong(Long::longValue).sum();
  }
}
