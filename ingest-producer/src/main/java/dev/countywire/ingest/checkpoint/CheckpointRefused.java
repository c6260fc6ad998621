package dev.countywire.ingest.checkpoint;

/// A checkpoint cannot be read, or does not belong to this run; the message is one sentence for the
/// person who asked for it.
public final class CheckpointRefused extends RuntimeException {
  private static final long serialVersionUID = 1;

  /// Says what is wrong and what to do.
  public CheckpointRefused(String sentence) {
    super(sentence);
  }
}
