package dev.countywire.text.entity;

/// What stands between the names of a row: marks, spaces, remarks in brackets.
final class NameRow {
  private static final int LONGEST_REMARK = 20;

  private NameRow() {}

  /// The first offset from `at` that is no space.
  static int afterSpace(Scene scene, int at) {
    int to = at;
    while (scene.at(to) == ' ' || scene.at(to) == '　') {
      to++;
    }
    return to;
  }

  /// Offset behind a remark in brackets that begins at `end`, as in 丁一山（女，回族）、; `end` if there is
  /// none.
  static int afterRemark(Scene scene, int end) {
    char open = scene.at(end);
    if (open != '（' && open != '(') {
      return end;
    }
    int limit = Math.min(end + LONGEST_REMARK, scene.length());
    int close = scene.text().indexOf(open == '（' ? '）' : ')', end, limit);
    int line = scene.text().indexOf('\n', end, limit);
    return close < 0 || (line >= 0 && line < close) ? end : close + 1;
  }

  /// Where the next name of a row may begin whose last name ends at `end`; -1 if the row ends.
  static int next(Scene scene, int end) {
    int at = afterRemark(scene, end);
    char c = scene.at(at);
    if (c == '、') {
      return at + 1;
    }
    if (c == ' ' || c == '　') {
      return afterSpace(scene, at);
    }
    return (c == '和' || c == '及' || c == '与') ? at + 1 : -1;
  }
}
