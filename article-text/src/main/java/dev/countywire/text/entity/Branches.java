package dev.countywire.text.entity;

import dev.countywire.model.EntityType;
import dev.countywire.text.entity.NameStart.Opening;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Branches, which are of the kind of the body that they are a branch of: 分局, 支行, 校区.
final class Branches {
  private static final Set<EntityType> PARENTS =
      EnumSet.of(EntityType.GOVERNMENT, EntityType.COMPANY, EntityType.ORGANIZATION);

  private Branches() {}

  /// The branch whose ending stands from `begin` to `end`, or null.
  static @Nullable Mention at(Scene scene, Spans bodies, int begin, int end) {
    // 酒店, 商店: a word of its own
    if (end - begin == 1 && !scene.border(begin)) {
      return null;
    }
    NameStart.Start start = NameStart.of(scene, bodies, PARENTS, begin);
    Mention body = start.body();
    if (body != null) {
      return Mention.of(body.type(), start.at(), end, "branch");
    }
    boolean official = scene.from(begin, Kind.OFFICIAL_BRANCH) == end;
    boolean placed = start.opening() == Opening.PLACE || start.opening() == Opening.LEVEL;
    return official && placed
        ? Mention.of(EntityType.GOVERNMENT, start.at(), end, "government-branch")
        : null;
  }
}
