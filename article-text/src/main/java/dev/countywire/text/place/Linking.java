package dev.countywire.text.place;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Says which division each form in an article means.
///
/// A reading is worth more the nearer it is to the other divisions that the article and its outlet
/// name. In a chain (徐州市鼓楼区) the first name decides about the next one, there and, in the absence
/// of better evidence, in the rest of the article.
final class Linking {
  private static final double CHAIN = 8;
  private static final double OUTLET = 3;
  // however many neighbours an article names, they do not outweigh a well-known city elsewhere
  private static final double MOST_OF_PREFECTURE = 6;
  private static final double MOST_OF_PROVINCE = 3;

  private final Gazetteer gazetteer;
  private final PlaceNames names;
  private final List<Sightings> fields;
  private final Outlet outlet;
  // context: divisions with their weights
  private final Map<Integer, Double> context = new TreeMap<>();
  private final Map<Integer, Integer> senses = new TreeMap<>();
  private final Map<Integer, Integer> counts = new TreeMap<>();
  private final Map<Long, Double> chained = new TreeMap<>();
  // the context again, in flat arrays: every reading of every form is weighed against all of it
  private int[] near = {};
  private double[] weights = {};
  // what each sighting of each field means
  private final List<int[]> meanings = new ArrayList<>();

  Linking(Gazetteer gazetteer, PlaceNames names, List<Sightings> fields, Outlet outlet) {
    this.gazetteer = gazetteer;
    this.names = names;
    this.fields = fields;
    this.outlet = outlet;
    count();
    chains();
    // what is certain tells about what is not, and both about the rest
    fill(false);
    decide();
    fill(true);
    decide();
    for (Sightings field : fields) {
      int[] meaning = new int[field.size()];
      Arrays.setAll(meaning, i -> read(field, i));
      meanings.add(meaning);
    }
  }

  /// Division that sighting `i` of `field` means; `Gazetteer.NONE` where nothing decides.
  int division(Sightings field, int i) {
    return meanings.get(fields.getFirst() == field ? 0 : fields.indexOf(field))[i];
  }

  private int read(Sightings field, int i) {
    int inChain = chainedReading(field, i);
    return inChain != Gazetteer.NONE ? inChain : senses.getOrDefault(field.form(i), Gazetteer.NONE);
  }

  /// Division that a form means in this article.
  int sense(int form) {
    return senses.getOrDefault(form, Gazetteer.NONE);
  }

  /// Whether the form stands in the article with its parent directly in front.
  boolean isChained(int form, int division) {
    return chained.containsKey(key(form, division));
  }

  Outlet outlet() {
    return outlet;
  }

  private void count() {
    for (Sightings field : fields) {
      for (int i = 0; i < field.size(); i++) {
        counts.merge(field.form(i), 1, Integer::sum);
      }
    }
    outlet.forms().forEach(form -> counts.putIfAbsent(form, 0));
  }

  private void chains() {
    for (Sightings field : fields) {
      for (int i = 1; i < field.size(); i++) {
        int child = chainedReading(field, i);
        if (child != Gazetteer.NONE) {
          chained.merge(key(field.form(i), child), CHAIN, Double::sum);
        }
      }
    }
  }

  private static long key(int form, int division) {
    return (long) form << 32 | division;
  }

  // the reading that lies in a reading of the name directly in front
  private int chainedReading(Sightings field, int i) {
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

  private void fill(boolean decided) {
    context.clear();
    counts.forEach((form, count) -> {
      boolean certain = names.readings(form) == 1 && !names.isCommon(form);
      int division = certain ? names.division(form, 0) : decided ? sense(form) : Gazetteer.NONE;
      if (division != Gazetteer.NONE && (certain || names.isFull(form) || !names.isCommon(form))) {
        context.merge(division, Math.sqrt(Math.min(count, 9)), Double::sum);
      }
    });
    for (int form : outlet.forms()) {
      if (names.readings(form) == 1 || decided) {
        int division = names.readings(form) == 1 ? names.division(form, 0) : sense(form);
        context.merge(division, OUTLET, Double::sum);
      }
    }
    chained.forEach((key, weight) -> context.merge((int) (long) key, weight / 2, Double::sum));
    context.remove(Gazetteer.NONE);
    near = context.keySet().stream().mapToInt(Integer::intValue).toArray();
    weights = context.values().stream().mapToDouble(Double::doubleValue).toArray();
  }

  private void decide() {
    senses.clear();
    for (int form : counts.keySet()) {
      if (names.readings(form) == 1) {
        senses.put(form, names.division(form, 0));
        continue;
      }
      int most = Gazetteer.NONE;
      double best = -1;
      for (int r = 0; r < names.readings(form); r++) {
        double score = score(form, r);
        if (score > best) {
          best = score;
          most = names.division(form, r);
        }
      }
      senses.put(form, most);
    }
  }

  private double score(int form, int reading) {
    int division = names.division(form, reading);
    double kin = 0;
    double prefecture = 0;
    double province = 0;
    for (int i = 0; i < near.length; i++) {
      Kinship kinship = kinship(division, near[i]);
      double nearness = nearness(kinship) * weights[i];
      switch (kinship) {
        case SAME, ABOVE, BELOW -> kin += nearness;
        case PREFECTURE -> prefecture += nearness;
        case PROVINCE -> province += nearness;
        case NONE -> {}
      }
    }
    return prior(form, reading)
        + (chained.isEmpty() ? 0 : chained.getOrDefault(key(form, division), 0.0))
        + kin
        + Math.min(MOST_OF_PREFECTURE, prefecture)
        + Math.min(MOST_OF_PROVINCE, province);
  }

  private double prior(int form, int reading) {
    double tier =
        switch (gazetteer.tier(names.division(form, reading))) {
          case PROVINCE -> 8;
          case PREFECTURE -> 5;
          case COUNTY -> 2;
          case TOWNSHIP -> 0;
        };
    return switch (names.form(form, reading)) {
      case FULL -> tier + 3;
      case SHORT -> tier;
      case FORMER, FORMER_SHORT -> tier / 2;
    };
  }

  private enum Kinship {
    SAME,
    ABOVE,
    BELOW,
    PREFECTURE,
    PROVINCE,
    NONE
  }

  // what `other` is to `division`
  private Kinship kinship(int division, int other) {
    if (division == other) {
      return Kinship.SAME;
    }
    if (gazetteer.isWithin(division, other)) {
      return gazetteer.tier(other) == Tier.PROVINCE ? Kinship.PROVINCE : Kinship.ABOVE;
    }
    if (gazetteer.isWithin(other, division)) {
      return Kinship.BELOW;
    }
    int prefecture = gazetteer.ancestor(division, Tier.PREFECTURE);
    if (prefecture != Gazetteer.NONE && gazetteer.isWithin(other, prefecture)) {
      return Kinship.PREFECTURE;
    }
    return gazetteer.isWithin(other, gazetteer.ancestor(division, Tier.PROVINCE))
        ? Kinship.PROVINCE
        : Kinship.NONE;
  }

  private static double nearness(Kinship kinship) {
    return switch (kinship) {
      case SAME -> 5;
      case ABOVE -> 4;
      case BELOW, PREFECTURE -> 2;
      case PROVINCE -> 1;
      case NONE -> 0;
    };
  }
}
