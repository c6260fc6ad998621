package dev.countywire.text.entity;

import dev.countywire.text.match.WordClass;
import java.util.ArrayList;
import java.util.List;

/// Rolls of names: several in a row, parted by `、` or spaces, each of which reads as a name as a
/// whole.
final class Rolls {
  private static final int LONGEST_NAME = 5;
  private static final String SEPARATORS = "、 　\n/；，";
  private static final int ENOUGH = 3;
  private static final int LEAST_LINE = 5;

  private Rolls() {}

  static void in(Scene scene, Spans bodies, PersonName names, List<Mention> found) {
    int behind = 0;
    for (int at = 0; at < scene.length(); at = scene.wordEnd(at)) {
      // most words open no name: they cost no list
      if (at >= behind && opens(scene, at) && names.read(at, PersonName.MARK) >= 0) {
        List<Mention> roll = roll(scene, bodies, names, at);
        if (roll.size() >= ENOUGH) {
          found.addAll(roll);
        }
        behind = roll.isEmpty() ? behind : roll.getLast().end();
      }
    }
  }

  private static boolean opens(Scene scene, int at) {
    return Scene.han(scene.at(at)) && !Scene.latin(scene.at(at - 1));
  }

  private static List<Mention> roll(Scene scene, Spans bodies, PersonName names, int from) {
    List<Mention> roll = new ArrayList<>();
    int at = from;
    while (at >= 0) {
      int least = roll.size() < ENOUGH - 1 ? PersonName.MARK : PersonName.SPEECH;
      int end = names.read(at, least);
      Mention body = bodies.beginningAt(at);
      boolean other =
          scene.placeFrom(at) == end
              || (body != null && body.end() >= end)
              || (end > 0 && ordinary(scene, at, end));
      if (end < 0 || end - at > LONGEST_NAME || other) {
        return roll;
      }
      roll.add(Mention.person(at, end, "person-roll", null));
      at = next(scene, end);
    }
    return roll;
  }

  private static boolean ordinary(Scene scene, int begin, int end) {
    boolean word = scene.wordBegin(begin) == begin && scene.wordEnd(begin) == end;
    return word && scene.wordClass(begin) != WordClass.PERSON;
  }

  // behind a name and a remark in brackets: 王小雨（实验小学）、
  private static int next(Scene scene, int end) {
    int at = NameRow.afterRemark(scene, end);
    int begin = at;
    while (at < scene.length() && SEPARATORS.indexOf(scene.at(at)) >= 0) {
      at++;
    }
    return at > begin && Scene.han(scene.at(at)) ? at : -1;
  }

  /// Lines that are nothing but names (a list of those honoured): what reads as a word stands there
  /// as a name too, when most of its neighbours are names.
  static void lines(Scene scene, PersonName names, List<Mention> found) {
    for (int line = 0; line < scene.length(); line = lineEnd(scene, line) + 1) {
      line(scene, names, line, lineEnd(scene, line), found);
    }
  }

  private static void line(Scene scene, PersonName names, int line, int stop, List<Mention> found) {
    List<Mention> items = new ArrayList<>();
    int sure = 0;
    int begin = line;
    for (int at = line; at <= stop; at++) {
      if (at < stop && Scene.han(scene.at(at))) {
        continue;
      }
      if (at < stop && SEPARATORS.indexOf(scene.at(at)) < 0) {
        return;
      }
      int length = at - begin;
      if (length == 1 || length > LONGEST_NAME) {
        return;
      }
      if (length > 1) {
        if (!Surnames.hasRare(scene.at(begin))) {
          return;
        }
        sure += names.read(begin, PersonName.MARK) == at && !ordinary(scene, begin, at) ? 1 : 0;
        items.add(Mention.person(begin, at, "person-roll", null));
      }
      begin = at + 1;
    }
    if (items.size() >= LEAST_LINE && sure * 2 >= items.size()) {
      found.addAll(items);
    }
  }

  /// Lines in a row that begin with a name: lists with a remark behind each, talks.
  static void heads(Scene scene, PersonName names, List<Mention> found) {
    List<Mention> run = new ArrayList<>();
    int gap = 0;
    for (int line = 0; line < scene.length(); line = lineEnd(scene, line) + 1) {
      int begin = afterNumber(scene, line);
      int end = names.read(begin, PersonName.MARK);
      boolean name = end > 0 && end - begin <= LONGEST_NAME && !ordinary(scene, begin, end);
      if (name && scene.placeFrom(begin) != end && " 　：（，、\n".indexOf(scene.at(end)) >= 0) {
        run.add(Mention.person(begin, end, "person-line-head", null));
        gap = 0;
      } else if (++gap > 1) {
        settle(run, found);
      }
    }
    settle(run, found);
  }

  private static void settle(List<Mention> run, List<Mention> found) {
    if (run.size() >= ENOUGH) {
      found.addAll(run);
    }
    run.clear();
  }

  private static int lineEnd(Scene scene, int from) {
    int end = scene.text().indexOf('\n', from);
    return end < 0 ? scene.length() : end;
  }

  // 1．张某某, 2、李某某
  private static int afterNumber(Scene scene, int line) {
    int at = line;
    while (Scene.digit(scene.at(at)) || "．.、· 　（）".indexOf(scene.at(at)) >= 0) {
      at++;
    }
    return at;
  }
}
