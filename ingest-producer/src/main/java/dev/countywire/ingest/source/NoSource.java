package dev.countywire.ingest.source;

/// The path given cannot be a source; the message is one sentence for the person who gave it.
public final class NoSource extends RuntimeException {
  private static final long serialVersionUID = 1;

  /// Says what is wrong with the path.
  public NoSource(String sentence) {
    super(sentence);
  }
}
