package dev.countywire.text.entity;

import dev.countywire.model.EntityType;
import dev.countywire.text.match.Occurrences;
import dev.countywire.text.match.WordClass;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Short names that a document gives its companies: declared in brackets, or the head of a full
/// name.
final class Aliases {
  private static final String[] DECLARATIONS = {"以下简称", "下称", "简称"};
  private static final int SHORTEST = 4;
  private static final int LONGEST_DECLARATION = 40;

  private Aliases() {}

  static void declared(Scene scene, List<Mention> found, Map<String, Mention> known) {
    Occurrences openings = openings(scene, found);
    Map<String, Integer> seen = new HashMap<>();
    for (Mention each : found) {
      if (each.type() == EntityType.COMPANY || each.type() == EntityType.ORGANIZATION) {
        bracketed(scene, each, known);
      }
      // the second of one name meets the first, and the others nothing new
      if (hasHead(scene, each) && seen.merge(brand(scene, each), 1, Integer::sum) <= 2) {
        heads(scene, each, openings, known);
      }
    }
  }

  // 某某集团（简称“匠城集团”）
  private static void bracketed(Scene scene, Mention full, Map<String, Mention> known) {
    String text = scene.text();
    if (scene.at(full.end()) != '（') {
      return;
    }
    int limit = Math.min(text.length(), full.end() + LONGEST_DECLARATION);
    int close = text.indexOf('）', full.end(), limit);
    for (String word : DECLARATIONS) {
      if (close > 0 && text.startsWith(word, full.end() + 1)) {
        String alias =
            text.substring(full.end() + 1 + word.length(), close)
                .replace("“", "")
                .replace("”", "")
                .replace("：", "");
        if (alias.length() >= 2 && alias.length() <= 12) {
          known.putIfAbsent(alias, full);
        }
        return;
      }
    }
  }

  // without the place in front: 碳序新材料科技有限公司
  private static int begin(Scene scene, Mention full) {
    int place = scene.placeFrom(full.begin());
    return place > 0 && place < full.end() ? place : full.begin();
  }

  private static boolean hasHead(Scene scene, Mention full) {
    int begin = begin(scene, full);
    return full.type() == EntityType.COMPANY
        && begin + SHORTEST < full.end()
        && scene.at(begin) != '（';
  }

  private static String brand(Scene scene, Mention full) {
    return scene.text().substring(begin(scene, full), full.end());
  }

  private static String opening(Scene scene, Mention full) {
    int begin = begin(scene, full);
    return scene.text().substring(begin, begin + SHORTEST);
  }

  private static Occurrences openings(Scene scene, List<Mention> found) {
    Set<String> openings = new HashSet<>();
    for (Mention each : found) {
      if (hasHead(scene, each)) {
        openings.add(opening(scene, each));
      }
    }
    return new Occurrences(scene.text(), openings);
  }

  // 碳序新材料 of 上海碳序新材料科技有限公司
  private static void heads(
      Scene scene, Mention full, Occurrences openings, Map<String, Mention> known) {
    String text = scene.text();
    int begin = begin(scene, full);
    // a cooperative and a farm bear the name of their village
    if ("社场".indexOf(scene.at(full.end() - 1)) < 0 && coined(scene, begin)) {
      known.putIfAbsent(text.substring(begin, begin + 2), full);
    }
    for (int at : openings.of(opening(scene, full))) {
      int length = common(text, begin, full.end(), at);
      boolean whole = at == begin || (at <= full.begin() && at + length > full.begin());
      boolean border = scene.border(at + length) || !Scene.han(scene.at(at + length));
      if (!whole && border) {
        known.putIfAbsent(text.substring(at, at + length), full);
      }
    }
  }

  // 尚格 of 河南尚格实业: two characters that make no word
  private static boolean coined(Scene scene, int begin) {
    boolean word = scene.wordEnd(begin) >= begin + 2;
    WordClass kind = scene.wordClass(begin);
    boolean coined = !word || kind == WordClass.UNKNOWN || kind == WordClass.PERSON;
    return coined
        && scene.border(begin + 2)
        && scene.from(begin, Kind.GENERIC) < 0
        && scene.placeFrom(begin) < 0;
  }

  private static int common(String text, int begin, int end, int at) {
    int length = 0;
    while (begin + length < end
        && at + length < text.length()
        && text.charAt(begin + length) == text.charAt(at + length)) {
      length++;
    }
    return length;
  }
}
