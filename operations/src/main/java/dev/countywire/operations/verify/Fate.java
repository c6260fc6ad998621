package dev.countywire.operations.verify;

/// What became of a raw record.
public enum Fate {
  /// The index holds this very capture.
  INDEXED,
  /// The index holds an earlier capture with the same content.
  UNCHANGED,
  /// The index holds a later capture.
  STALE,
  /// The article was retracted, by this record or since.
  DELETED,
  /// It stands in `articles.rejected`.
  REJECTED,
  /// None of these: it is lost, or not through yet.
  MISSING
}
