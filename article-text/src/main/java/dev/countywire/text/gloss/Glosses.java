package dev.countywire.text.gloss;

import dev.countywire.text.script.ConversionTable;

/// Finds brackets that hold the pinyin of the character before them.
///
/// Mirrors gloss what their converter changed to traditional, so only such characters count, in
/// either form.
public final class Glosses {
  // eight letters: six, and two that combining marks may take
  private static final int LONGEST = 8;
  // the mirrors gloss 30 to 60 % of what they converted; one gloss in a long text explains a word
  private static final int SHARE = 12;

  private final Readings readings;
  private final ConversionTable table;
  private final boolean[] converted = new boolean[0x10000];

  /// Finds by these readings, behind characters of this conversion.
  public Glosses(Readings readings, ConversionTable table) {
    this.readings = readings;
    this.table = table;
    for (char c = '\u3400'; c < '\uE000'; c++) {
      char simplified = table.simplified(c);
      if (simplified != c) {
        converted[c] = true;
        converted[simplified] = true;
      }
    }
  }

  /// End of the glosses that open at `open`, behind the last closing bracket; -1 where there are
  /// none.
  ///
  /// @param open offset of an opening bracket
  public int end(String text, int open) {
    int host = before(text, open) - 1;
    if (host < 0 || !converted[text.charAt(host)]) {
      return -1;
    }
    int end = -1;
    for (int at = open; isGloss(text, at, text.charAt(host)); at = end) {
      end = close(text, at) + 1;
    }
    return end;
  }

  private boolean isGloss(String text, int open, char host) {
    if (open >= text.length() || !isOpen(text.charAt(open))) {
      return false;
    }
    long syllable = syllable(text, open);
    return syllable != Syllable.NONE && fits(host, syllable);
  }

  /// Whether the text is glossed as a whole: toned glosses behind a good part of what was
  /// converted.
  public boolean isGlossed(String text) {
    int glosses = 0;
    int hosts = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (converted[c]) {
        hosts++;
      } else if (isOpen(c) && end(text, i) > 0 && Syllable.isToned(syllable(text, i))) {
        glosses++;
      }
    }
    return glosses > 0 && glosses * SHARE >= hosts && (glosses > 2 || !isAboutSounds(text));
  }

  /// Where the spaces before an opening bracket begin.
  static int before(String text, int open) {
    return open > 0 && text.charAt(open - 1) == ' ' ? open - 1 : open;
  }

  /// Whether the character opens a bracket.
  public static boolean isOpen(char c) {
    return c == '(' || c == '（';
  }

  // a converted character may be read in a way that the table does not know; the toned form says
  // enough. Simplified characters and toneless letters need the reading itself.
  private boolean fits(char host, long syllable) {
    if (Syllable.isToned(syllable) && table.simplified(host) != host) {
      return readings.isSyllable(syllable);
    }
    return readings.isToneless(host, syllable)
        || readings.isToneless(table.simplified(host), syllable);
  }

  /// The syllable in the bracket that opens at `open`; [Syllable#NONE] where there is none.
  public static long syllable(String text, int open) {
    int close = close(text, open);
    return close < 0 ? Syllable.NONE : Syllable.read(text, open + 1, close);
  }

  /// Offset of the bracket that closes a gloss whose letters begin behind `open`; -1 where other
  /// text comes first.
  public static int close(String text, int open) {
    for (int i = open + 1; i < Math.min(text.length(), open + LONGEST + 2); i++) {
      char c = text.charAt(i);
      if (c == ')' || c == '）') {
        return i;
      }
      if (c < 'a' || (c > 'z' && c < 'à') || c >= '\u2000') {
        return -1;
      }
    }
    return -1;
  }

  /// Whether this conversion changes the character, or gives it.
  public boolean isConverted(char c) {
    return converted[c];
  }

  private static boolean isAboutSounds(String text) {
    return text.contains("拼音")
        || text.contains("读音")
        || text.contains("讀音")
        || text.contains("发音")
        || text.contains("發音")
        || text.contains("读作")
        || text.contains("讀作")
        || text.contains("念作")
        || text.contains("注音");
  }
}
