package dev.countywire.text.entity;

/// Quotations in a row, and what shows by its form that it names a campaign or a way of working.
final class QuotedName {
  private static final int LONGEST_ROW = 8;
  private static final int LONGEST_SET = 8;
  private static final String NUMBERS = "一二三四五六七八九十双两百千万";

  private QuotedName() {}

  /// Where what stands behind a row of quotations begins: “净网”“断卡”、“护苗”等|专项行动.
  ///
  /// @param from offset behind a closing mark
  static int rowEnd(Scene scene, int from) {
    int end = from;
    int open = quotationFrom(scene, end);
    for (int quotations = 0; open >= 0; quotations++) {
      int limit = Math.min(open + Initiatives.LONGEST_QUOTED + 2, scene.length());
      int close = scene.text().indexOf('”', open, limit);
      if (close < 0 || quotations == LONGEST_ROW) {
        return end;
      }
      end = close + 1;
      open = quotationFrom(scene, end);
    }
    if (scene.at(end) == '等') {
      end++;
      end += scene.text().startsWith("系列", end) ? 2 : 0;
    }
    return end;
  }

  /// Where the row of quotations begins that goes on with the one at `open`: 启动|“守望”和“暖冬工程”.
  static int rowBegin(Scene scene, int open) {
    int begin = open;
    for (int quotations = 0; quotations < LONGEST_ROW; quotations++) {
      char before = scene.at(begin - 1);
      int close = before == '”' ? begin - 1 : "、和与及".indexOf(before) >= 0 ? begin - 2 : -1;
      if (close < 0 || scene.at(close) != '”') {
        return begin;
      }
      int earlier = scene.text().lastIndexOf('“', close);
      if (earlier < 0 || close - earlier > Initiatives.LONGEST_QUOTED + 1) {
        return begin;
      }
      begin = earlier;
    }
    return begin;
  }

  // where the quotation begins that follows at once or behind a comma of a list, or -1
  private static int quotationFrom(Scene scene, int at) {
    int open = scene.at(at) == '、' ? at + 1 : at;
    return scene.at(open) == '“' ? open : -1;
  }

  /// Whether a quotation names what a division wants to become: 环保立市, 文旅兴县.
  static boolean aims(Scene scene, int begin, int end) {
    return end - begin == 4
        && NameStart.isLevel(scene.at(end - 1))
        && "立强兴活富".indexOf(scene.at(end - 2)) >= 0;
  }

  /// Whether a quotation is built as such names are: 五链共治, 一村一法官.
  static boolean patterned(Scene scene, int begin, int end) {
    boolean set = NUMBERS.indexOf(scene.at(begin)) >= 0 && end - begin <= LONGEST_SET;
    boolean again = NUMBERS.indexOf(scene.at(begin + 2)) >= 0 && end - begin >= 4;
    boolean shared = scene.at(end - 2) == '共' && end - begin >= 4;
    return set && (again || shared);
  }
}
