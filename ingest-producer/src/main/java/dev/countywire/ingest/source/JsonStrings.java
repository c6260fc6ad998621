package dev.countywire.ingest.source;

/// Walks over the bytes of flat JSON and checks its strings as strictly as a decoder would: UTF-8
/// without overlong forms and surrogates, no raw control characters, known escapes.
final class JsonStrings {
  private final byte[] bytes;
  private int at;
  private boolean escapes;
  private boolean written;

  JsonStrings(byte[] bytes) {
    this.bytes = bytes;
  }

  /// Index of the next byte.
  int at() {
    return at;
  }

  /// Whether the last string holds an escape.
  boolean hasEscapes() {
    return escapes;
  }

  /// Whether the last string surely holds more than white space: a Chinese character, or a sign of
  /// ASCII.
  boolean isSurelyWritten() {
    return written;
  }

  /// Takes this character, with white space in front of it.
  boolean takes(char wanted) {
    skipSpace();
    boolean there = at < bytes.length && bytes[at] == wanted;
    at += there ? 1 : 0;
    return there;
  }

  /// Whether nothing but white space follows.
  boolean isAtEnd() {
    skipSpace();
    return at == bytes.length;
  }

  /// Takes a string behind its opening quote, the closing one included.
  ///
  /// @return false if there is anything in it that a decoder should judge
  boolean string() {
    escapes = false;
    written = false;
    while (at < bytes.length) {
      int b = bytes[at++];
      if (b == '"') {
        return true;
      }
      if (b == '\\' ? !escape() : b >= 0 ? b < ' ' : !several(b & 0xFF)) {
        return false;
      }
      written |= b > ' ' && b != '\\';
    }
    return false;
  }

  private void skipSpace() {
    while (at < bytes.length
        && (bytes[at] == ' ' || bytes[at] == '\t' || bytes[at] == '\r' || bytes[at] == '\n')) {
      at++;
    }
  }

  private boolean escape() {
    escapes = true;
    if (at >= bytes.length) {
      return false;
    }
    int kind = bytes[at++];
    if (kind != 'u') {
      return "\"\\/bfnrt".indexOf(kind) >= 0;
    }
    int unit = 0;
    for (int i = 0; i < 4; i++) {
      int digit = at < bytes.length ? Character.digit(bytes[at++], 16) : -1;
      if (digit < 0) {
        return false;
      }
      unit = unit << 4 | digit;
    }
    // whether its other half follows is for the decoder
    return !Character.isSurrogate((char) unit);
  }

  private boolean several(int lead) {
    if (lead >= 0xE4 && lead <= 0xE9) {
      written = true;
    }
    if (lead >= 0xE0 && lead <= 0xEF) {
      int least = lead == 0xE0 ? 0xA0 : 0x80;
      return follows(least, lead == 0xED ? 0x9F : 0xBF) && follows(0x80, 0xBF);
    }
    if (lead >= 0xF0 && lead <= 0xF4) {
      int least = lead == 0xF0 ? 0x90 : 0x80;
      return follows(least, lead == 0xF4 ? 0x8F : 0xBF)
          && follows(0x80, 0xBF)
          && follows(0x80, 0xBF);
    }
    return lead >= 0xC2 && lead <= 0xDF && follows(0x80, 0xBF);
  }

  private boolean follows(int least, int most) {
    int next = at < bytes.length ? bytes[at++] & 0xFF : 0;
    return next >= least && next <= most;
  }
}
