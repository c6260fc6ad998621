package dev.countywire.text.sector;

import dev.countywire.model.Entity;
import dev.countywire.model.EntityType;
import dev.countywire.text.match.ArticleText;
import dev.countywire.text.match.Hits;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// One field of an article as it is read for every lexicon.
///
/// @param hits where terms stand in it
/// @param outline its sentences and passages
/// @param names the entities in it but for sums of money, by offset
record Part(Hits hits, Outline outline, List<Entity> names) {
  static Part of(ArticleText.Part part, List<Entity> entities, Entity.Field field) {
    List<Entity> names = new ArrayList<>();
    for (Entity entity : entities) {
      if (entity.field() == field && entity.type() != EntityType.MONEY) {
        names.add(entity);
      }
    }
    names.sort(Comparator.comparingInt(Entity::begin));
    return new Part(part.hits(), Outline.of(part.text()), names);
  }
}
