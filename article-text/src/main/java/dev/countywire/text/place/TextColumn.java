package dev.countywire.text.place;

import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;

/// Many short texts of a binary table: their number (32 bits), their lengths in UTF-16 units (8
/// bits each), then the units of all of them (16 bits each, big-endian).
final class TextColumn {
  private TextColumn() {}

  static String[] read(ByteBuffer in) {
    byte[] lengths = new byte[in.getInt()];
    in.get(lengths);
    int size = 0;
    for (byte length : lengths) {
      size += length;
    }
    char[] units = new char[size];
    in.asCharBuffer().get(units);
    in.position(in.position() + size * Character.BYTES);
    String[] texts = new String[lengths.length];
    for (int i = 0, begin = 0; i < texts.length; begin += lengths[i++]) {
      texts[i] = new String(units, begin, lengths[i]);
    }
    return texts;
  }

  /// Writes what `read` reads; used by the generator.
  ///
  /// @throws IOException if a text has more than 127 units, or the stream cannot be written
  static void write(DataOutputStream out, String[] texts) throws IOException {
    out.writeInt(texts.length);
    for (String text : texts) {
      if (text.length() > Byte.MAX_VALUE) {
        throw new IOException("a name has more than " + Byte.MAX_VALUE + " characters: " + text);
      }
      out.writeByte(text.length());
    }
    for (String text : texts) {
      out.writeChars(text);
    }
  }
}
