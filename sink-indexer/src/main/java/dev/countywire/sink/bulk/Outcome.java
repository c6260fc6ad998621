package dev.countywire.sink.bulk;

import dev.countywire.model.RejectReason;

/// What became of one item, for good.
public sealed interface Outcome {
  /// Elasticsearch has acknowledged.
  enum Done implements Outcome {
    /// The document stands in the index.
    INDEXED,
    /// The index holds a newer version already.
    STALE,
    /// The document is gone, or was never there.
    DELETED
  }

  /// It never will stand in the index.
  ///
  /// @param reason for the header
  /// @param detail one sentence without the article's text
  record Rejected(RejectReason reason, String detail) implements Outcome {}
}
