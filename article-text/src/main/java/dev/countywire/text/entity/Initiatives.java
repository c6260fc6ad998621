package dev.countywire.text.entity;

import dev.countywire.model.EntityType;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Named strategies, campaigns and policies: from the lexicon, and quoted ones that the text
/// carries out.
final class Initiatives {
  static final int LONGEST_QUOTED = 14;
  private static final int SHORTEST_TERMED = 4;

  private Initiatives() {}

  /// Lexicon terms and quoted names.
  static List<Mention> in(Scene scene) {
    List<Mention> found = new ArrayList<>();
    boolean termed = false;
    for (int i = 0; i < scene.hits(); i++) {
      long kinds = scene.kinds(i);
      termed |= (kinds & Kind.INITIATIVE_END.bit()) != 0;
      if ((kinds & Kind.INITIATIVE.bit()) != 0) {
        known(scene, scene.hitBegin(i), scene.hitEnd(i), found);
      }
    }
    quoted(scene, found);
    if (termed) {
      termed(scene, found);
    }
    return found;
  }

  private static void known(Scene scene, int begin, int end, List<Mention> found) {
    if (whole(scene, begin, end)) {
      String name = scene.value(begin, end, Kind.INITIATIVE);
      found.add(Mention.named(EntityType.INITIATIVE, begin, end, "initiative-known", name));
    }
  }

  // 两山 stands in quotation marks or not at all: inside words it is something else
  private static boolean whole(Scene scene, int begin, int end) {
    return end - begin > 2 || quotedAt(scene, begin, end);
  }

  private static boolean quotedAt(Scene scene, int begin, int end) {
    return scene.at(begin - 1) == '“' && scene.at(end) == '”';
  }

  private static void quoted(Scene scene, List<Mention> found) {
    String text = scene.text();
    for (int open = text.indexOf('“'); open >= 0; open = text.indexOf('“', open + 1)) {
      int close = text.indexOf('”', open, Math.min(open + LONGEST_QUOTED + 2, text.length()));
      if (close - open - 1 >= 2 && carriedOut(scene, open, close)) {
        found.add(Mention.of(EntityType.INITIATIVE, open + 1, close, "initiative-quoted"));
      }
    }
  }

  // 实施|乡村建设三年行动
  private static void termed(Scene scene, List<Mention> found) {
    Spans none = new Spans(0);
    for (int i = 0; i < scene.hits(); i++) {
      if ((scene.kinds(i) & Kind.INITIATIVE_END.bit()) != 0) {
        int begin = scene.hitBegin(i);
        NameStart.Start start = NameStart.of(scene, none, Set.of(), begin);
        if (!start.opened() && begin - start.at() >= SHORTEST_TERMED) {
          found.add(
              Mention.of(EntityType.INITIATIVE, start.at(), scene.hitEnd(i), "initiative-term"));
        }
      }
    }
  }

  private static boolean carriedOut(Scene scene, int open, int close) {
    if (scene.at(close - 1) == '期') {
      return false;
    }
    for (int i = open + 1; i < close; i++) {
      char c = scene.at(i);
      if (!Scene.han(c) && !Scene.digit(c) && c != '+' && c != '·') {
        return false;
      }
    }
    return scene.from(QuotedName.rowEnd(scene, close + 1), Kind.CAMPAIGN) >= 0
        || QuotedName.aims(scene, open + 1, close)
        || (scene.to(QuotedName.rowBegin(scene, open), Kind.CARRIES_OUT) >= 0
            && (scene.to(close, Kind.CAMPAIGN) >= 0
                || QuotedName.patterned(scene, open + 1, close)));
  }
}
