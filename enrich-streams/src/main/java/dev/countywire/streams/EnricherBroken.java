package dev.countywire.streams;

/// The enricher fails so often that going on would fill `articles.rejected` with good articles.
public final class EnricherBroken extends RuntimeException {
  private static final long serialVersionUID = 1;

  EnricherBroken(int failures, Bug last) {
    super(
        "the enricher failed on %d articles within a minute, last with %s: stopped"
            .formatted(failures, last));
  }
}
