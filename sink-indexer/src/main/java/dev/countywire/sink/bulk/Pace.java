package dev.countywire.sink.bulk;

/// Hears how each request went, to find how many the server bears.
interface Pace {
  /// Answered, and nothing has to be sent again.
  ///
  /// @param bytes of the request
  /// @param sentNanos when it was sent, by the JVM's clock
  void answered(long bytes, long sentNanos);

  /// Refused for its size.
  void tooLarge(long bytes);

  /// Not answered, or something has to be sent again.
  void refused(long sentNanos);
}
