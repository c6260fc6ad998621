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
      return known(scene, begin, end);
    }
    if (kind != Kind.ZONE_END) {
      return null;
    }
    if (end - begin == 1 && scene.placeTo(begin) < 0) {
      return inRow(scene, bodies, begin, end);
    }
    NameStart.Start start = NameStart.of(scene, bodies, PARENTS, begin);
    if (end - begin == 1 && !port(scene, start, end)) {
      return null;
    }
    // 市商务和口岸|局: what a bureau does
    if (start.opening() == Opening.LEVEL && scene.text().startsWith("口岸", end - 2)) {
      return null;
    }
    return isNamed(scene, start, begin, end)
        ? Mention.of(
            EntityType.ZONE,
            ZoneStart.of(scene, start, begin),
            end,
            start.opened() ? "zone-under" : "zone-named")
        : null;
  }

  // 重庆|两江新区: a place in front belongs to the name, but 上海港|务集团 has none
  private static @Nullable Mention known(Scene scene, int begin, int end) {
    boolean whole = scene.border(begin) && (scene.at(end - 1) != '港' || scene.border(end));
    return whole ? Mention.of(EntityType.ZONE, scene.placesTo(begin), end, "zone-known") : null;
  }

  // 、武莲港 behind 新盈渔港
  private static @Nullable Mention inRow(Scene scene, Spans bodies, int ending, int end) {
    int begin = ending;
    while (ending - begin < 3 && Scene.han(scene.at(begin - 1))) {
      begin--;
    }
    Mention before =
        begin < ending && scene.at(begin - 1) == '、' ? bodies.endingAt(begin - 1) : null;
    return before != null
            && before.type() == EntityType.ZONE
            && scene.at(before.end() - 1) == '港'
            && ending - begin > 1
        ? Mention.of(EntityType.ZONE, begin, end, "zone-row")
        : null;
  }

  private static boolean isNamed(Scene scene, NameStart.Start start, int begin, int end) {
    if (start.opening() == Opening.NONE) {
      return begin > start.at()
          && (Proper.in(scene, start.at(), begin)
              || (scene.at(end - 1) == '谷' && end - begin > 1)
              || isLocated(scene, start.at(), begin, end));
    }
    // 湖北|先行区 says what a province is to be
    boolean aim = start.adjoins(begin) && scene.text().startsWith("先", begin);
    return start.opened()
        && !aim
        && (start.opening() != Opening.LEVEL || start.behind() < begin || end - begin == 3);
  }

  // 在|风电产业园|内, 柘城县的|金刚石产业园: what stands there is one park
  private static boolean isLocated(Scene scene, int at, int begin, int end) {
    boolean inside = "在进到于".indexOf(scene.at(at - 1)) >= 0 && "内里，".indexOf(scene.at(end)) >= 0;
    boolean of = scene.at(at - 1) == '的' && scene.placeTo(at - 1) >= 0;
    return begin > at && scene.at(end - 1) == '园' && (inside || of);
  }

  // 徐闻|港, but 连云港 is a division
  private static boolean port(Scene scene, NameStart.Start start, int end) {
    return start.opening() == Opening.PLACE
        && start.adjoins(end - 1)
        && scene.border(end)
        && !DIVISIONS.contains(scene.text().substring(start.at(), end));
  }
}
