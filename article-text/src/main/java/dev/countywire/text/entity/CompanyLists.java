package dev.countywire.text.entity;

import dev.countywire.model.EntityType;
import dev.countywire.text.match.WordClass;
import java.util.ArrayList;
import java.util.List;

/// Names in a list that its last word calls companies: 胖东来等商贸企业, NTN、在翼等产业链引领项目.
final class CompanyLists {
  private static final int LONGEST = 12;
  private static final int LOOK_AHEAD = 12;
  private static final int LONGEST_COINED = 5;

  private CompanyLists() {}

  static void in(Scene scene, Spans bodies, List<Mention> found) {
    String text = scene.text();
    for (int at = text.indexOf('等'); at >= 0; at = text.indexOf('等', at + 1)) {
      if (listsCompanies(scene, at + 1)) {
        items(scene, bodies, at, found);
      }
    }
  }

  private static boolean listsCompanies(Scene scene, int from) {
    for (int at = from; at < from + LOOK_AHEAD && at < scene.length(); at++) {
      char c = scene.at(at);
      if ("，。；、：！？\n的".indexOf(c) >= 0) {
        return false;
      }
      if (scene.from(at, Kind.COMPANY_LIST) >= 0) {
        return true;
      }
    }
    return false;
  }

  private static void items(Scene scene, Spans bodies, int end, List<Mention> found) {
    int stop = end;
    while (stop > 0) {
      int begin = stop;
      while (begin > 0 && stop - begin <= LONGEST && inside(scene.at(begin - 1))) {
        begin--;
      }
      boolean last = scene.at(begin - 1) != '、';
      int from = last ? opening(scene, begin, stop) : begin;
      if (from >= 0 && name(scene, bodies, from, stop)) {
        found.add(Mention.of(EntityType.COMPANY, from, stop, "company-list"));
      }
      if (last) {
        return;
      }
      stop = begin - 1;
    }
  }

  private static boolean inside(char c) {
    return Scene.han(c) || Scene.latin(c) || Scene.digit(c);
  }

  // the first item stands behind other words of its clause
  private static int opening(Scene scene, int begin, int stop) {
    List<Integer> starts = new ArrayList<>();
    for (int at = stop; at > begin; at = scene.wordBegin(at - 1)) {
      if (at < stop && stops(scene, at)) {
        starts.add(at);
        break;
      }
    }
    if (starts.isEmpty()) {
      return stop - begin <= 6 ? begin : -1;
    }
    return starts.getFirst();
  }

  private static boolean stops(Scene scene, int at) {
    return scene.to(at, Kind.BORDER) >= 0
        || switch (scene.wordClass(at - 1)) {
          case VERB, VERBAL_NOUN, PREPOSITION, CONJUNCTION, PARTICLE, ADVERB, PRONOUN -> true;
          default -> false;
        };
  }

  // 剪纸传承人|白小雨
  private static boolean namesPerson(Scene scene, int begin, int end) {
    for (int at = begin + 2; at < end; at++) {
      if (scene.to(at, Kind.TITLE.bit() | Kind.TRADE.bit() | Kind.STATUS.bit()) >= begin) {
        return true;
      }
    }
    return false;
  }

  private static boolean name(Scene scene, Spans bodies, int begin, int end) {
    if (end - begin < 2 || end - begin > 8 || bodies.endingAt(end) != null) {
      return false;
    }
    if (scene.placeFrom(begin) == end || namesPerson(scene, begin, end)) {
      return false;
    }
    if (scene.from(begin, Kind.AMBIGUOUS_COMPANY.bit() | Kind.KNOWN_COMPANY.bit()) == end) {
      return true;
    }
    for (int at = begin; at < end; at = scene.wordEnd(at)) {
      WordClass kind = scene.wordClass(at);
      if (kind == WordClass.UNKNOWN || kind == WordClass.PERSON || Scene.latin(scene.at(at))) {
        return true;
      }
    }
    return coined(scene, begin, end);
  }

  // 好|欢|螺: characters that make no word
  private static boolean coined(Scene scene, int begin, int end) {
    for (int at = begin; at < end - 1; at++) {
      boolean single = scene.wordEnd(at) == at + 1 && scene.wordBegin(at) == at;
      if (single && scene.wordEnd(at + 1) == at + 2 && end - begin <= LONGEST_COINED) {
        return true;
      }
    }
    return false;
  }
}
