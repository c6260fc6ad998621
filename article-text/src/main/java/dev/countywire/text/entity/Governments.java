package dev.countywire.text.entity;

import dev.countywire.model.EntityType;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Organs of party, state, army and courts: a parent and an organ, or a function that needs none.
final class Governments {
  private static final Set<EntityType> PARENTS = EnumSet.of(EntityType.GOVERNMENT, EntityType.ZONE);
  private static final String NOT_BEHIND_COMMITTEE = "员托派任以曲屈婉身内培";
  private static final int LONGEST_FUNCTION = 20;
  // 共青团某某市委: their committees are no organs of the state
  private static final String[] ASSOCIATIONS = {
    "共青团", "民革", "民盟", "民建", "民进", "农工党", "致公党", "九三学社", "台盟"
  };

  private Governments() {}

  /// The body whose ending stands from `begin` to `end`, or null.
  static @Nullable Mention at(Scene scene, Spans bodies, Kind kind, int begin, int end) {
    return switch (kind) {
      case KNOWN_GOVERNMENT -> known(scene, begin, end);
      case LEVEL_ORGAN -> levelOrgan(scene, begin, end);
      case ORGAN -> organ(scene, bodies, begin, end);
      case BUREAU -> bureau(scene, bodies, begin, end);
      case BUREAU_END -> under(scene, bodies, begin, end);
      default -> null;
    };
  }

  private static @Nullable Mention known(Scene scene, int begin, int end) {
    return scene.border(begin) || !Scene.han(scene.at(begin - 1))
        ? mention(scene, begin, end, "government-known")
        : null;
  }

  private static @Nullable Mention levelOrgan(Scene scene, int begin, int end) {
    if (scene.at(end - 1) == '委' && NOT_BEHIND_COMMITTEE.indexOf(scene.at(end)) >= 0) {
      return null;
    }
    int place = scene.placeTo(begin + 1);
    if (place >= 0) {
      return mention(
          scene, withPrefix(scene, scene.placesTo(place)), end, "government-place-organ");
    }
    char before = scene.at(begin - 1);
    if ("全我各该本每多城社园小片景厂林矿乡镇街".indexOf(before) >= 0) {
      return null;
    }
    return mention(scene, withPrefix(scene, scene.placesTo(begin)), end, "government-level-organ");
  }

  private static int withPrefix(Scene scene, int begin) {
    int prefix = scene.to(begin, Kind.PREFIX);
    return prefix < 0 ? begin : prefix;
  }

  private static @Nullable Mention organ(Scene scene, Spans bodies, int begin, int end) {
    NameStart.Start start = NameStart.of(scene, bodies, PARENTS, begin);
    if (!start.adjoins(begin) || ofBureau(scene, start, begin, end)) {
      return null;
    }
    return mention(scene, withPrefix(scene, start.at()), end, "government-organ");
  }

  private static @Nullable Mention bureau(Scene scene, Spans bodies, int begin, int end) {
    if (scene.at(end) == '长' && !scene.border(end)) {
      return null;
    }
    NameStart.Start start = NameStart.of(scene, bodies, PARENTS, begin);
    if (start.opened() && start.behind() >= begin - LONGEST_FUNCTION) {
      return mention(scene, withPrefix(scene, start.at()), end, "government-bureau");
    }
    boolean free = scene.border(begin) && !NameStart.isLevel(scene.at(begin - 1));
    return free ? mention(scene, begin, end, "government-function") : null;
  }

  private static @Nullable Mention under(Scene scene, Spans bodies, int begin, int end) {
    if (end - begin == 1 && (!scene.border(end) || scene.at(end) == '长')) {
      return null;
    }
    // 县消费者委员会: an association that ends like a bureau
    int association = scene.to(end, Kind.ORGANIZATION_END);
    if (association >= 0 && association < begin) {
      return null;
    }
    // 格局, 全局: words of their own
    if (scene.at(begin) == '局' && "布大格全结开破定政终残僵败时战棋变新危当成出".indexOf(scene.at(begin - 1)) >= 0) {
      return null;
    }
    NameStart.Start start = NameStart.of(scene, bodies, PARENTS, begin);
    boolean named = start.opened() && (end - begin > 2 || start.behind() < begin - 1);
    if (!named || start.behind() < begin - LONGEST_FUNCTION) {
      return null;
    }
    return mention(scene, withPrefix(scene, start.at()), end, "government-ending");
  }

  // 县公安局|党委: the bureau is meant, as with its 党组; the committees of a division or a street are
  // bodies of their own
  private static boolean ofBureau(Scene scene, NameStart.Start start, int begin, int end) {
    Mention body = start.body();
    return body != null
        && body.type() == EntityType.GOVERNMENT
        && "局厅会".indexOf(scene.at(begin - 1)) >= 0
        && "村居".indexOf(scene.at(begin - 3)) < 0
        && scene.text().startsWith("党委", begin)
        && end == begin + 2;
  }

  private static Mention mention(Scene scene, int begin, int end, String rule) {
    for (String prefix : ASSOCIATIONS) {
      if (scene.text().startsWith(prefix, begin)) {
        return Mention.of(EntityType.ORGANIZATION, begin, end, rule);
      }
    }
    return Mention.of(EntityType.GOVERNMENT, begin, end, rule);
  }
}
