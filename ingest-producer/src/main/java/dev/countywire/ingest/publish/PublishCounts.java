package dev.countywire.ingest.publish;

import dev.countywire.model.RejectReason;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/// What became of the items.
///
/// @param articles in `articles.raw`
/// @param bytes of their JSON
/// @param rejected in `articles.rejected`, by reason
public record PublishCounts(long articles, long bytes, Map<RejectReason, Long> rejected) {
  /// Copies the map, in the order of the reasons.
  public PublishCounts {
    Map<RejectReason, Long> copy = new EnumMap<>(RejectReason.class);
    copy.putAll(rejected);
    rejected = Collections.unmodifiableMap(copy);
  }

  /// All that were rejected, whatever the reason.
  public long rejectedInAll() {
    return rejected.values().stream().mapToLong(Long::longValue).sum();
  }
}
