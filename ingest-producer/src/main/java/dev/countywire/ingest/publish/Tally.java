package dev.countywire.ingest.publish;

import dev.countywire.model.RejectReason;
import java.util.EnumMap;
import java.util.Map;

/// Counts outcomes from any thread.
final class Tally {
  private final Map<RejectReason, Long> rejected = new EnumMap<>(RejectReason.class);
  private long articles;
  private long bytes;

  synchronized void article(long length) {
    articles++;
    bytes += length;
  }

  synchronized void rejection(RejectReason reason) {
    rejected.merge(reason, 1L, Long::sum);
  }

  synchronized PublishCounts counts() {
    return new PublishCounts(articles, bytes, rejected);
  }
}
