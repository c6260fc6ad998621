package dev.countywire.text.encoding;

import dev.countywire.text.gloss.Glosses;
import dev.countywire.text.gloss.Syllable;

/// Where bytes got out of step: behind a mark that swallowed half a character.
final class Sites {
  // the first byte of each full-width mark, the second of the character before it
  private static final int FULL_WIDTH = 0xA3;
  private static final int[] NO_CODES = {};
  private static final int[][] NOTHING = {};
  private static final double UNHEARD = -14;

  private Sites() {}

  /// Whether a mark stands here.
  static boolean isMark(char c) {
    return c == '?' || c == '\uFFFD';
  }

  /// Offset of the bracket or mark before the letters of a gloss at a mark; -1 without gloss.
  static int gloss(String line, int mark) {
    int next = mark + 1;
    int open = next < line.length() && Glosses.isOpen(line.charAt(next)) ? next : mark;
    return Glosses.syllable(line, open) == Syllable.NONE ? -1 : open;
  }

  /// Offset of the full-width mark, shown in either width, that an ASCII byte was put before; -1
  /// without one.
  static int straddled(String line, int mark) {
    int at = mark + 1;
    // decoders that swallow nothing leave the byte
    if (at + 1 < line.length() && line.charAt(mark) != '?' && line.charAt(at) == '?') {
      at++;
    }
    return at < line.length() && second(line.charAt(at)) != 0 ? at : -1;
  }

  /// Adds readings that begin with a character whose second half the gloss names.
  ///
  /// @param context the wording's context before the mark
  static void byGloss(
      String line, int open, char before, long context, Glossary glossary, Paths paths) {
    long syllable = Glosses.syllable(line, open);
    int next = Glosses.close(line, open) + 1;
    int[] codes = codes(before);
    for (int code : codes) {
      for (int second = Gbk.LEAD; second <= Gbk.LAST && (code & 0xFF) >= Gbk.LEAD; second++) {
        char glossed = Gbk.decode(code & 0xFF, second);
        // the tables may lack a reading
        boolean fits = glossary.fits(glossed, syllable);
        if (glossed != 0 && (fits || glossary.mayBear(glossed))) {
          double log = fits ? glossary.glossed(glossed, syllable) : UNHEARD;
          paths.add(Paths.NONE, (char) 0, next, second, log, context, Paths.PARTED);
        }
      }
    }
  }

  /// Adds readings that begin with a character of which only the second half is known.
  static void byMark(String line, int at, long context, Wording wording, Paths paths) {
    int second = second(line.charAt(at));
    for (int lead = Gbk.LEAD; lead <= Gbk.LAST; lead++) {
      char c = Gbk.decode(lead, FULL_WIDTH);
      if (c != 0) {
        double log = wording.log(context, c);
        paths.add(Paths.NONE, c, at + 1, second, log, wording.push(context, c), Paths.PARTED);
      }
    }
  }

  private static int second(char mark) {
    return switch (mark) {
      case '?', '？' -> 0xBF;
      case '!', '！' -> 0xA1;
      case ',', '，' -> 0xAC;
      default -> 0;
    };
  }

  private static int[] codes(char c) {
    int code = Gbk.code(c);
    if (c >= 0x80 && code != 0) {
      return new int[] {code};
    }
    int[][] codes = c == '\n' ? NOTHING : Gbk.compatible(String.valueOf(c), 0);
    return codes.length == 0 ? NO_CODES : codes[0];
  }
}
