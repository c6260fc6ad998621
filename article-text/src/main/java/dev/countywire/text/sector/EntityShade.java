package dev.countywire.text.sector;

import dev.countywire.model.Entity;
import dev.countywire.model.EntityType;
import java.util.List;

/// How much a word counts inside a name: 农业 in 农业农村局 says who acts, not what about.
final class EntityShade {
  private final List<Entity> entities;
  private int at;

  /// @param entities by offset
  EntityShade(List<Entity> entities) {
    this.entities = entities;
  }

  /// Share of its weight that a word keeps, in [0,1]. To be asked from left to right, by ends.
  double factor(int begin, int end) {
    while (at < entities.size() && entities.get(at).end() < end) {
      at++;
    }
    if (at == entities.size()) {
      return 1;
    }
    Entity entity = entities.get(at);
    boolean inside = entity.begin() <= begin && end <= entity.end();
    boolean whole = begin == entity.begin() && end == entity.end();
    return inside && !whole ? kept(entity.type(), end == entity.end()) : 1;
  }

  // a word at the end of a name says what kind of body it is: 人民医院, 农商银行
  private static double kept(EntityType type, boolean atEnd) {
    return switch (type) {
      case PLACE -> atEnd ? 0.3 : 0;
      case PERSON -> 0;
      case GOVERNMENT -> atEnd ? 0.8 : 0.1;
      case ORGANIZATION -> atEnd ? 0.8 : 0.35;
      case COMPANY -> atEnd ? 0.9 : 0.7;
      case ZONE -> 0.8;
      case INITIATIVE -> 0.5;
      case MONEY -> 1;
    };
  }
}
