package dev.countywire.operations.rebuild;

import java.io.Serial;

/// A step of a rebuild that does not fit its stage, or would lose something; the message says in
/// one sentence what to do.
public final class RebuildRefused extends RuntimeException {
  @Serial private static final long serialVersionUID = 1L;

  /// A sentence for a person.
  public RebuildRefused(String sentence) {
    super(sentence);
  }
}
