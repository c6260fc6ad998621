package dev.countywire.text.entity;

import dev.countywire.model.Entity;
import dev.countywire.model.Entity.Field;
import dev.countywire.model.EntityType;
import dev.countywire.model.GeoPoint;
import dev.countywire.model.Region;
import dev.countywire.text.match.ArticleText;
import dev.countywire.text.match.Vocabulary;
import dev.countywire.text.match.WordTable;
import dev.countywire.text.place.Place;
import dev.countywire.text.place.PlaceLexicons;
import dev.countywire.text.place.PlaceNames;
import dev.countywire.text.place.PlaceTagger;
import dev.countywire.text.place.Places;
import dev.countywire.text.place.Sightings;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Tags every name in an article and says which region it is about.
///
/// Safe for many threads.
public final class EntityTagger {
  private final PlaceTagger places;
  private final Terms terms;
  private final WordTable words;

  private EntityTagger(PlaceTagger places, Terms terms, WordTable words) {
    this.words = words;
    this.places = places;
    this.terms = terms;
  }

  /// The tagger with the gazetteer and lexicons that come with countywire.
  ///
  /// @param words frequencies of general words
  /// @param vocabulary takes the terms that the tagger looks for
  /// @throws IllegalStateException if the vocabulary has terms of others already
  public static EntityTagger standard(WordTable words, Vocabulary.Builder vocabulary) {
    return of(words, vocabulary, Lexicons.standard(), PlaceLexicons.standard());
  }

  /// A tagger with lexicons of one's own.
  ///
  /// @param words frequencies of general words
  /// @param vocabulary takes the terms that the tagger looks for
  /// @param lexicons word lists of the names
  /// @param places word lists of the places
  /// @throws IllegalStateException if the vocabulary has terms of others already
  public static EntityTagger of(
      WordTable words, Vocabulary.Builder vocabulary, Lexicons lexicons, PlaceLexicons places) {
    return new EntityTagger(
        PlaceTagger.of(places, words, vocabulary), lexicons.terms(vocabulary), words);
  }

  /// Tags one article. Entities come by field, then offset.
  public Findings tag(ArticleText article) {
    Places found = places.tag(article);
    Scene title = scene(Field.TITLE, article.title(), found.title(), found);
    Scene body = scene(Field.BODY, article.body(), found.body(), found);
    List<Entity> entities = new ArrayList<>();
    Document document = new Document(title, body);
    document.read();
    Naming naming = new Naming(found.region());
    Settlement.of(title, document.title(), found.mentions(), naming, entities);
    Settlement.of(body, document.body(), found.mentions(), naming, entities);
    return new Findings(entities, found.region(), found.locations());
  }

  private Scene scene(Field field, ArticleText.Part part, Sightings divisions, Places found) {
    Scene scene = new Scene(field, part, terms, words);
    PlaceNames names = places.names();
    for (int i = 0; i < divisions.size(); i++) {
      // short names of townships are too many and too ordinary to open a name without evidence
      int form = divisions.form(i);
      if (names.isFull(form) || (!names.isCommon(form) && names.isAboveTownships(form))) {
        scene.place(divisions.begin(i), divisions.end(i));
      }
    }
    for (Place place : found.mentions()) {
      if (place.field() == field) {
        scene.place(place.begin(), place.end());
      }
    }
    return scene;
  }

  /// What was found in one article.
  ///
  /// @param entities every mention, none overlapping another
  /// @param region the division that the article is about
  /// @param placeLocations points of the distinct places that have one
  public record Findings(
      List<Entity> entities, @Nullable Region region, List<GeoPoint> placeLocations) {}

  /// The kinds that settle a conflict of equal length, first wins.
  static int rank(EntityType type) {
    return switch (type) {
      case MONEY -> 0;
      case PERSON -> 1;
      case GOVERNMENT -> 2;
      case ORGANIZATION -> 3;
      case COMPANY -> 4;
      case ZONE -> 5;
      case INITIATIVE -> 6;
      case PLACE -> 7;
    };
  }
}
