package dev.countywire.cli;

import dev.countywire.model.VisibleText;

/// Text from outside, made safe for a terminal: a page's control sequences must not steer it.
final class TerminalText {
  private TerminalText() {}

  /// Control characters but the line feed become visible.
  static String safe(String text) {
    return VisibleText.of(text);
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
      if (VisibleText.isHostile(c)) {
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
}
