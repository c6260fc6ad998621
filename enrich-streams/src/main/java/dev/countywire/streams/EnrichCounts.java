package dev.countywire.streams;

import dev.countywire.model.RejectReason;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/// What became of the raw records of an instance.
///
/// @param enriched articles sent to `articles.enriched`
/// @param bytes of their JSON
/// @param retracted tombstones sent there
/// @param rejected sent to `articles.rejected`, by reason
public record EnrichCounts(
    long enriched, long bytes, long retracted, Map<RejectReason, Long> rejected) {
  /// Copies the map, in the order of the reasons.
  public EnrichCounts {
    Map<RejectReason, Long> copy = new EnumMap<>(RejectReason.class);
    copy.putAll(rejected);
    rejected = Collections.unmodifiableMap(copy);
  }

  /// All raw records that were dealt with.
  public long inAll() {
    return enriched + retracted + rejectedInAll();
  }

  /// All that were rejected, whatever the reason.
  public long rejectedInAll() {
    return rejected.values().stream().mapToLong(Long::longValue).sum();
  }
}
