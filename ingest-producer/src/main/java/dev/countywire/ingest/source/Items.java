package dev.countywire.ingest.source;

import org.jspecify.annotations.Nullable;

/// The items of a source in their order, one at a time; for one thread.
public interface Items extends AutoCloseable {
  /// The next item, or `null` behind the last. What cannot be read is an [Item.Refused], and the
  /// rest goes on.
  @Nullable Item next();

  /// How far reading has come with the item that [#next] gave last.
  ///
  /// @throws IllegalStateException before the first
  Mark mark();

  /// Lets go of the open file.
  @Override
  void close();
}
