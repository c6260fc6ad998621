package dev.countywire.model;

/// Text from outside, made safe to show: what steers a terminal or turns the direction of reading
/// becomes visible.
public final class VisibleText {
  private VisibleText() {}

  /// Control characters but the line feed, and those for the direction of text, become visible.
  public static String of(String text) {
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

  /// Whether a character controls a terminal or the direction of text.
  public static boolean isHostile(char c) {
    return Character.isISOControl(c)
        || (c >= '\u202A' && c <= '\u202E')
        || (c >= '\u2066' && c <= '\u2069');
  }

  private static char visible(char c) {
    // Unicode's control pictures mirror the C0 controls
    return c < 0x20 ? (char) ('\u2400' + c) : '\u2421';
  }
}
