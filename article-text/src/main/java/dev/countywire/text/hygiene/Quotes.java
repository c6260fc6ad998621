package dev.countywire.text.hygiene;

/// Straight quotation marks around Chinese.
final class Quotes {
  // longer quotations run over the line or are none
  private static final int SPAN = 200;

  private Quotes() {}

  /// Turns the pair that opens at `open` into “ and ”, if Chinese stands before it and in it.
  static boolean pair(char[] out, int open) {
    char before = open == 0 ? '\n' : out[open - 1];
    if (before != '\n' && !Context.isChinese(before)) {
      return false;
    }
    for (int i = open + 1; i < Math.min(out.length, open + SPAN) && out[i] != '\n'; i++) {
      if (out[i] == '"') {
        return close(out, open, i);
      }
    }
    return false;
  }

  private static boolean close(char[] out, int open, int close) {
    char after = close + 1 < out.length ? out[close + 1] : '\n';
    boolean key = after == ':' || after == '=';
    if (key || !Context.hasHan(out, open, close)) {
      return false;
    }
    out[open] = '“';
    out[close] = '”';
    return true;
  }
}
