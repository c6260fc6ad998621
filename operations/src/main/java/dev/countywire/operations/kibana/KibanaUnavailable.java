package dev.countywire.operations.kibana;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/// Kibana is not reached or refuses everything; the message says so in one sentence.
public final class KibanaUnavailable extends RuntimeException {
  @Serial private static final long serialVersionUID = 1L;

  /// A sentence for a person.
  public KibanaUnavailable(String sentence, @Nullable Throwable cause) {
    super(sentence, cause);
  }
}
