package dev.countywire.text.entity;

import dev.countywire.model.EntityType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Short names that a document gives its companies: declared in brackets, or the head of a full
/// name.
final class Aliases {
  private static final String[] DECLARATIONS = {"以下简称", "下称", "简称"};
  private static final int SHORTEST = 4;

  private Aliases() {}

  static void declared(Scene scene, List<Mention> found, Map<String, Mention> known) {
    for (Mention each : new ArrayList<>(found)) {
      if (each.type() == EntityType.COMPANY || each.type() == EntityType.ORGANIZATION) {
        bracketed(scene, each, known);
      }
      if (each.type() == EntityType.COMPANY) {
        heads(scene, each, known);
      }
    }
  }

  // 某某集团（简称“匠城集团”）
  private static void bracketed(Scene scene, Mention full, Map<String, Mention> known) {
    String text = scene.text();
    if (scene.at(full.end()) != '（') {
      return;
    }
    int close = text.indexOf('）', full.end());
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

  // 碳序新材料 of 上海碳序新材料科技有限公司
  private static void heads(Scene scene, Mention full, Map<String, Mention> known) {
    String text = scene.text();
    int begin = full.begin();
    int place = scene.placeFrom(begin);
    begin = place > 0 && place < full.end() ? place : begin;
    if (begin + SHORTEST >= full.end() || scene.at(begin) == '（') {
      return;
    }
    String brand = text.substring(begin, begin + 2);
    for (int at = text.indexOf(brand); at >= 0; at = text.indexOf(brand, at + 1)) {
      int length = common(text, begin, full.end(), at);
      boolean whole = at == begin || (at <= full.begin() && at + length > full.begin());
      boolean border = scene.border(at + length) || !Scene.han(scene.at(at + length));
      if (!whole && length >= SHORTEST && border) {
        known.putIfAbsent(text.substring(at, at + length), full);
      }
    }
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
