package dev.countywire.text.sector;

/// What the calibration knows of one sector of one article.
///
/// @param relative natural logarithm of its evidence to that of the strongest sector, or to what a
///   plain article has, at most 0
/// @param share of the evidence for all sectors, in [0,1]
/// @param coverage share of the passages that speak for it, in [0,1]
/// @param title weight of the headline, saturated
/// @param density natural logarithm of one plus its evidence a passage
record SectorFeatures(
    double relative, double share, double coverage, double title, double density) {
  private static final double TITLE_SHARE = 0.25;
  // evidence below this, in weight a passage, is chance
  private static final double NOISE = 0.35;
  // an article whose strongest sector has less is about none of them in particular
  private static final double PLAIN = 0.6;

  /// Evidence for a topic, a passage.
  static double evidence(Tally tally, int topic) {
    // few passages say little of how an article goes on
    double passages = Math.max(3, tally.outline().passages());
    return tally.body(topic) / passages + TITLE_SHARE * tally.title(topic);
  }

  static SectorFeatures of(Tally tally, int topic, double strongest, double sum) {
    double evidence = evidence(tally, topic);
    int passages = Math.max(1, tally.outline().passages());
    return new SectorFeatures(
        StrictMath.log(evidence / Math.max(PLAIN, strongest)),
        evidence / (sum + NOISE),
        (double) tally.passages(topic) / passages,
        tally.title(topic),
        StrictMath.log1p(evidence));
  }

  /// All of them, in the order of the calibration's weights.
  double[] vector() {
    return new double[] {relative, share, coverage, title, density};
  }
}
