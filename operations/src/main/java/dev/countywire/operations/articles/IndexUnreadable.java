package dev.countywire.operations.articles;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/// Elasticsearch does not answer or refuses to be read; the message says so in one sentence.
public final class IndexUnreadable extends RuntimeException {
  @Serial private static final long serialVersionUID = 1L;

  /// A sentence for a person.
  public IndexUnreadable(String sentence, @Nullable Throwable cause) {
    super(sentence, cause);
  }
}
