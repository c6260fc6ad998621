package dev.countywire.text.sector;

import java.util.List;

/// What the calibration knows of one sector of one article.
///
/// @param relative natural logarithm of its evidence to that of the strongest sector, or to what a
///   plain article has, at most 0
/// @param share of the evidence for all sectors, in [0,1]
/// @param density natural logarithm of one plus its evidence a passage
record SectorFeatures(double relative, double share, double density) {
  private static final double TITLE_SHARE = 0.25;
  // evidence below this, in weight a passage, is chance
  private static final double NOISE = 0.35;
  // an article whose strongest sector has less is about none of them in particular
  private static final double PLAIN = 0.6;

  /// Evidence for each topic, a passage, above what any article has.
  static double[] evidence(Tally tally, List<Double> backgrounds) {
    // few passages say little of how an article goes on
    double passages = Math.max(3, tally.outline().passages());
    double[] evidence = new double[backgrounds.size()];
    for (int topic = 0; topic < evidence.length; topic++) {
      double all = tally.body(topic) / passages + TITLE_SHARE * tally.title(topic);
      evidence[topic] = Math.max(0, all - backgrounds.get(topic));
    }
    return evidence;
  }

  static SectorFeatures of(double evidence, double strongest, double sum) {
    return new SectorFeatures(
        StrictMath.log(evidence / Math.max(PLAIN, strongest)),
        evidence / (sum + NOISE),
        StrictMath.log1p(evidence));
  }

  /// All of them, in the order of the calibration's weights.
  double[] vector() {
    return new double[] {relative, share, density};
  }
}
