package dev.countywire.sink.bulk;

/// Hears when items have to be sent again; called by threads of the writer.
public interface BulkListener {
  /// So many items go out again later.
  ///
  /// @param why for a person
  void retrying(int items, String why);
}
