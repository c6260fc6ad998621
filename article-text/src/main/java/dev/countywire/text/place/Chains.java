package dev.countywire.text.place;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Names that stand directly behind the name of a division that they lie in: 徐州市|鼓楼区.
final class Chains {
  // no reading
  private static final int NONE = -1;

  private final Gazetteer gazetteer;
  private final Readings readings;
  // by field and sighting, the division that the name in front decides for
  private final List<int[]> meanings = new ArrayList<>();
  // a form and its division each, ascending, and how often they stand so
  private final long[] links;
  private final int[] counts;
  private int distinct;

  Chains(Gazetteer gazetteer, Readings readings, List<Sightings> fields) {
    this.gazetteer = gazetteer;
    this.readings = readings;
    int size = 0;
    for (Sightings field : fields) {
      size += field.size();
    }
    long[] found = new long[size];
    size = 0;
    for (Sightings field : fields) {
      int[] meaning = new int[field.size()];
      for (int i = 0; i < meaning.length; i++) {
        meaning[i] = reading(field, i);
        if (meaning[i] != Gazetteer.NONE) {
          found[size++] = link(field.form(i), meaning[i]);
        }
      }
      meanings.add(meaning);
    }
    Arrays.sort(found, 0, size);
    links = new long[size];
    counts = new int[size];
    for (int i = 0; i < size; i++) {
      distinct += distinct == 0 || links[distinct - 1] != found[i] ? 1 : 0;
      links[distinct - 1] = found[i];
      counts[distinct - 1]++;
    }
  }

  private static long link(int form, int division) {
    return (long) form << Integer.SIZE | division;
  }

  // the reading that lies in a reading of the name directly in front
  private int reading(Sightings field, int i) {
    if (i == 0 || field.end(i - 1) != field.begin(i)) {
      return Gazetteer.NONE;
    }
    int form = field.form(i);
    int front = field.form(i - 1);
    int best = NONE;
    for (int r = 0; r < readings.count(form); r++) {
      int child = readings.reading(form, r);
      boolean higher = best == NONE || Reading.tier(child).compareTo(Reading.tier(best)) < 0;
      if (higher && isWithin(child, front)) {
        best = child;
      }
    }
    return best == NONE ? Gazetteer.NONE : Reading.division(best);
  }

  // whether a reading of `front` has the division in it
  private boolean isWithin(int child, int front) {
    for (int f = 0; f < readings.count(front); f++) {
      int parent = readings.reading(front, f);
      if (Reading.provinceBit(child) == Reading.provinceBit(parent)
          && Reading.division(child) != Reading.division(parent)
          && gazetteer.isWithin(Reading.division(child), Reading.division(parent))) {
        return true;
      }
    }
    return false;
  }

  /// Division that the name in front of sighting `i` decides for; `Gazetteer.NONE` where none does.
  ///
  /// @param field number of the field
  int meaning(int field, int i) {
    return meanings.get(field)[i];
  }

  /// Whether the form stands in the article with a parent of any reading directly in front.
  boolean has(int form) {
    int found = Arrays.binarySearch(links, 0, distinct, link(form, 0));
    int at = found < 0 ? -found - 1 : found;
    return at < distinct && links[at] >>> Integer.SIZE == form;
  }

  /// How often the form stands in the article with its parent directly in front.
  int count(int form, int division) {
    int found = Arrays.binarySearch(links, 0, distinct, link(form, division));
    return found < 0 ? 0 : counts[found];
  }

  /// Number of distinct chains.
  int size() {
    return distinct;
  }

  /// Division of a chain.
  int division(int chain) {
    return (int) links[chain];
  }

  /// How often a chain stands in the article.
  int count(int chain) {
    return counts[chain];
  }
}
