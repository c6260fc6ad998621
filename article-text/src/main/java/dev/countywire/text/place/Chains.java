package dev.countywire.text.place;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Names that stand directly behind the name of a division that they lie in: 徐州市|鼓楼区.
final class Chains {
  private final Gazetteer gazetteer;
  private final PlaceNames names;
  // by field and sighting, the division that the name in front decides for
  private final List<int[]> meanings = new ArrayList<>();
  // a form and its division each, ascending, and how often they stand so
  private final long[] links;
  private final int[] counts;
  private int distinct;

  Chains(Gazetteer gazetteer, PlaceNames names, List<Sightings> fields) {
    this.gazetteer = gazetteer;
    this.names = names;
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
    int best = Gazetteer.NONE;
    for (int r = 0; r < names.readings(form); r++) {
      for (int f = 0; f < names.readings(front); f++) {
        int child = names.division(form, r);
        int parent = names.division(front, f);
        boolean within = child != parent && gazetteer.isWithin(child, parent);
        if (within && (best == Gazetteer.NONE || isHigher(child, best))) {
          best = child;
        }
      }
    }
    return best;
  }

  private boolean isHigher(int division, int than) {
    return gazetteer.tier(division).compareTo(gazetteer.tier(than)) < 0;
  }

  /// Division that the name in front of sighting `i` decides for; `Gazetteer.NONE` where none does.
  ///
  /// @param field number of the field
  int meaning(int field, int i) {
    return meanings.get(field)[i];
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
