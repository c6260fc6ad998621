package dev.countywire.text;

import dev.countywire.model.EnricherVersion;

/// The one place where the enricher's generation is raised, with any change of text code or
/// lexicon.
public final class Generation {
  private static final int GENERATION = 6;
  private static final String VERSION = "0.1.0";

  private Generation() {}

  /// Version and generation of this code.
  public static EnricherVersion current() {
    return new EnricherVersion(VERSION, GENERATION);
  }
}
