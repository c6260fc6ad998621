package dev.countywire.text.entity;

import dev.countywire.model.EntityType;
import dev.countywire.text.entity.NameStart.Opening;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Development zones, parks, bases, new areas and ports of entry.
final class Zones {
  private static final Set<EntityType> PARENTS =
      EnumSet.of(EntityType.ZONE, EntityType.COMPANY, EntityType.ORGANIZATION);

  private static final Set<String> DIVISIONS = Set.of("连云港", "张家港", "防城港", "铁山港");

  private Zones() {}

  /// The zone whose ending stands from `begin` to `end`, or null.
  static @Nullable Mention at(Scene scene, Spans bodies, Kind kind, int begin, int end) {
    if (kind == Kind.KNOWN_ZONE) {
      return scene.border(begin) ? Mention.of(EntityType.ZONE, begin, end, "zone-known") : null;
    }
    if (kind != Kind.ZONE_END) {
      return null;
    }
    if (end - begin == 1 && scene.placeTo(begin) < 0) {
      return null;
    }
    NameStart.Start start = NameStart.of(scene, bodies, PARENTS, begin);
    if (end - begin == 1 && !port(scene, start, end)) {
      return null;
    }
    // 市商务和口岸|局: what a bureau does
    if (start.opening() == Opening.LEVEL && scene.text().startsWith("口岸", end - 2)) {
      return null;
    }
    boolean named =
        start.opening() == Opening.NONE
            ? begin > start.at() && Proper.in(scene, start.at(), begin)
            : start.opened()
                && (start.opening() != Opening.LEVEL || start.behind() < begin || end - begin == 3);
    return named
        ? Mention.of(EntityType.ZONE, start.at(), end, start.opened() ? "zone-under" : "zone-named")
        : null;
  }

  // 徐闻|港, but 连云港 is a division
  private static boolean port(Scene scene, NameStart.Start start, int end) {
    return start.opening() == Opening.PLACE
        && start.adjoins(end - 1)
        && scene.border(end)
        && !DIVISIONS.contains(scene.text().substring(start.at(), end));
  }
}
