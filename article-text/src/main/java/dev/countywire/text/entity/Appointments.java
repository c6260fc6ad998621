package dev.countywire.text.entity;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// People in notices of appointment: a line that begins 丁一山为县审计局局长, and 免去白小雨的.
final class Appointments {
  static final List<String> OPENINGS =
      List.of("免去", "任命", "聘任", "聘请", "推选", "选举", "补选", "提名", "同意", "决定");
  private static final int LONGEST_NAME = 5;
  private static final int LONGEST_POST = 40;

  private Appointments() {}

  static void in(Scene scene, Spans bodies, PersonName names, List<Mention> found) {
    String text = scene.text();
    for (int line = 0; line < text.length(); line = lineEnd(text, line) + 1) {
      int begin = line;
      while (" 　".indexOf(scene.at(begin)) >= 0) {
        begin++;
      }
      name(scene, bodies, names, begin, found);
    }
    for (int i = 0; i < scene.hits(); i++) {
      if ((scene.kinds(i) & Kind.APPOINTS.bit()) != 0) {
        name(scene, bodies, names, scene.hitEnd(i), found);
      }
    }
  }

  private static int lineEnd(String text, int from) {
    int end = text.indexOf('\n', from);
    return end < 0 ? text.length() : end;
  }

  private static void name(
      Scene scene, Spans bodies, PersonName names, int begin, List<Mention> found) {
    char first = scene.at(begin);
    if (!Surnames.hasRare(first) && scene.from(begin, Kind.DOUBLE_SURNAME) < 0) {
      return;
    }
    for (int end = begin + 2; end <= begin + LONGEST_NAME; end++) {
      if (posted(scene, bodies, end) && names.writes(begin, end)) {
        found.add(Mention.person(begin, end, "person-appointed", post(scene, end)));
        return;
      }
    }
  }

  // 为|县审计局局长, 同志为, 的|县审计局局长职务
  private static boolean posted(Scene scene, Spans bodies, int end) {
    int at = scene.text().startsWith("同志", end) ? end + 2 : end;
    char c = scene.at(at);
    if (c != '为' && c != '的' && c != '任') {
      return false;
    }
    return bodies.beginningAt(at + 1) != null
        || scene.placeFrom(at + 1) > 0
        || NameStart.isLevel(scene, at + 1)
        || scene.from(at + 1, Kind.TITLE.bit() | Kind.TITLE_FRONT.bit()) > at + 2;
  }

  // the post that the notice gives or takes: 为|县审计局局长, 的|县审计局局长|职务
  private static @Nullable String post(Scene scene, int end) {
    int begin = (scene.text().startsWith("同志", end) ? end + 2 : end) + 1;
    int stop = begin;
    while (stop < scene.length() && "，。；、（\n".indexOf(scene.at(stop)) < 0) {
      stop++;
    }
    String post = scene.text().substring(begin, stop);
    int duty = post.indexOf("职务");
    post = duty < 0 ? post : post.substring(0, duty);
    return post.isEmpty() || post.length() > LONGEST_POST ? null : post;
  }
}
