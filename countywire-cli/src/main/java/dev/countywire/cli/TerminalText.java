package dev.countywire.cli;

/// Text from outside, made safe for a terminal: a page's control sequences must not steer it.
final class TerminalText {
  private TerminalText() {}

  /// Control characters but the line feed become visible.
  static String safe(String text) {
    StringBuilder out = null;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean hostile = isHostile(c) && c != '\n';
      if (hostile && out == null) {
        out = new StringBuilder(text.length()).append(text, 0, i);
      }
      if (out != null) {
        out.append(hostile ? visible(c) : c);
      }
    }
    return out == null ? text : out.toString();
  }

  /// The same on one line, cut after 200 characters.
  static String line(String text) {
    return cut(safe(text.replace('\n', ' ')), 200);
  }

  /// JSON on one line: the same characters become escapes, which mean the same to its reader.
  static String json(String line) {
    StringBuilder out = null;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (isHostile(c)) {
        out = out == null ? new StringBuilder(line.length()).append(line, 0, i) : out;
        out.append("\\u%04x".formatted((int) c));
      } else if (out != null) {
        out.append(c);
      }
    }
    return out == null ? line : out.toString();
  }

  /// At most so many code points, with an ellipsis where more stood.
  static String cut(String text, int most) {
    return text.codePointCount(0, text.length()) <= most
        ? text
        : text.substring(0, text.offsetByCodePoints(0, most)) + "…";
  }

  private static boolean isHostile(char c) {
    return Character.isISOControl(c) || isBidiControl(c);
  }

  private static boolean isBidiControl(char c) {
    return (c >= '\u202A' && c <= '\u202E') || (c >= '\u2066' && c <= '\u2069');
  }

  private static char visible(char c) {
    // Unicode's control pictures mirror the C0 controls
    return c < 0x20 ? (char) ('\u2400' + c) : '\u2421';
  }
}
