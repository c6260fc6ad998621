package dev.countywire.operations.rejected;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;

/// Bytes as a person can read them: UTF-8 as text, all else as `\xNN`.
public final class VisibleBytes {
  private VisibleBytes() {}

  /// The first bytes; control characters and what is no UTF-8 are written as `\xNN`.
  ///
  /// @param most how many bytes are shown; what follows is counted
  public static String of(byte[] bytes, int most) {
    int shown = Math.min(bytes.length, most);
    StringBuilder text = new StringBuilder(shown + 32);
    CharsetDecoder utf8 = StandardCharsets.UTF_8.newDecoder();
    ByteBuffer in = ByteBuffer.wrap(bytes, 0, shown);
    CharBuffer out = CharBuffer.allocate(shown + 1);
    while (in.hasRemaining()) {
      CoderResult result = utf8.decode(in, out, true);
      append(text, out.flip());
      out.clear();
      for (int i = 0; result.isError() && i < result.length(); i++) {
        hex(text, in.get());
      }
      utf8.reset();
    }
    if (shown < bytes.length) {
      text.append(" … and ").append(bytes.length - shown).append(" bytes more");
    }
    return text.toString();
  }

  private static void append(StringBuilder text, CharBuffer characters) {
    while (characters.hasRemaining()) {
      char c = characters.get();
      if (Character.isISOControl(c)) {
        for (byte each : String.valueOf(c).getBytes(StandardCharsets.UTF_8)) {
          hex(text, each);
        }
      } else {
        text.append(c);
      }
    }
  }

  private static void hex(StringBuilder text, byte value) {
    text.append("\\x")
        .append(Character.forDigit((value >> 4) & 15, 16))
        .append(Character.forDigit(value & 15, 16));
  }
}
