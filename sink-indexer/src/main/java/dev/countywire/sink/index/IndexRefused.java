package dev.countywire.sink.index;

import org.jspecify.annotations.Nullable;

/// The index cannot be brought up to date; the message says why, a line each, and what to do.
public final class IndexRefused extends RuntimeException {
  private static final long serialVersionUID = 1;

  /// Says what Elasticsearch or the index does not take.
  public IndexRefused(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
