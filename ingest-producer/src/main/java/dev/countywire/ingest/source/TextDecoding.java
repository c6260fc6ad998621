package dev.countywire.ingest.source;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// Turns bytes into text without guessing: UTF-8, UTF-16 with its mark, or GB18030 where nearly
/// every character is a common one.
final class TextDecoding {
  private static final Charset GB18030 = Charset.forName("GB18030");

  private TextDecoding() {}

  /// The text without a byte order mark, or `null` if the bytes are in no encoding that is certain.
  static @Nullable String decode(byte[] bytes) {
    if (starts(bytes, 0xEF, 0xBB, 0xBF)) {
      return strict(bytes, 3, StandardCharsets.UTF_8);
    }
    if (starts(bytes, 0xFF, 0xFE)) {
      return strict(bytes, 2, StandardCharsets.UTF_16LE);
    }
    if (starts(bytes, 0xFE, 0xFF)) {
      return strict(bytes, 2, StandardCharsets.UTF_16BE);
    }
    String text = strict(bytes, 0, StandardCharsets.UTF_8);
    return text == null && isSurelyGb(bytes) ? strict(bytes, 0, GB18030) : text;
  }

  /// Whether decoded text is none: it holds NUL, or one control character in fifty.
  static boolean isBinary(String text) {
    int controls = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == 0) {
        return true;
      }
      controls += c < ' ' && c != '\t' && c != '\n' && c != '\r' && c != '\f' ? 1 : 0;
    }
    return controls * 50L > text.length();
  }

  /// In GB2312 the common characters (level 1) and the punctuation have rows of their own; broken
  /// UTF-8 read as GB18030 has at least a third of its pairs elsewhere.
  private static boolean isSurelyGb(byte[] bytes) {
    int pairs = 0;
    int common = 0;
    int i = 0;
    while (i + 1 < bytes.length) {
      boolean pair = bytes[i] < 0;
      pairs += pair ? 1 : 0;
      common += pair && isCommon(bytes[i] & 0xFF, bytes[i + 1] & 0xFF) ? 1 : 0;
      i += pair ? 2 : 1;
    }
    return pairs >= 4 && common * 10L >= pairs * 9L;
  }

  private static boolean isCommon(int row, int cell) {
    return cell >= 0xA1 && ((row >= 0xA1 && row <= 0xA3) || (row >= 0xB0 && row <= 0xD7));
  }

  private static @Nullable String strict(byte[] bytes, int from, Charset charset) {
    String quick = new String(bytes, from, bytes.length - from, charset);
    if (quick.indexOf('\uFFFD') < 0) {
      return quick;
    }
    try {
      return charset
          .newDecoder()
          .decode(ByteBuffer.wrap(bytes, from, bytes.length - from))
          .toString();
    } catch (CharacterCodingException _) {
      return null;
    }
  }

  private static boolean starts(byte[] bytes, int... head) {
    for (int i = 0; i < head.length; i++) {
      if (i >= bytes.length || (bytes[i] & 0xFF) != head[i]) {
        return false;
      }
    }
    return true;
  }
}
