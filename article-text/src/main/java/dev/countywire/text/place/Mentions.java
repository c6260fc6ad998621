package dev.countywire.text.place;

import dev.countywire.model.Entity.Field;
import dev.countywire.text.match.SpanChoice;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Collects the places of one field; of places that overlap, the longest stays.
final class Mentions {
  private final Field field;
  private final String text;
  private final List<Place> places = new ArrayList<>();

  Mentions(Field field, String text) {
    this.field = field;
    this.text = text;
  }

  void addDivision(Span span, String name, @Nullable String adcode, int division) {
    String written = text.substring(span.begin(), span.end());
    places.add(
        new Place(field, span.begin(), span.end(), written, name, adcode, division, span.rule()));
  }

  void add(Span span) {
    addDivision(span, text.substring(span.begin(), span.end()), null, Gazetteer.NONE);
  }

  /// The places, none overlapping another, by offset; of two readings of one span the division says
  /// more.
  List<Place> longest() {
    SpanChoice choice = new SpanChoice(places.size());
    for (Place place : places) {
      choice.add(place.begin(), place.end(), place.division() == Gazetteer.NONE ? 1 : 0);
    }
    List<Place> kept = new ArrayList<>();
    for (int number : choice.chosen(text.length())) {
      kept.add(places.get(number));
    }
    return kept;
  }
}
