package dev.countywire.text.place;

import java.util.Arrays;

/// The divisions that an article names or implies, each with its weight: what its ambiguous names
/// are weighed against.
final class Context {
  // however many neighbours an article names, they do not outweigh a well-known city elsewhere
  private static final double MOST_OF_PREFECTURE = 6;
  private static final double MOST_OF_PROVINCE = 3;

  private final Gazetteer gazetteer;
  // in the order of the gazetteer
  private final int[] divisions;
  private final int[] provinces;
  private final double[] weights;
  // of the provinces of divisions and some others
  private final long provinceBits;

  private Context(Gazetteer gazetteer, int[] divisions, double[] weights) {
    this.gazetteer = gazetteer;
    this.divisions = divisions;
    this.weights = weights;
    this.provinces = new int[divisions.length];
    long bits = 0;
    for (int i = 0; i < divisions.length; i++) {
      provinces[i] = gazetteer.ancestor(divisions[i], Tier.PROVINCE);
      bits |= 1L << provinces[i];
    }
    this.provinceBits = bits;
  }

  /// A score and what the context adds to it for a reading that is near to what it names.
  double added(double score, int reading) {
    return (provinceBits & Reading.provinceBit(reading)) == 0
        ? score
        : near(score, Reading.division(reading));
  }

  private double near(double score, int division) {
    int province = gazetteer.ancestor(division, Tier.PROVINCE);
    double kin = 0;
    double ofPrefecture = 0;
    double ofProvince = 0;
    for (int i = 0; i < divisions.length; i++) {
      // there is no kinship across provinces
      if (provinces[i] == province) {
        Kinship kinship = kinship(division, divisions[i]);
        double nearness = nearness(kinship) * weights[i];
        switch (kinship) {
          case SAME, ABOVE, BELOW -> kin += nearness;
          case PREFECTURE -> ofPrefecture += nearness;
          case PROVINCE -> ofProvince += nearness;
        }
      }
    }
    return score
        + kin
        + Math.min(MOST_OF_PREFECTURE, ofPrefecture)
        + Math.min(MOST_OF_PROVINCE, ofProvince);
  }

  private enum Kinship {
    SAME,
    ABOVE,
    BELOW,
    PREFECTURE,
    PROVINCE
  }

  // what `other` is to `division` of the same province
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
    return prefecture != Gazetteer.NONE && gazetteer.isWithin(other, prefecture)
        ? Kinship.PREFECTURE
        : Kinship.PROVINCE;
  }

  private static double nearness(Kinship kinship) {
    return switch (kinship) {
      case SAME -> 5;
      case ABOVE -> 4;
      case BELOW, PREFECTURE -> 2;
      case PROVINCE -> 1;
    };
  }

  /// Collects divisions; the weights of one that comes again add up.
  static final class Builder {
    // a division and the number of its weight
    private long[] added = new long[32];
    private double[] weights = new double[32];
    private int size;

    void add(int division, double weight) {
      if (division == Gazetteer.NONE) {
        return;
      }
      if (size == added.length) {
        added = Arrays.copyOf(added, size * 2);
        weights = Arrays.copyOf(weights, size * 2);
      }
      added[size] = (long) division << Integer.SIZE | size;
      weights[size++] = weight;
    }

    Context build(Gazetteer gazetteer) {
      // sums come out the same only in the order in which the weights came
      Arrays.sort(added, 0, size);
      int[] divisions = new int[size];
      double[] sums = new double[size];
      int last = -1;
      for (int i = 0; i < size; i++) {
        int division = (int) (added[i] >>> Integer.SIZE);
        last += last < 0 || divisions[last] != division ? 1 : 0;
        divisions[last] = division;
        sums[last] += weights[(int) added[i]];
      }
      return new Context(
          gazetteer, Arrays.copyOf(divisions, last + 1), Arrays.copyOf(sums, last + 1));
    }
  }
}
