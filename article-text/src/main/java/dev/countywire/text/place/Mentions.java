package dev.countywire.text.place;

import dev.countywire.model.Entity.Field;
import dev.countywire.text.match.SpanChoice;
import java.util.ArrayList;
import java.util.List;

/// Collects the places of one field; of places that overlap, the longest stays.
final class Mentions {
  private final Field field;
  private final String text;
  private final List<Span> spans = new ArrayList<>();

  Mentions(Field field, String text) {
    this.field = field;
    this.text = text;
  }

  /// What was found, for more to be added.
  List<Span> spans() {
    return spans;
  }

  /// Adds the places, none overlapping another, by offset; of two readings of one span the division
  /// says more.
  void addLongest(PlaceNames names, List<Place> places) {
    FullNames full = new FullNames();
    spans.forEach(span -> full.add(span.begin(), span.end(), span.rule()));
    spans.removeIf(
        span -> span.division() == Gazetteer.NONE && full.areCutBy(span.begin(), span.end()));
    SpanChoice choice = new SpanChoice(spans.size());
    for (Span span : spans) {
      choice.add(span.begin(), span.end(), span.division() == Gazetteer.NONE ? 1 : 0);
    }
    for (int number : choice.chosen(text.length())) {
      places.add(place(spans.get(number), names));
    }
  }

  private Place place(Span span, PlaceNames names) {
    int division = span.division();
    String written = text.substring(span.begin(), span.end());
    return new Place(
        field,
        span.begin(),
        span.end(),
        written,
        division == Gazetteer.NONE ? written : names.official(division),
        division == Gazetteer.NONE ? null : names.adcode(division),
        division,
        span.rule());
  }
}
