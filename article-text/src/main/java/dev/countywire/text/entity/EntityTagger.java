package dev.countywire.text.entity;

import dev.countywire.model.Entity;
import dev.countywire.model.EntityType;
import dev.countywire.model.GeoPoint;
import dev.countywire.model.Region;
import dev.countywire.text.match.ArticleText;
import dev.countywire.text.match.Vocabulary;
import dev.countywire.text.match.WordTable;
import dev.countywire.text.place.Place;
import dev.countywire.text.place.PlaceTagger;
import dev.countywire.text.place.Places;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Tags every name in an article and says which region it is about.
public final class EntityTagger {
  private final PlaceTagger places;

  private EntityTagger(PlaceTagger places) {
    this.places = places;
  }

  /// The tagger with the gazetteer and lexicons that come with countywire.
  ///
  /// @param words frequencies of general words
  /// @param vocabulary takes the terms that the tagger looks for
  public static EntityTagger standard(WordTable words, Vocabulary.Builder vocabulary) {
    return new EntityTagger(PlaceTagger.standard(words, vocabulary));
  }

  /// Tags one article. Entities come by field, then offset.
  public Findings tag(ArticleText article) {
    Places found = places.tag(article);
    List<Entity> entities = found.mentions().stream().map(EntityTagger::entity).toList();
    return new Findings(entities, found.region(), found.locations());
  }

  private static Entity entity(Place place) {
    return Entity.of(
        EntityType.PLACE,
        place.text(),
        place.name(),
        place.adcode(),
        place.begin(),
        place.field(),
        place.rule());
  }

  /// What was found in one article.
  ///
  /// @param entities every mention, none overlapping another
  /// @param region the division that the article is about
  /// @param placeLocations points of the distinct places that have one
  public record Findings(
      List<Entity> entities, @Nullable Region region, List<GeoPoint> placeLocations) {}
}
