package dev.countywire.text.page;

/// Counts over one line, taken in one scan.
///
/// @param han Chinese characters
/// @param digits ASCII digits
/// @param numerals ASCII digits, and `一`, `二`, with which years in Chinese figures begin
/// @param dateMarks `月` and the marks between the figures of a date
/// @param creditMarks characters of 讯, 电, 消息 and 报道, with which credits in front of a report end
/// @param latin ASCII letters
/// @param letters letters that are not Chinese characters
/// @param kana Japanese ones among them
/// @param stops marks that end a sentence, semicolons among them
/// @param fullStops full stops
/// @param commas commas
/// @param words runs between white space and bars
/// @param longest length of the longest run
record Shape(
    int han,
    int digits,
    int numerals,
    int dateMarks,
    int creditMarks,
    int latin,
    int letters,
    int kana,
    int stops,
    int fullStops,
    int commas,
    int words,
    int longest) {
  private static final byte OTHER = 0;
  private static final byte HAN = 1;
  private static final byte DIGIT = 2;
  private static final byte LATIN = 3;
  private static final byte LETTER = 4;
  private static final byte KANA = 5;
  private static final byte STOP = 6;
  private static final byte FULL_STOP = 7;
  private static final byte COMMA = 8;
  private static final byte NUMERAL = 9;
  private static final byte MONTH = 10;
  private static final byte DATE_MARK = 11;
  private static final byte CREDIT_MARK = 12;
  // words end at these two
  private static final byte BREAK = 13;
  private static final byte SLASH = 14;
  private static final byte[] KIND = table();
  private static final int BYTES = Long.BYTES;
  // as many as a byte counts
  private static final int MOST = 0xff;
  private static final long[] LOW = ones(0);
  private static final long[] HIGH = ones(BYTES);

  /// Scans a folded line.
  static Shape of(String folded) {
    int[] counts = new int[2 * BYTES];
    int words = 0;
    int longest = 0;
    int begin = 0;
    for (int from = 0; from < folded.length(); from += MOST) {
      int to = Math.min(folded.length(), from + MOST);
      // a byte for each kind: to count in an array would wait for itself, to branch would guess
      long low = 0;
      long high = 0;
      for (int i = from; i < to; i++) {
        byte kind = KIND[folded.charAt(i)];
        low += LOW[kind];
        high += HIGH[kind];
        if (kind >= BREAK) {
          words += i > begin ? 1 : 0;
          longest = Math.max(longest, i - begin);
          begin = i + 1;
        }
      }
      unpack(low, counts, 0);
      unpack(high, counts, BYTES);
    }
    int rest = folded.length() - begin;
    return new Shape(
        counts[HAN] + counts[NUMERAL] + counts[MONTH] + counts[CREDIT_MARK],
        counts[DIGIT],
        counts[DIGIT] + 3 * counts[NUMERAL],
        counts[MONTH] + counts[DATE_MARK] + counts[SLASH],
        counts[CREDIT_MARK],
        counts[LATIN],
        counts[LATIN] + counts[LETTER] + counts[KANA],
        counts[KANA],
        counts[STOP] + counts[FULL_STOP],
        counts[FULL_STOP],
        counts[COMMA],
        words + (rest > 0 ? 1 : 0),
        Math.max(longest, rest));
  }

  private static long[] ones(int first) {
    long[] ones = new long[2 * BYTES];
    for (int i = 0; i < BYTES; i++) {
      ones[first + i] = 1L << (i * Byte.SIZE);
    }
    return ones;
  }

  private static void unpack(long packed, int[] counts, int first) {
    for (int i = 0; i < BYTES; i++) {
      counts[first + i] += (int) (packed >>> (i * Byte.SIZE)) & 0xff;
    }
  }

  /// Number of Chinese characters of a text, folded or not.
  static int han(String text) {
    int han = 0;
    for (int i = 0; i < text.length(); i++) {
      han += isHan(text.charAt(i)) ? 1 : 0;
    }
    return han;
  }

  private static byte[] table() {
    byte[] kinds = new byte[0x10000];
    for (int i = 0; i < kinds.length; i++) {
      char c = (char) i;
      kinds[i] = isHan(c) ? HAN : Character.isLetter(c) ? LETTER : OTHER;
    }
    fill(kinds, '0', '9', DIGIT);
    fill(kinds, 'a', 'z', LATIN);
    for (char c = '\u3040'; c <= '\u30ff'; c++) {
      kinds[c] = kinds[c] == LETTER ? KANA : kinds[c];
    }
    for (char c : new char[] {'!', '?', ';'}) {
      kinds[c] = STOP;
    }
    for (char c : new char[] {' ', '|', '·'}) {
      kinds[c] = BREAK;
    }
    kinds['/'] = SLASH;
    kinds['-'] = DATE_MARK;
    kinds['.'] = DATE_MARK;
    kinds['月'] = MONTH;
    for (char c : new char[] {'讯', '电', '消', '报'}) {
      kinds[c] = CREDIT_MARK;
    }
    kinds['。'] = FULL_STOP;
    kinds[','] = COMMA;
    kinds['一'] = NUMERAL;
    kinds['二'] = NUMERAL;
    return kinds;
  }

  private static void fill(byte[] kinds, char first, char last, byte kind) {
    for (char c = first; c <= last; c++) {
      kinds[c] = kind;
    }
  }

  static boolean isHan(char c) {
    return (c >= '\u4e00' && c <= '\u9fff') || (c >= '\u3400' && c <= '\u4dbf') || c == '〇';
  }

  /// The looks that follow from the counts and from the line's ends.
  ///
  /// @param core where its words begin
  long looks(String folded, int core) {
    int length = folded.length();
    boolean sentence = LineEnds.closeSentence(folded);
    boolean prose = isProse(folded, sentence);
    boolean phrase = stops + commas == 0;
    boolean plain = words == 1 && han + digits + latin == length && length <= 20;
    return Look.ANY.bit()
        | Look.SENTENCE.bitIf(sentence && han >= 2)
        | Look.FULL_STOP.bitIf(sentence && LineEnds.haveFullStop(folded))
        | Look.PROSE.bitIf(prose)
        | Look.LONG.bitIf(prose && han >= 60)
        | Look.TINY.bitIf(length <= 6)
        | Look.SHORT.bitIf(length <= 12 && stops == 0)
        | Look.PLAIN.bitIf(plain)
        | Look.MENU.bitIf(
            words >= 4 && longest <= 12 && length <= words * 8 && phrase && digits < 3)
        | Look.WORDS.bitIf(words >= 3 && longest <= 10 && phrase && digits < 3)
        | Look.CRUMBS.bitIf(stops == 0 && length <= 120 && hasCrumbs(folded))
        | Look.LATIN.bitIf(latin >= 20 && latin > 3 * han)
        | Look.SYMBOLS.bitIf(han + digits + latin == 0)
        | Look.HEADLINE.bitIf(isHeadline(folded, sentence))
        | LineEnds.looks(folded, core);
  }

  private boolean isHeadline(String folded, boolean sentence) {
    char last = folded.isEmpty() ? ' ' : folded.charAt(folded.length() - 1);
    boolean open = last == ':' || last == ';' || last == ',' || last == '。' || last == '、';
    return han >= 4
        && folded.length() >= 4
        && folded.length() <= 100
        && fullStops == 0
        && !open
        && (!sentence || last == '!' || last == '?' || last == '"' || last == '…');
  }

  private static boolean hasCrumbs(String folded) {
    int at = folded.indexOf('>');
    return at > 0
        && (folded.indexOf(" > ") > 0
            || folded.contains(">>")
            || folded.contains("->")
            || folded.indexOf('>', at + 1) > 0);
  }

  // headlines end with "!" and "?" too, so these alone make no prose
  private boolean isProse(String folded, boolean sentence) {
    if (han < 18) {
      return false;
    }
    boolean parted = fullStops > 0 || (stops > 0 && folded.indexOf(';') >= 0);
    return parted
        || (commas >= 2 && han >= 30 && sentence)
        || (commas >= 3 && han >= 40)
        || (han >= 80 && commas >= 1);
  }
}
