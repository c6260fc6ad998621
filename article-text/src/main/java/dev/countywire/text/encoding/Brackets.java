package dev.countywire.text.encoding;

/// Whether what closes has been opened.
final class Brackets {
  private static final String OPEN = "“‘《（【「『〈〔";
  private static final String CLOSE = "”’》）】」』〉〕";
  // what was opened further back has been forgotten by its writer
  private static final int SPAN = 200;
  private static final double NEVER_OPENED = -8;
  private static final double OPENED = 5;

  private Brackets() {}

  /// Cost of the brackets in `out` behind `before`.
  static double cost(CharSequence before, String out) {
    double cost = 0;
    for (int i = 0; i < out.length(); i++) {
      int kind = CLOSE.indexOf(out.charAt(i));
      if (kind >= 0) {
        char open = OPEN.charAt(kind);
        boolean opened =
            opened(before, open, out.charAt(i)) + opened(out.substring(0, i), open, out.charAt(i))
                > 0;
        cost += opened ? OPENED : NEVER_OPENED;
      }
    }
    return cost;
  }

  private static int opened(CharSequence text, char open, char close) {
    int opened = 0;
    for (int i = Math.max(0, text.length() - SPAN); i < text.length(); i++) {
      char c = text.charAt(i);
      opened += c == open || (c == '(' && open == '（') ? 1 : 0;
      opened -= c == close || (c == ')' && close == '）') ? 1 : 0;
    }
    return opened;
  }
}
