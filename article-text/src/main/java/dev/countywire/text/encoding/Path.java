package dev.countywire.text.encoding;

import org.jspecify.annotations.Nullable;

/// One way to read a damaged stretch up to some character: the characters so far, and the byte that
/// waits for its second half.
///
/// @param before the way up to the last character
/// @param out the last character; none where nothing was read but an inserted byte
/// @param at offset of the next damaged character
/// @param lead the waiting byte; 0 where the bytes are in step again
/// @param log logarithm of the probability so far
/// @param penalty the part of `log` that is not the wording's: glosses that fit or do not
/// @param drops pairs that the decoder dropped
/// @param parted whether an insertion parts the waiting byte from its second half
/// @param scar whether an ASCII character behind the last one is lost
record Path(
    @Nullable Path before,
    String out,
    int at,
    int lead,
    double log,
    double penalty,
    int drops,
    boolean parted,
    boolean scar) {
  /// The last character; `other` where there is none.
  char last(char other) {
    Path path = this;
    while (path.out.isEmpty() && path.before != null) {
      path = path.before;
    }
    return path.out.isEmpty() ? other : path.out.charAt(path.out.length() - 1);
  }

  /// All characters.
  String text() {
    StringBuilder text = new StringBuilder();
    for (Path path = this; path != null; path = path.before) {
      text.insert(0, path.out);
    }
    return text.toString();
  }

  /// Whether the bytes are in step again.
  boolean isDone() {
    return lead == 0;
  }

  /// Another character behind this path.
  ///
  /// @param wording logarithm of its probability
  /// @param cost what else speaks for or against it
  Path then(String next, int at, int lead, double wording, double cost) {
    return new Path(
        this, next, at, lead, log + wording + cost, penalty + cost, drops, false, false);
  }

  /// The same path behind an insertion.
  Path broken() {
    return new Path(before, out, at, lead, log, penalty, drops, true, scar);
  }

  /// The same path behind a dropped pair.
  Path dropping() {
    return new Path(before, out, at, lead, log, penalty, drops + 1, parted, scar);
  }

  /// The same path with a character lost behind it.
  Path scarred() {
    return new Path(before, out, at, lead, log, penalty, drops, parted, true);
  }

  /// A path that begins with a waiting byte that an insertion parts from its second half.
  static Path start(String out, int at, int lead, double wording, double cost) {
    return new Path(null, out, at, lead, wording + cost, cost, 0, true, false);
  }
}
