package dev.countywire.text.entity;

import dev.countywire.text.match.WordClass;

/// Tells the proper part of a name (衡泰, 洋口港) from words of a kind (现代农业).
final class Proper {
  private static final int LONGEST_BRAND = 4;

  private Proper() {}

  /// Whether some word from `begin` to `end` names something.
  static boolean in(Scene scene, int begin, int end) {
    for (int at = begin; at < end; at = scene.wordEnd(at)) {
      int stop = Math.min(end, scene.wordEnd(at));
      boolean generic = scene.from(at, Kind.GENERIC) >= stop;
      if (!generic && (Scene.latin(scene.at(at)) || scene.wordClass(at).names())) {
        return true;
      }
      if (scene.from(at, Kind.ZONE_END) >= stop && stop - at >= 3) {
        return true;
      }
    }
    return false;
  }

  /// Whether a figure that letters stand at ends there: C919, 5G.
  static boolean endsFigure(Scene scene, int end) {
    return Scene.digit(scene.at(end - 1))
        && (Scene.latin(scene.at(end - 2)) || Scene.latin(scene.at(end)));
  }

  /// Where a brand begins that ends at `end`: two to four characters that make no word (启帆, 匠城); -1
  /// where none does.
  static int brandTo(Scene scene, int end) {
    int at = end;
    while (at > 0
        && end - at < LONGEST_BRAND
        && Scene.han(scene.at(at - 1))
        && single(scene, at)
        && scene.placeTo(at) < 0) {
      at--;
    }
    boolean enough = end - at >= 2 && !(end - at == LONGEST_BRAND && single(scene, at));
    return enough && opensClause(scene, at) ? at : -1;
  }

  // single characters with a meaning of their own in a sentence are no part of a brand
  private static boolean single(Scene scene, int end) {
    return end > 0
        && scene.wordBegin(end - 1) == end - 1
        && "的了在和与及是有为将被把从向对由到等各每其该此也又就都已并或而之以于们个家名项次年月日说称着盯靠拿看让使叫给搞抓借".indexOf(scene.at(end - 1))
            < 0;
  }

  /// Whether a name may begin at `at`: behind a mark, a place or a word that is no noun.
  static boolean opensClause(Scene scene, int at) {
    char before = scene.at(at - 1);
    if (!Scene.han(before)) {
      return !Scene.latin(before) && !Scene.digit(before);
    }
    WordClass kind = scene.wordClass(at - 1);
    return scene.placeTo(at) >= 0
        || kind.followsSubject()
        || kind == WordClass.MEASURE
        || kind == WordClass.VERBAL_NOUN
        || (kind == WordClass.NOUN && scene.to(at, Kind.COMPANY_LIST) >= 0);
  }
}
