package dev.countywire.text.place;

import dev.countywire.model.Entity.Field;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Collects the places of one field; of places that overlap, the longest stays.
final class Mentions {
  private static final Comparator<Place> LONGEST_FIRST = Comparator.comparingLong(Mentions::order);

  private final Field field;
  private final String text;
  private final List<Place> places = new ArrayList<>();

  // of two readings of one span the division says more
  private static long order(Place place) {
    long length = (long) Integer.MAX_VALUE - place.end() + place.begin();
    long other = place.division() == Gazetteer.NONE ? 1 : 0;
    return length << 32 | other << 31 | place.begin();
  }

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

  /// The places, none overlapping another, by offset.
  List<Place> longest() {
    boolean[] taken = new boolean[text.length()];
    List<Place> kept = new ArrayList<>();
    places.sort(LONGEST_FIRST);
    for (Place place : places) {
      if (isFree(taken, place)) {
        kept.add(place);
        Arrays.fill(taken, place.begin(), place.end(), true);
      }
    }
    kept.sort(Comparator.comparingInt(Place::begin));
    return kept;
  }

  private static boolean isFree(boolean[] taken, Place place) {
    for (int i = place.begin(); i < place.end(); i++) {
      if (taken[i]) {
        return false;
      }
    }
    return true;
  }
}
