package dev.countywire.text.encoding;

/// Digits that are lost in front of others, where the calendar leaves one choice.
final class Digits {
  private Digits() {}

  /// The digit that stood before `at`; 0 where more than one could have.
  static char lost(String line, int at) {
    int end = at;
    while (end < line.length() && line.charAt(end) >= '0' && line.charAt(end) <= '9') {
      end++;
    }
    char unit = end < line.length() ? line.charAt(end) : '\n';
    char first = line.charAt(at);
    if (end - at == 3 && (unit == '年' || isDate(line, end))) {
      return first == '0' ? '2' : first == '9' ? '1' : 0;
    }
    // 10, 11 and 12 are the only months of two digits
    return end - at == 1 && unit == '月' && first <= '2' ? '1' : 0;
  }

  private static boolean isDate(String line, int at) {
    return at + 3 < line.length()
        && "-/.".indexOf(line.charAt(at)) >= 0
        && Character.isDigit(line.charAt(at + 1))
        && Character.isDigit(line.charAt(at + 2));
  }
}
