package dev.countywire.text.entity;

import dev.countywire.model.Entity;
import dev.countywire.model.GeoPoint;
import dev.countywire.model.Region;
import dev.countywire.text.match.ArticleText;
import dev.countywire.text.match.Vocabulary;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Tags every name in an article and says which region it is about.
public final class EntityTagger {
  private EntityTagger() {}

  /// The tagger with the gazetteer and lexicons that come with countywire.
  ///
  /// @param vocabulary takes the terms that the tagger looks for
  public static EntityTagger standard(Vocabulary.Builder vocabulary) {
    return new EntityTagger();
  }

  /// Tags one article. Entities come by field, then offset.
  public Findings tag(ArticleText article) {
    return new Findings(List.of(), null, List.of());
  }

  /// What was found in one article.
  ///
  /// @param entities every mention, none overlapping another
  /// @param region the division that the article is about
  /// @param placeLocations points of the distinct places that have one
  public record Findings(
      List<Entity> entities, @Nullable Region region, List<GeoPoint> placeLocations) {}
}
