package dev.countywire.text.encoding;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.util.Map;

/// Damages a line as the mirrors do: glosses and marks go into its GBK bytes wherever the bytes of
/// their characters stand, and a decoder makes of it what it can.
public final class Damage {
  private static final Charset GBK = Charset.forName("GBK");

  private Damage() {}

  /// How a decoder shows what it cannot read.
  public enum Decoder {
    /// One `?` for a first byte and the ASCII character behind it; undefined pairs vanish.
    SWALLOWING,
    /// A replacement character for each byte or pair that makes none; ASCII stays.
    REPLACING
  }

  /// The damaged line.
  ///
  /// @param glosses characters and their pinyin
  public static String of(String line, Map<String, String> glosses, Decoder decoder) {
    byte[] bytes = line.getBytes(GBK);
    for (String mark : new String[] {"？", "！“"}) {
      bytes = straddle(bytes, mark.getBytes(GBK));
    }
    for (var gloss : glosses.entrySet()) {
      byte[] code = gloss.getKey().getBytes(GBK);
      bytes = insert(bytes, code, ("(" + gloss.getValue() + ")").getBytes(GBK));
    }
    return decoder == Decoder.SWALLOWING ? swallowing(bytes) : replacing(bytes);
  }

  private static byte[] straddle(byte[] bytes, byte[] mark) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    boolean first = true;
    for (int i = 0; i < bytes.length; i++) {
      // of “！“ the second half may belong to another character
      boolean here = !first && matches(bytes, i, mark, Math.min(3, mark.length));
      if (here) {
        out.write('?');
      }
      out.write(bytes[i]);
      first = !first || bytes[i] >= 0;
    }
    return out.toByteArray();
  }

  private static byte[] insert(byte[] bytes, byte[] code, byte[] gloss) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (int i = 0; i < bytes.length; i++) {
      if (matches(bytes, i, code, code.length)) {
        out.writeBytes(code);
        out.writeBytes(gloss);
        i += code.length - 1;
      } else {
        out.write(bytes[i]);
      }
    }
    return out.toByteArray();
  }

  private static boolean matches(byte[] bytes, int at, byte[] part, int length) {
    for (int i = 0; i < length; i++) {
      if (at + i >= bytes.length || bytes[at + i] != part[i]) {
        return false;
      }
    }
    return true;
  }

  private static String swallowing(byte[] bytes) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < bytes.length; i++) {
      int lead = bytes[i] & 0xFF;
      int trail = i + 1 < bytes.length ? bytes[i + 1] & 0xFF : 0;
      if (lead < 0x80) {
        out.append((char) lead);
      } else if (lead > 0x80 && lead < 0xFF && trail >= 0x40 && trail != 0x7F && trail != 0xFF) {
        String pair = new String(bytes, i, 2, GBK);
        out.append(pair.equals("\uFFFD") ? "" : pair);
        i++;
      } else {
        out.append('?');
        i += trail != 0 && trail < 0x80 ? 1 : 0;
      }
    }
    return out.toString();
  }

  private static String replacing(byte[] bytes) {
    try {
      return GBK.newDecoder()
          .onMalformedInput(CodingErrorAction.REPLACE)
          .onUnmappableCharacter(CodingErrorAction.REPLACE)
          .decode(ByteBuffer.wrap(bytes))
          .toString();
    } catch (java.nio.charset.CharacterCodingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
