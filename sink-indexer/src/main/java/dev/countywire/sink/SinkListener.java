package dev.countywire.sink;

import dev.countywire.sink.bulk.BulkListener;

/// Hears how the sink gets on.
public interface SinkListener extends BulkListener {
  /// Offsets and rejects were committed; called by the sink's own thread.
  ///
  /// @param total since the start
  void committed(SinkReport total);

  /// A listener that does nothing.
  static SinkListener silent() {
    return new SinkListener() {
      @Override
      public void committed(SinkReport total) {
        // nothing to do
      }

      @Override
      public void retrying(int items, String why) {
        // nothing to do
      }
    };
  }
}
