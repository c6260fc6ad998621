package dev.countywire.text.entity;

import dev.countywire.model.EntityType;
import dev.countywire.text.entity.NameStart.Opening;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Companies, banks, cooperatives and factories by legal form, by list and by brand and trade.
final class Companies {
  private static final Set<EntityType> PARENTS =
      EnumSet.of(EntityType.COMPANY, EntityType.ORGANIZATION);
  private static final int SURE = 4;

  private Companies() {}

  /// The company whose ending stands from `begin` to `end`, or null.
  static @Nullable Mention at(Scene scene, Spans bodies, Kind kind, int begin, int end) {
    return switch (kind) {
      case KNOWN_COMPANY -> known(scene, begin, end);
      case COMPANY_END -> ending(scene, bodies, begin, end);
      case INDUSTRY_END -> trade(scene, begin, end);
      default -> null;
    };
  }

  private static @Nullable Mention known(Scene scene, int begin, int end) {
    boolean whole =
        scene.border(begin) && (scene.border(end) || end - begin >= SURE)
            || end - begin > SURE
            || (!Scene.han(scene.at(begin - 1)) && !Scene.han(scene.at(end)));
    return whole ? Mention.of(EntityType.COMPANY, begin, end, "company-known") : null;
  }

  private static @Nullable Mention ending(Scene scene, Spans bodies, int begin, int end) {
    NameStart.Start start = NameStart.of(scene, bodies, PARENTS, begin);
    boolean legal = scene.text().startsWith("有限", begin) || scene.text().startsWith("股份", begin);
    boolean named =
        switch (start.opening()) {
          case NONE -> legal ? start.at() <= begin - 2 : Proper.in(scene, start.at(), begin);
          case LEVEL -> end - begin > 2;
          case PLACE, BODY, QUOTED -> true;
        };
    if (named) {
      return mention(start.at(), end, start.opened() ? "company-under" : "company-form");
    }
    int brand = start.opening() == Opening.NONE ? Proper.brandTo(scene, begin) : -1;
    return brand >= 0 ? mention(brand, end, "company-brand") : null;
  }

  private static @Nullable Mention trade(Scene scene, int begin, int end) {
    if (!scene.border(end)) {
      return null;
    }
    int brand = Proper.brandTo(scene, begin);
    return brand >= 0 ? mention(brand, end, "company-trade") : null;
  }

  private static Mention mention(int begin, int end, String rule) {
    return Mention.of(EntityType.COMPANY, begin, end, rule);
  }
}
