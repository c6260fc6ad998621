package dev.countywire.text.entity;

import dev.countywire.model.EntityType;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// 高新区 and the like without a name: a zone where the document means one that is known.
///
/// It does where the full name stands in the document, or where it is spoken of again and again.
final class BareZones {
  private static final String[][] FORMS = {
    {"高新区", "高新技术产业开发区", "高新技术开发区"},
    {"经开区", "经济技术开发区", "经济开发区"},
    {"临空经济区", "空港经济区"},
    {"综保区", "综合保税区"},
    {"自贸区", "自由贸易试验区"},
    {"自贸试验区", "自由贸易试验区"},
    {"临港新区", "临港经济区"},
  };
  private static final int AGAIN = 3;

  private BareZones() {}

  static void in(Scene scene, List<Mention> found, Map<String, Mention> known) {
    for (String[] forms : FORMS) {
      String bare = forms[0];
      int at = scene.text().indexOf(bare);
      Mention full = at < 0 ? null : full(scene, found, forms);
      if (full == null && at >= 0 && count(scene.text(), bare) >= AGAIN) {
        full = Mention.of(EntityType.ZONE, at, at + bare.length(), "zone-bare");
      }
      if (full != null) {
        known.putIfAbsent(bare, full);
      }
    }
  }

  private static @Nullable Mention full(Scene scene, List<Mention> found, String[] forms) {
    for (Mention each : found) {
      if (each.type() == EntityType.ZONE) {
        String text = scene.text().substring(each.begin(), each.end());
        for (String form : forms) {
          if (text.endsWith(form)) {
            return each;
          }
        }
      }
    }
    return null;
  }

  private static int count(String text, String word) {
    int count = 0;
    for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length())) {
      count++;
    }
    return count;
  }
}
