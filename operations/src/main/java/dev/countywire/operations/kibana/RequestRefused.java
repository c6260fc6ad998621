package dev.countywire.operations.kibana;

import java.io.Serial;

/// Kibana does not take one object; the others may still pass.
final class RequestRefused extends RuntimeException {
  @Serial private static final long serialVersionUID = 1L;

  /// Kibana's own sentence.
  RequestRefused(String sentence) {
    super(sentence);
  }
}
