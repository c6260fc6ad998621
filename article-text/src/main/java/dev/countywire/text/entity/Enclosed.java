package dev.countywire.text.entity;

/// Brackets and quotations inside names: 某某家用电器（合肥）有限公司, “好邻居”超市.
final class Enclosed {
  private static final int LONGEST = 14;

  private Enclosed() {}

  /// Where the bracket begins that ends at `end` and has a name's character in front of it; -1 if
  /// there is none that a name may hold.
  static int bracketTo(Scene scene, int end) {
    int begin = openedBy(scene, end, scene.at(end - 1) == '）' ? '（' : '(');
    if (begin <= 0 || !ofName(scene.at(begin - 1))) {
      return -1;
    }
    for (int i = begin + 1; i < end - 1; i++) {
      if (!Scene.han(scene.at(i)) && !Scene.latin(scene.at(i))) {
        return -1;
      }
    }
    return begin;
  }

  /// Where the quotation begins that ends at `end`; -1 if there is none that a name may hold.
  static int quotationTo(Scene scene, int end) {
    int begin = openedBy(scene, end, '“');
    for (int i = begin + 1; begin >= 0 && i < end - 1; i++) {
      if (!ofName(scene.at(i))) {
        return -1;
      }
    }
    return begin;
  }

  // the nearest such mark, -1 where it stands too far away
  private static int openedBy(Scene scene, int end, char mark) {
    int begin = end - 1;
    while (begin >= 0 && end - begin <= LONGEST && scene.at(begin) != mark) {
      begin--;
    }
    return end - begin <= LONGEST ? begin : -1;
  }

  private static boolean ofName(char c) {
    return Scene.han(c) || Scene.latin(c) || Scene.digit(c);
  }
}
