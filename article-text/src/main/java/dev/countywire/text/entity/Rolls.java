package dev.countywire.text.entity;

import java.util.ArrayList;
import java.util.List;

/// Rolls of names: several in a row, parted by `、` or spaces, each of which reads as a name as a
/// whole.
final class Rolls {
  private static final int LONGEST_NAME = 5;
  private static final int LONGEST_REMARK = 20;
  private static final int ENOUGH = 3;

  private Rolls() {}

  static void in(Scene scene, Spans bodies, PersonName names, List<Mention> found) {
    int at = 0;
    while (at < scene.length()) {
      List<Mention> roll = opens(scene, at) ? roll(scene, bodies, names, at) : List.of();
      if (roll.size() >= ENOUGH) {
        found.addAll(roll);
      }
      at = roll.isEmpty() ? at + 1 : roll.getLast().end();
    }
  }

  private static boolean opens(Scene scene, int at) {
    char before = scene.at(at - 1);
    return Scene.han(scene.at(at)) && !Scene.latin(before) && scene.border(at);
  }

  private static List<Mention> roll(Scene scene, Spans bodies, PersonName names, int from) {
    List<Mention> roll = new ArrayList<>();
    int at = from;
    while (at >= 0) {
      int least = roll.size() < ENOUGH - 1 ? PersonName.MARK : PersonName.SPEECH;
      int end = names.read(at, least);
      Mention body = bodies.beginningAt(at);
      boolean other = scene.placeFrom(at) == end || (body != null && body.end() >= end);
      if (end < 0 || end - at > LONGEST_NAME || other) {
        return roll;
      }
      roll.add(Mention.person(at, end, "person-roll", null));
      at = next(scene, end);
    }
    return roll;
  }

  // behind a name and a remark in brackets: 王小雨（实验小学）、
  private static int next(Scene scene, int end) {
    int at = end;
    if (scene.at(at) == '（') {
      int close = scene.text().indexOf('）', at);
      at = close > 0 && close - at < LONGEST_REMARK ? close + 1 : at;
    }
    int begin = at;
    while (scene.at(at) == '、' || scene.at(at) == ' ' || scene.at(at) == '　') {
      at++;
    }
    return at > begin && Scene.han(scene.at(at)) ? at : -1;
  }
}
