package dev.countywire.text.entity;

import dev.countywire.model.EntityType;
import dev.countywire.text.entity.NameStart.Opening;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Universities, hospitals, schools, media, associations, museums.
final class Organizations {
  private static final Set<EntityType> PARENTS =
      EnumSet.of(
          EntityType.ORGANIZATION, EntityType.GOVERNMENT, EntityType.ZONE, EntityType.COMPANY);

  private static final String[] SCOPES = {"中国", "中华", "全国", "亚洲", "世界", "国际"};

  private Organizations() {}

  /// The organization whose ending stands from `begin` to `end`, or null.
  static @Nullable Mention at(Scene scene, Spans bodies, Kind kind, int begin, int end) {
    if (kind == Kind.KNOWN_ORGANIZATION) {
      return scene.border(begin) && !cutBehind(scene, end)
          ? Mention.of(EntityType.ORGANIZATION, begin, end, "organization-known")
          : null;
    }
    if (kind != Kind.ORGANIZATION_END || cutBehind(scene, end)) {
      return null;
    }
    if (end - begin == 1 && scene.placeTo(begin) < 0) {
      return null;
    }
    NameStart.Start start = NameStart.of(scene, bodies, PARENTS, begin);
    if (end - begin == 1 && !team(scene, start, end)) {
      return null;
    }
    if (start.opening() == NameStart.Opening.NONE && scene.to(end, Kind.KNOWN_ORGANIZATION) >= 0) {
      return null;
    }
    boolean named =
        start.opening() == Opening.NONE
            ? Proper.in(scene, start.at(), begin) || wide(scene, start.at(), begin)
            : start.opened()
                && (start.opening() != Opening.LEVEL || end - begin > 1)
                && !(start.opening() == Opening.QUOTED && initiative(scene, start));
    return named
        ? Mention.of(
            EntityType.ORGANIZATION,
            start.at(),
            end,
            start.opened() ? "organization-under" : "organization-named")
        : null;
  }

  // “体教融合”|试点学校: a school that takes part in it
  private static boolean initiative(Scene scene, NameStart.Start start) {
    return scene.from(start.at() + 1, Kind.INITIATIVE) == start.behind() - 1;
  }

  // 四川|队, 台山四九|队: of players
  private static boolean team(Scene scene, NameStart.Start start, int end) {
    return start.opening() == Opening.PLACE
        && start.adjoins(end - 1)
        && scene.border(end)
        && "员长列伍里友部".indexOf(scene.at(end)) < 0;
  }

  // 中国银行业协会, 世界中餐业联合会: of a whole country, with a trade
  private static boolean wide(Scene scene, int at, int begin) {
    int end = scene.from(begin, Kind.ORGANIZATION_END);
    boolean union = "会盟".indexOf(scene.at(end - 1)) >= 0;
    for (String scope : SCOPES) {
      if (union && begin - at >= 4 && scene.text().startsWith(scope, at)) {
        return true;
      }
    }
    return false;
  }

  // 吉林大学|生 is no university; 医院|院长 is a title behind one
  private static boolean cutBehind(Scene scene, int end) {
    return !scene.border(end) && scene.from(end, Kind.TITLE) < 0;
  }
}
