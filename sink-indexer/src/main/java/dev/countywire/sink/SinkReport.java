package dev.countywire.sink;

import dev.countywire.sink.bulk.Outcome;

/// What became of the records since the sink started; only what is committed counts.
///
/// @param indexed documents that stand in the index
/// @param stale documents that were older than what the index held
/// @param deleted documents removed
/// @param rejected records sent to `articles.rejected`
/// @param retried operations that had to be sent again, committed or not
public record SinkReport(long indexed, long stale, long deleted, long rejected, long retried) {
  /// Nothing yet.
  public static final SinkReport EMPTY = new SinkReport(0, 0, 0, 0, 0);

  /// All records.
  public long total() {
    return indexed + stale + deleted + rejected;
  }

  SinkReport plus(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Done.INDEXED -> new SinkReport(indexed + 1, stale, deleted, rejected, retried);
      case Outcome.Done.STALE -> new SinkReport(indexed, stale + 1, deleted, rejected, retried);
      case Outcome.Done.DELETED -> new SinkReport(indexed, stale, deleted + 1, rejected, retried);
      case Outcome.Rejected _ -> new SinkReport(indexed, stale, deleted, rejected + 1, retried);
    };
  }

  SinkReport withRetried(long count) {
    return new SinkReport(indexed, stale, deleted, rejected, count);
  }
}
