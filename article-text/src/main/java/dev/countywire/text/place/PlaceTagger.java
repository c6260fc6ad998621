package dev.countywire.text.place;

import dev.countywire.model.Entity.Field;
import dev.countywire.model.GeoPoint;
import dev.countywire.text.match.ArticleText;
import dev.countywire.text.match.Vocabulary;
import dev.countywire.text.match.WordTable;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;

/// Finds the places of an article, links them to divisions and says which region it is about.
///
/// Safe for many threads.
public final class PlaceTagger {
  private final Gazetteer gazetteer;
  private final PlaceNames names;
  private final Subject subject;
  private final Landmarks landmarks;
  private final SuffixGrammar suffixes;
  private final VillageRows villages;
  private final PlaceRows rows;
  private final Abbreviations abbreviations;
  private final NumberedRoads roads;
  private final VillageStems stems;

  private PlaceTagger(
      Gazetteer gazetteer,
      PlaceNames names,
      PlaceLexicons lexicons,
      WordTable words,
      Vocabulary.Builder vocabulary) {
    this.gazetteer = gazetteer;
    this.names = names;
    this.subject = Subject.of(gazetteer, names, vocabulary);
    this.landmarks = Landmarks.of(lexicons.list("places.txt"), vocabulary);
    this.suffixes = SuffixGrammar.of(lexicons, words, names, vocabulary);
    this.villages = VillageRows.standard(vocabulary);
    this.rows = new PlaceRows(words, suffixes.borders());
    this.abbreviations = Abbreviations.standard(vocabulary);
    this.roads = NumberedRoads.standard(vocabulary);
    this.stems = new VillageStems(words);
  }

  /// The tagger with the gazetteer that comes with countywire.
  ///
  /// @param vocabulary takes the terms that the tagger looks for
  /// @throws IllegalStateException if the vocabulary has terms of others already
  public static PlaceTagger standard(WordTable words, Vocabulary.Builder vocabulary) {
    return of(PlaceLexicons.standard(), words, vocabulary);
  }

  /// The tagger with lexicons of one's own.
  ///
  /// @param vocabulary takes the terms that the tagger looks for
  /// @throws IllegalStateException if the vocabulary has terms of others already
  public static PlaceTagger of(
      PlaceLexicons lexicons, WordTable words, Vocabulary.Builder vocabulary) {
    Gazetteer gazetteer = Gazetteer.standard();
    PlaceNames names = PlaceNames.of(gazetteer, lexicons, vocabulary);
    return new PlaceTagger(gazetteer, names, lexicons, words, vocabulary);
  }

  /// The divisions that mentions point into.
  public Gazetteer gazetteer() {
    return gazetteer;
  }

  /// The forms that sightings point into.
  public PlaceNames names() {
    return names;
  }

  /// The places of one article.
  public Places tag(ArticleText article) {
    Sightings title = Sightings.in(article.title(), names);
    Sightings body = Sightings.in(article.body(), names);
    Linking linking =
        new Linking(gazetteer, names.readings(), title, body, Outlet.of(article, names));
    int region = subject.find(article, linking, title, body);
    Evidence evidence = new Evidence(gazetteer, names, linking, title, body, region);
    Mentions inTitle = collect(Field.TITLE, article.title(), title, linking, evidence);
    Mentions inBody = collect(Field.BODY, article.body(), body, linking, evidence);
    List<Place> mentions = withStems(article, inTitle, inBody);
    return new Places(mentions, subject.region(region), region, locations(mentions), title, body);
  }

  private Mentions collect(
      Field field, ArticleText.Part part, Sightings divisions, Linking linking, Evidence evidence) {
    Mentions mentions = new Mentions(field, part.text());
    List<Span> found = mentions.spans();
    BitSet accepted = new BitSet(divisions.size());
    for (int i = 0; i < divisions.size(); i++) {
      String rule = evidence.rule(divisions, i);
      if (!rule.isEmpty()) {
        accepted.set(i);
        int division = linking.division(divisions, i);
        found.add(new Span(divisions.begin(i), divisions.end(i), rule, division));
      }
    }
    landmarks.find(part, found);
    suffixes.find(part, divisions, accepted, found);
    villages.find(part, divisions, found);
    abbreviations.find(part, found);
    roads.find(part, found);
    rows.find(part, found);
    return mentions;
  }

  private List<Place> withStems(ArticleText article, Mentions title, Mentions body) {
    List<Place> places = longest(title, body);
    SortedSet<String> villages = stems.of(places);
    if (villages.isEmpty()) {
      return places;
    }
    stems.find(article.title(), villages, title.spans());
    stems.find(article.body(), villages, body.spans());
    return longest(title, body);
  }

  private List<Place> longest(Mentions title, Mentions body) {
    List<Place> places = new ArrayList<>();
    title.addLongest(names, places);
    body.addLongest(names, places);
    return places;
  }

  private List<GeoPoint> locations(List<Place> mentions) {
    Set<GeoPoint> points = new LinkedHashSet<>();
    for (Place place : mentions) {
      GeoPoint point =
          place.division() == Gazetteer.NONE ? null : gazetteer.location(place.division());
      if (point != null) {
        points.add(point);
      }
    }
    return List.copyOf(points);
  }
}
