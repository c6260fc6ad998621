package dev.countywire.text.encoding;

import dev.countywire.text.gloss.Glosses;
import dev.countywire.text.gloss.Syllable;
import java.util.ArrayList;
import java.util.List;

/// Where bytes got out of step: behind a mark that swallowed half a character.
final class Sites {
  // the first byte of each full-width mark, the second of the character before it
  private static final int FULL_WIDTH = 0xA3;

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

  /// Readings that begin with a character whose second half the gloss names.
  static List<Path> byGloss(String line, int mark, int open, char before, Glossary glossary) {
    List<Path> starts = new ArrayList<>();
    long syllable = Glosses.syllable(line, open);
    int next = Glosses.close(line, open) + 1;
    for (int code : codes(before)) {
      for (int second = Gbk.LEAD; second <= Gbk.LAST; second++) {
        char glossed = Gbk.decode(code & 0xFF, second);
        if ((code & 0xFF) >= Gbk.LEAD && glossed != 0 && glossary.fits(glossed, syllable)) {
          starts.add(Path.start("", next, second, 0, glossary.glossed(glossed, syllable)));
        }
      }
    }
    return starts;
  }

  /// Readings that begin with a character of which only the second half is known.
  static List<Path> byMark(String line, int at, char before, Wording wording) {
    List<Path> starts = new ArrayList<>();
    for (int lead = Gbk.LEAD; lead <= Gbk.LAST; lead++) {
      char c = Gbk.decode(lead, FULL_WIDTH);
      if (c != 0) {
        double log = wording.pair(before, c);
        starts.add(Path.start(String.valueOf(c), at + 1, second(line.charAt(at)), log, 0));
      }
    }
    return starts;
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
    return code == 0 || c < 0x80 ? Gbk.compatible(String.valueOf(c)) : new int[] {code};
  }
}
