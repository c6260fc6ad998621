package dev.countywire.operations.articles;

import java.io.IOException;
import java.io.Serial;

/// Elasticsearch does not answer or refuses to be read; the message says so in one sentence.
public final class IndexUnreadable extends IOException {
  @Serial private static final long serialVersionUID = 1L;

  /// A sentence for a person.
  public IndexUnreadable(String sentence) {
    super(sentence);
  }
}
