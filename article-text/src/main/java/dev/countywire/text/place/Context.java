package dev.countywire.text.place;

import java.util.Arrays;

/// The divisions that an article names or implies, each with its weight: what its ambiguous names
/// are weighed against.
final class Context {
  // however many neighbours an article names, they do not outweigh a well-known city elsewhere
  private static final double MOST_OF_PREFECTURE = 6;
  private static final double MOST_OF_PROVINCE = 3;

  private final Gazetteer gazetteer;
  // of the divisions, in the order of the gazetteer
  private final long[] lineages;
  private final double[] weights;
  // of the provinces of the divisions, and of some others
  private long provinceBits;

  private Context(Gazetteer gazetteer, int[] divisions, double[] weights) {
    this.gazetteer = gazetteer;
    this.weights = weights;
    this.lineages = new long[divisions.length];
    for (int i = 0; i < divisions.length; i++) {
      lineages[i] = gazetteer.lineage(divisions[i]);
      provinceBits |= 1L << Lineage.onTier(lineages[i], Tier.PROVINCE.code());
    }
  }

  /// A score and what the context adds to it for a reading that is near to what it names.
  double added(double score, int reading) {
    return (provinceBits & Reading.provinceBit(reading)) == 0
        ? score
        : near(score, gazetteer.lineage(Reading.division(reading)));
  }

  private double near(double score, long lineage) {
    double kin = 0;
    double ofPrefecture = 0;
    double ofProvince = 0;
    for (int i = 0; i < lineages.length; i++) {
      // there is no kinship across provinces
      if (Lineage.haveSameProvince(lineage, lineages[i])) {
        Kinship kinship = kinship(lineage, lineages[i]);
        double nearness = kinship.nearness * weights[i];
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
    SAME(5),
    ABOVE(4),
    BELOW(2),
    PREFECTURE(2),
    PROVINCE(1);

    private final int nearness;

    Kinship(int nearness) {
      this.nearness = nearness;
    }
  }

  // what `other` is to a division of the same province
  private static Kinship kinship(long division, long other) {
    if (division == other) {
      return Kinship.SAME;
    }
    if (Lineage.isWithin(division, other)) {
      return Lineage.isProvince(other) ? Kinship.PROVINCE : Kinship.ABOVE;
    }
    if (Lineage.isWithin(other, division)) {
      return Kinship.BELOW;
    }
    return Lineage.haveSamePrefecture(division, other) ? Kinship.PREFECTURE : Kinship.PROVINCE;
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
