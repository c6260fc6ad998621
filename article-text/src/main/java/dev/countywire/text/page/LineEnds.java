package dev.countywire.text.page;

/// What a folded line begins and ends with.
final class LineEnds {
  private LineEnds() {}

  /// The looks that follow from it.
  ///
  /// @param core where the line's words begin
  static long looks(String folded, int core) {
    char first = folded.isEmpty() ? ' ' : folded.charAt(0);
    char last = folded.isEmpty() ? ' ' : folded.charAt(folded.length() - 1);
    return Look.BULLET.bitIf("·■●◆○□★☆>◇".indexOf(first) >= 0)
        | Look.DASH.bitIf(folded.startsWith("——") || folded.startsWith("--"))
        | Look.KICKER.bitIf(folded.endsWith("——") && folded.length() > 6)
        | Look.QUOTED.bitIf(first == '"')
        | Look.NUMBERED.bitIf(isNumbered(folded, core))
        | Look.ARROWS.bitIf(isArrow(first) || isArrow(last));
  }

  private static boolean isNumbered(String folded, int core) {
    int at = core;
    int digits = 0;
    while (at < folded.length() && isNumeral(folded.charAt(at)) && digits < 3) {
      at++;
      digits++;
    }
    if (digits == 0 || at >= folded.length()) {
      return digits == 0
          && core < folded.length()
          && "①②③④⑤⑥⑦⑧⑨⑩".indexOf(folded.charAt(core)) >= 0;
    }
    char next = folded.charAt(at);
    return "、.)".indexOf(next) >= 0
        || (next == ' ' && folded.charAt(core) <= '9')
        || (next == '是' && folded.charAt(core) > '9');
  }

  private static boolean isNumeral(char c) {
    return (c >= '0' && c <= '9') || "一二三四五六七八九十".indexOf(c) >= 0;
  }

  private static boolean isArrow(char c) {
    return "▼▲▽△↓↑☟☝⇩⇧⬇⬆".indexOf(c) >= 0;
  }

  /// Whether it ends as a sentence does, quotes and brackets behind it aside.
  static boolean closeSentence(String folded) {
    int at = folded.length();
    while (at > 0 && "\")]' ".indexOf(folded.charAt(at - 1)) >= 0) {
      at--;
    }
    return at > 0 && "。!?…".indexOf(folded.charAt(at - 1)) >= 0;
  }

  /// Whether a full stop is among the last three characters.
  static boolean haveFullStop(String folded) {
    int at = folded.lastIndexOf('。');
    return at >= Math.max(0, folded.length() - 3);
  }
}
