package dev.countywire.text.encoding;

/// What the search for one document's readings may still cost.
///
/// Sixteen labelled pages with broken bytes took twenty paths a character, before guesses were
/// narrowed; so what runs out of effort is no page, and its cost is bounded by its length.
final class Effort {
  private static final long PATHS = 200_000;
  private static final long PATHS_PER_CHARACTER = 40;

  private long left;

  /// For a document of so many characters.
  Effort(int characters) {
    this.left = PATHS + PATHS_PER_CHARACTER * characters;
  }

  /// Counts paths that were followed.
  void spend(int paths) {
    left -= paths;
  }

  /// Whether sites are left as they are from here on.
  boolean isSpent() {
    return left <= 0;
  }
}
