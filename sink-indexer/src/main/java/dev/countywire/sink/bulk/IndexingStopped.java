package dev.countywire.sink.bulk;

/// Nothing more can be written until somebody has changed something; the message is one sentence
/// that says what. Nothing is lost: the offsets stand behind what is indexed.
public final class IndexingStopped extends RuntimeException {
  private static final long serialVersionUID = 1;

  /// Says what Elasticsearch refuses and what to do.
  public IndexingStopped(String sentence) {
    super(sentence);
  }
}
