package dev.countywire.text.gloss;

import java.text.Normalizer;

/// Pinyin syllables as numbers: five bits a letter, the tone on top.
public final class Syllable {
  /// No syllable.
  public static final long NONE = 0;

  private static final int LONGEST = 6;
  private static final int BITS = 5;
  private static final int U_UMLAUT = 27;
  private static final long LETTERS = (1L << (LONGEST * BITS)) - 1;
  private static final String MARKS = "\u0304\u0301\u030c\u0300";
  private static final char BREVE = '\u0306';
  private static final char DIAERESIS = '\u0308';

  // by character below U+0300: its letter, and its tone shifted over it
  private static final byte[] LETTER = new byte[0x300];
  private static final byte[] TONE = new byte[0x300];

  static {
    for (char c = 'a'; c < LETTER.length; c++) {
      String parts = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD);
      byte letter = letter(parts.charAt(0));
      for (int i = 1; i < parts.length(); i++) {
        char mark = parts.charAt(i);
        TONE[c] = (byte) Math.max(TONE[c], tone(mark));
        letter = mark == DIAERESIS ? U_UMLAUT : tone(mark) == 0 ? 0 : letter;
      }
      LETTER[c] = letter;
    }
  }

  private Syllable() {}

  /// Reads the letters from `begin` to `end`: tone marks precomposed or combining, `ɑ` and `ɡ` too.
  ///
  /// @return letters and tone; [#NONE] if it is not one to six letters with at most one tone
  public static long read(CharSequence text, int begin, int end) {
    long letters = 0;
    long tone = 0;
    for (int i = begin; i < end; i++) {
      char c = text.charAt(i);
      int letter = c < LETTER.length ? LETTER[c] : 0;
      int here = c < TONE.length ? TONE[c] : tone(c);
      if (letter != 0) {
        letters = letters << BITS | letter;
      } else if (c == DIAERESIS && letters != 0) {
        letters = (letters & -1L << BITS) | U_UMLAUT;
      } else if (here == 0 || letters == 0) {
        return NONE;
      }
      if ((here != 0 && tone != 0) || letters > LETTERS) {
        return NONE;
      }
      tone = Math.max(tone, here);
    }
    return letters == 0 ? NONE : tone << (LONGEST * BITS) | letters;
  }

  /// Whether a tone mark is on it.
  public static boolean isToned(long syllable) {
    return syllable > LETTERS;
  }

  /// The syllable without its tone.
  public static long toneless(long syllable) {
    return syllable & LETTERS;
  }

  private static byte letter(char c) {
    return switch (c) {
      case 'ɑ' -> 1;
      case 'ɡ' -> 7;
      default -> (byte) (c >= 'a' && c <= 'z' ? c - 'a' + 1 : 0);
    };
  }

  private static byte tone(char mark) {
    return (byte) (mark == BREVE ? 3 : MARKS.indexOf(mark) + 1);
  }
}
