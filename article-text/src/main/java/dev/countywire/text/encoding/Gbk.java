package dev.countywire.text.encoding;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;

/// GBK's pairs of bytes, both ways, with those that it leaves undefined.
final class Gbk {
  /// Lowest lead byte; trail bytes from here on could lead a pair themselves.
  static final int LEAD = 0x81;

  /// Highest lead and trail byte.
  static final int LAST = 0xFE;

  /// Lowest trail byte; below it ASCII cannot end a pair.
  static final int TRAIL = 0x40;

  private static final int[] NO_CODES = {};
  private static final int[][] NOTHING = {};
  private static final int LONGEST_FORM = 4;
  private static final int NO_TRAIL = 0x7F;

  private static final char[] DECODED = new char[0x10000];
  private static final int[] CODES = new int[0x10000];
  private static final Map<String, int[]> COMPATIBLE = new HashMap<>();
  private static final BitSet IS_COMPATIBLE = new BitSet();
  private static final int[][] UNDEFINED = new int[LAST + 1][];
  private static final int[] BEFORE_UNDEFINED;

  static {
    CharsetDecoder gbk = Charset.forName("GBK").newDecoder();
    CharsetDecoder wide = Charset.forName("GB18030").newDecoder();
    for (int code = LEAD << 8; code <= 0xFEFE; code++) {
      if ((code & 0xFF) >= TRAIL && (code & 0xFF) <= LAST && (code & 0xFF) != NO_TRAIL) {
        define(code, decoded(gbk, code), decoded(wide, code));
      }
    }
    for (int lead = LEAD; lead <= LAST; lead++) {
      int row = lead << 8;
      UNDEFINED[lead] =
          IntStream.rangeClosed(LEAD, LAST).filter(trail -> DECODED[row | trail] == 0).toArray();
    }
    BEFORE_UNDEFINED =
        IntStream.rangeClosed(LEAD, LAST).filter(lead -> UNDEFINED[lead].length > 0).toArray();
    COMPATIBLE.keySet().forEach(text -> IS_COMPATIBLE.set(text.charAt(0)));
  }

  private Gbk() {}

  /// The character of a pair; 0 where GBK has none.
  static char decode(int lead, int trail) {
    return DECODED[lead << 8 | trail];
  }

  /// Trail bytes from [#LEAD] on that make no character with this lead byte: the pair is dropped.
  static int[] undefined(int lead) {
    return UNDEFINED[lead];
  }

  /// The pair of a character, a private-use one too; 0 where it has none.
  static int code(char c) {
    return CODES[c];
  }

  /// Trail bytes that may begin a dropped pair.
  static int[] beforeUndefined() {
    return BEFORE_UNDEFINED;
  }

  /// Characters that lie between two dropped pairs, of which the first begins with this byte.
  static IntStream between(int first) {
    return Arrays.stream(UNDEFINED[first])
        .flatMap(lead -> Arrays.stream(BEFORE_UNDEFINED).map(trail -> decode(lead, trail)))
        .filter(c -> c != 0);
  }

  /// Pairs whose characters compatibility normalisation turns into the next units of a line: those
  /// for one unit, for two, up to four.
  static int[][] compatible(String line, int at) {
    if (at >= line.length() || !IS_COMPATIBLE.get(line.charAt(at))) {
      return NOTHING;
    }
    int[][] codes = new int[Math.min(LONGEST_FORM, line.length() - at)][];
    for (int n = 0; n < codes.length; n++) {
      codes[n] = COMPATIBLE.getOrDefault(line.substring(at, at + n + 1), NO_CODES);
    }
    return codes;
  }

  private static void define(int code, char gbk, char wide) {
    boolean known = gbk != 0 && !isPrivate(gbk);
    char c = known ? gbk : wide;
    if (c != 0 && CODES[c] == 0) {
      CODES[c] = code;
    }
    if (known) {
      DECODED[code] = gbk;
      String normal = Normalizer.normalize(String.valueOf(gbk), Normalizer.Form.NFKC);
      if ((code & 0xFF) >= LEAD && !normal.equals(String.valueOf(gbk))) {
        COMPATIBLE.merge(normal, new int[] {code}, Gbk::joined);
      }
    }
  }

  private static int[] joined(int[] some, int[] more) {
    int[] all = Arrays.copyOf(some, some.length + more.length);
    System.arraycopy(more, 0, all, some.length, more.length);
    return all;
  }

  private static char decoded(CharsetDecoder decoder, int code) {
    try {
      String text =
          decoder.decode(ByteBuffer.wrap(new byte[] {(byte) (code >> 8), (byte) code})).toString();
      return text.length() == 1 ? text.charAt(0) : 0;
    } catch (CharacterCodingException _) {
      return 0;
    }
  }

  private static boolean isPrivate(char c) {
    return c >= '\uE000' && c <= '\uF8FF';
  }
}
