package dev.countywire.text;

import java.util.List;

/// A lexicon that cannot be used, with a sentence for each faulty line.
public final class LexiconException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  /// One sentence a fault, parted by line breaks.
  public LexiconException(List<String> faults) {
    super(String.join("\n", faults));
  }
}
