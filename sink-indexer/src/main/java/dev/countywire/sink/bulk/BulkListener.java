package dev.countywire.sink.bulk;

/// Hears of the requests; called by threads of the writer.
@FunctionalInterface
public interface BulkListener {
  /// So many items go out again later.
  ///
  /// @param why for a person
  void retrying(int items, String why);

  /// A request was sent and answered, however.
  ///
  /// @param bytes of its body
  /// @param nanos until the answer was read
  default void exchanged(long bytes, long nanos) {}
}
