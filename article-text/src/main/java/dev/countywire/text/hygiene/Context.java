package dev.countywire.text.hygiene;

/// Whether characters stand for Chinese text around them.
final class Context {
  private Context() {}

  /// Whether the character is an ideograph.
  static boolean isHan(char c) {
    return (c >= '\u3400' && c <= '\u9FFF') || c == '〇' || (c >= '\uD840' && c <= '\uD88D');
  }

  /// Whether the character is an ideograph or Chinese punctuation.
  static boolean isChinese(char c) {
    return isHan(c)
        || (c >= '\u3001' && c <= '\u301B')
        || (c >= '\uFF01' && c <= '\uFF1F')
        || (c >= '\uDC00' && c <= '\uDFFF')
        || "“”‘’…".indexOf(c) >= 0;
  }

  /// Whether an ideograph stands between the offsets.
  static boolean hasHan(char[] text, int begin, int end) {
    for (int i = begin; i < end; i++) {
      if (isHan(text[i])) {
        return true;
      }
    }
    return false;
  }
}
