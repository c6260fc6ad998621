package dev.countywire.ingest.source;

import dev.countywire.model.RawArticle;
import org.jspecify.annotations.Nullable;

/// Puts U+FFFD for half surrogate pairs, which JSON escapes can bring in and UTF-8 cannot carry.
final class WellFormed {
  private WellFormed() {}

  static RawArticle article(RawArticle raw) {
    return new RawArticle(
        raw.id(),
        optional(raw.url()),
        optional(raw.site()),
        optional(raw.title()),
        text(raw.text()),
        raw.capturedAt(),
        optional(raw.sourceFile()));
  }

  static String text(String text) {
    int first = firstLone(text, 0);
    if (first < 0) {
      return text;
    }
    StringBuilder mended = new StringBuilder(text);
    for (int at = first; at >= 0; at = firstLone(text, at + 1)) {
      mended.setCharAt(at, '\uFFFD');
    }
    return mended.toString();
  }

  private static @Nullable String optional(@Nullable String text) {
    return text == null ? null : text(text);
  }

  private static int firstLone(String text, int from) {
    int i = from;
    while (i < text.length()) {
      int character = text.codePointAt(i);
      if (character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE) {
        return i;
      }
      i += Character.charCount(character);
    }
    return -1;
  }
}
