package dev.countywire.text.sector;

import java.util.ArrayList;
import java.util.List;

/// Fits a [Calibration] by gradient descent: slow, obvious, the same on every machine.
final class LogisticFit {
  private static final int STEPS = 4_000;
  private static final double RATE = 0.02;
  // keeps the weights small where the articles say little
  private static final double RIDGE = 0.5;

  private LogisticFit() {}

  /// One sector of one article.
  ///
  /// @param truth whether the sector is among those labelled
  record Point(String article, SectorFeatures features, boolean truth, double weight) {}

  static Calibration fit(List<Point> points) {
    int size = points.getFirst().features().vector().length;
    double[] weights = new double[size + 1];
    for (int step = 0; step < STEPS; step++) {
      double[] slope = new double[size + 1];
      for (Point point : points) {
        double error = point.weight() * (probability(weights, point) - (point.truth() ? 1 : 0));
        double[] vector = point.features().vector();
        slope[size] += error;
        for (int i = 0; i < size; i++) {
          slope[i] += error * vector[i];
        }
      }
      for (int i = 0; i <= size; i++) {
        weights[i] -= RATE * (slope[i] + (i < size ? RIDGE * weights[i] : 0));
      }
    }
    List<Double> fitted = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      fitted.add(weights[i]);
    }
    return new Calibration(weights[size], fitted);
  }

  private static double probability(double[] weights, Point point) {
    double[] vector = point.features().vector();
    double sum = weights[vector.length];
    for (int i = 0; i < vector.length; i++) {
      sum += weights[i] * vector[i];
    }
    return 1 / (1 + StrictMath.exp(-sum));
  }
}
