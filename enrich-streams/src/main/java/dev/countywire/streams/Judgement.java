package dev.countywire.streams;

import dev.countywire.model.DocVersion;
import dev.countywire.streams.Memory.ContentKey;

/// Whether a version of an article goes on, by what is remembered of its id. Whatever the order in
/// which versions arrive, what is sent on is in ascending order.
sealed interface Judgement {
  /// It goes on.
  ///
  /// @param memory to be remembered from now on
  record Pass(Memory memory) implements Judgement {}

  /// Nothing new: it is remembered and not sent.
  ///
  /// @param memory to be remembered from now on
  record Unchanged(Memory memory) implements Judgement {}

  /// Something newer is known: it is neither sent nor remembered.
  record Stale() implements Judgement {}

  /// Judges an article.
  ///
  /// A later capture with the same content is unchanged, unless a higher generation made it: names
  /// and sectors may differ then. The same capture passes only from a higher generation, and is no
  /// revision, as not the page changed but the code.
  static Judgement article(Memory before, DocVersion version, ContentKey content) {
    long newer = version.value();
    boolean same = before.has(content);
    if (newer < before.version()) {
      return new Stale();
    }
    if (newer == before.version()) {
      return same && !before.retracted() ? new Unchanged(before) : new Stale();
    }
    boolean improved = generation(newer) > generation(before.version());
    if (same && !before.retracted() && !improved) {
      return new Unchanged(before.at(newer));
    }
    boolean sameCapture = capture(newer) == capture(before.version()) && before.revision() > 0;
    int revision = same || sameCapture ? before.revision() : before.revision() + 1;
    return new Pass(before.holding(newer, content, revision));
  }

  /// Judges a retraction. One of the very version of an article takes it away.
  static Judgement retraction(Memory before, DocVersion version) {
    long newer = version.value();
    if (newer < before.version()) {
      return new Stale();
    }
    return newer == before.version() && before.retracted()
        ? new Unchanged(before)
        : new Pass(before.retractedAt(newer));
  }

  private static long capture(long version) {
    return version >> DocVersion.GENERATION_BITS;
  }

  private static long generation(long version) {
    return version & DocVersion.MAX_GENERATION;
  }
}
