package dev.countywire.text.entity;

import dev.countywire.text.entity.NameStart.Opening;
import dev.countywire.text.match.WordClass;

/// Corrects where the name of a zone begins: in front of it stand verbs that are towns' names too
/// (联合|湖头光电产业园), a division that the name has again (江阴市|江阴高新区), and others that a mark joins to it
/// (江苏江阴—新疆霍城产业园, 中农联·林州物流园).
final class ZoneStart {
  private static final String[] TRADE_ZONES = {"自由贸易试验区", "自贸试验区", "自贸区"};
  private static final int LONGEST_BRAND = 6;

  private ZoneStart() {}

  /// Where the name begins.
  ///
  /// @param ending where its ending begins
  static int of(Scene scene, NameStart.Start start, int ending) {
    int at = behindVerb(scene, start.at(), ending);
    at = behindDivision(scene, at, ending);
    return start.opening() == Opening.PLACE ? joined(scene, tradeZone(scene, at, ending)) : at;
  }

  // 自贸试验区|川南临港片区
  private static int tradeZone(Scene scene, int begin, int ending) {
    for (String zone : TRADE_ZONES) {
      if (scene.text().startsWith(zone, begin - zone.length())
          && scene.text().startsWith("片区", ending)) {
        return scene.placesTo(begin - zone.length());
      }
    }
    return begin;
  }

  private static int behindVerb(Scene scene, int begin, int ending) {
    int verb = scene.from(begin, Kind.BORDER);
    boolean word = scene.placeFrom(begin) == verb || scene.wordClass(begin) == WordClass.VERB;
    return word && verb > begin + 1 && verb < ending ? verb : begin;
  }

  private static int behindDivision(Scene scene, int begin, int ending) {
    int end = scene.placeFrom(begin);
    boolean again =
        end > begin + 2
            && end < ending
            && scene.placeFrom(end) >= 0
            && scene.at(end) == scene.at(begin)
            && scene.at(end + 1) == scene.at(begin + 1);
    return again ? end : begin;
  }

  private static int joined(Scene scene, int begin) {
    return switch (scene.at(begin - 1)) {
      case '—', '–', '-', '－' ->
          scene.placesTo(begin - 1) < begin - 1 ? scene.placesTo(begin - 1) : begin;
      case '·' -> brand(scene, begin - 1, begin);
      default -> begin;
    };
  }

  // what stands between a mark and the dot; `otherwise` if that is too much for a brand
  private static int brand(Scene scene, int dot, int otherwise) {
    int at = dot;
    while (dot - at <= LONGEST_BRAND
        && (Scene.han(scene.at(at - 1)) || Scene.latin(scene.at(at - 1)))) {
      if (scene.to(at, Kind.BORDER) >= 0 && scene.border(at)) {
        break;
      }
      at--;
    }
    return dot - at <= LONGEST_BRAND && at < dot - 1 ? at : otherwise;
  }
}
