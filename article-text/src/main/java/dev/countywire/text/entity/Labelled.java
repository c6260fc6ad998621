package dev.countywire.text.entity;

import java.util.ArrayList;
import java.util.List;

/// Names behind a label at the head of a line: 砌砖组一等奖：丁一山; 城东街道：白小雨　何一鸣.
final class Labelled {
  private static final int LONGEST_LABEL = 20;
  private static final String PEOPLE = "奖组者人名员军长师队号次";

  private Labelled() {}

  static void in(Scene scene, PersonName names, List<Mention> found) {
    String text = scene.text();
    int line = 0;
    while (line < text.length()) {
      int stop = text.indexOf('\n', line);
      stop = stop < 0 ? text.length() : stop;
      int colon = text.indexOf('：', line, stop);
      if (colon > line && colon < stop) {
        label(scene, names, line, colon, stop, found);
      }
      line = stop + 1;
    }
  }

  private static void label(
      Scene scene, PersonName names, int line, int colon, int stop, List<Mention> found) {
    List<int[]> list = names(scene, names, colon + 1, stop);
    boolean credit = scene.to(colon, Kind.CREDIT) >= 0;
    boolean label =
        list.size() > 1
            || PEOPLE.indexOf(scene.at(colon - 1)) >= 0
            || scene.placeTo(colon) > line - 1;
    if (!credit && label && colon - line < LONGEST_LABEL) {
      list.forEach(name -> found.add(Mention.person(name[0], name[1], "person-list", null)));
    }
  }

  // the names that fill the line; none where something else stands among them
  private static List<int[]> names(Scene scene, PersonName names, int begin, int stop) {
    List<int[]> list = new ArrayList<>();
    int at = NameRow.afterSpace(scene, begin);
    while (at < stop) {
      int end = names.read(at, PersonName.MARK);
      if (end < 0 || end > stop) {
        return List.of();
      }
      list.add(new int[] {at, end});
      int next = NameRow.next(scene, end);
      int behind = NameRow.afterRemark(scene, end);
      if (next < 0
          && behind < stop
          && !(behind == stop - 1 && "。；，".indexOf(scene.at(behind)) >= 0)) {
        return List.of();
      }
      at = next < 0 ? stop : next;
    }
    return list;
  }
}
