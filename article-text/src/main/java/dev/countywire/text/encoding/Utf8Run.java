package dev.countywire.text.encoding;

import org.jspecify.annotations.Nullable;

/// A run of characters that may be UTF-8's bytes, read in pairs by GBK or one by one by Latin-1.
final class Utf8Run {
  private static final String WINDOWS_1252 =
      "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";
  // ideographs that never come of sound text: of Latin-1, of a whole run of GBK, inside a run
  private static final int LATIN = 2;
  private static final int WHOLE = 2;
  private static final int INSIDE = 4;
  private static final int LONGEST = 20_000;

  private Utf8Run() {}

  /// What the bytes say, up to an offset.
  record Reading(String text, int end) {}

  /// The reading of the run from `begin`, which may be its start; `null` where the characters are
  /// no bytes of UTF-8.
  static @Nullable Reading read(String text, int begin, int end, boolean fromStart) {
    int last = Math.min(end, begin + LONGEST);
    char first = text.charAt(begin);
    if (first >= 0xE2 && first <= 0xEF) {
      return decode(text, begin, last, 1, LATIN, LATIN);
    }
    int lead = Gbk.code(first) >> 8;
    return lead >= 0xE2 && lead <= 0xEF
        ? decode(text, begin, last, 2, fromStart ? WHOLE : INSIDE, INSIDE)
        : null;
  }

  // width: bytes that each character stands for
  private static @Nullable Reading decode(
      String text, int begin, int end, int width, int whole, int part) {
    StringBuilder out = new StringBuilder();
    int bytes = (end - begin) * width;
    int sureBytes = 0;
    int sureLength = 0;
    for (int at = 0; at + 2 < bytes; at += 3) {
      int code = three(text, begin, at, width);
      if (code < 0 || !isExpected(code)) {
        break;
      }
      out.append((char) code);
      if ((at + 3) % width == 0) {
        sureBytes = at + 3;
        sureLength = out.length();
      }
    }
    out.setLength(sureLength);
    long ideographs = out.chars().filter(Utf8Run::isCommon).count();
    int needed = sureBytes == bytes ? whole : part;
    return ideographs < needed ? null : new Reading(out.toString(), begin + sureBytes / width);
  }

  // the character of three bytes; -1 where they make none
  private static int three(String text, int begin, int at, int width) {
    int first = at(text, begin, at, width);
    int second = at(text, begin, at + 1, width);
    int third = at(text, begin, at + 2, width);
    boolean whole = first >= 0xE2 && first <= 0xEF && second >> 6 == 2 && third >> 6 == 2;
    return whole ? ((first & 15) << 12) | ((second & 63) << 6) | (third & 63) : -1;
  }

  private static int at(String text, int begin, int index, int width) {
    char c = text.charAt(begin + index / width);
    if (width == 2) {
      int code = Gbk.code(c);
      return code == 0 ? -1 : index % 2 == 0 ? code >> 8 : code & 0xFF;
    }
    int windows = WINDOWS_1252.indexOf(c);
    return c <= 0xFF ? c : windows < 0 ? -1 : 0x80 + windows;
  }

  private static boolean isExpected(int c) {
    return isHan(c)
        || (c >= 0x2010 && c <= 0x2030)
        || (c >= 0x3001 && c <= 0x3020)
        || (c >= 0xFF01 && c <= 0xFF5E);
  }

  private static boolean isHan(int c) {
    return c >= 0x4E00 && c <= 0x9FFF;
  }

  // the first level of GB 2312 holds what news is written in
  private static boolean isCommon(int c) {
    int code = Gbk.code((char) c);
    return isHan(c) && code >> 8 >= 0xB0 && code >> 8 <= 0xD7 && (code & 0xFF) >= 0xA1;
  }
}
