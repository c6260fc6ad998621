package dev.countywire.text.encoding;

import org.jspecify.annotations.Nullable;

/// A quotation mark that was lost before the question mark of a line's end: `“鎮園之寶?`.
final class LostQuote {
  // a quoted term; longer quotations may go on in the next line
  private static final int LONGEST = 16;

  private LostQuote() {}

  /// The quotation mark to put in; `null` where none is lost.
  ///
  /// @param sound the line without glosses
  static LineRepair.@Nullable Fix at(String line, CharSequence sound) {
    int end = sound.length() - 1;
    if (end < 0 || sound.charAt(end) != '?' || line.charAt(line.length() - 1) != '?') {
      return null;
    }
    for (int i = end - 1; i > Math.max(0, end - LONGEST); i--) {
      char c = sound.charAt(i);
      if (c == '“') {
        // the sentence asks, not the term: the mark goes before its sign
        return i + 1 < end ? new LineRepair.Fix(line.length() - 1, line.length() - 1, "”") : null;
      }
      if ("”，。？！?!,：:".indexOf(c) >= 0) {
        return null;
      }
    }
    return null;
  }
}
