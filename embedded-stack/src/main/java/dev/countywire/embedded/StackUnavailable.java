package dev.countywire.embedded;

import org.jspecify.annotations.Nullable;

/// An embedded server could not be started; the message is one sentence that says why.
public final class StackUnavailable extends RuntimeException {
  private static final long serialVersionUID = 1;

  /// Says what failed and what to do.
  public StackUnavailable(String sentence, @Nullable Throwable cause) {
    super(sentence, cause);
  }
}
