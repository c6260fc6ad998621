package dev.countywire.text.place;

/// How the division that an article may be about stands among the others.
///
/// @param gazetteer of the divisions
record Standing(Gazetteer gazetteer) {
  // of a short article: named twice, or once as what acts
  private static final double LEAST_ALONE = 1.4;

  /// The county or prefecture that stands alone, with what it lies in and what lies in it;
  /// `Gazetteer.NONE` where others are named about as much.
  int alone(Scores scores) {
    int best = Gazetteer.NONE;
    double most = LEAST_ALONE;
    double all = 0;
    for (int i = 0; i < scores.size(); i++) {
      all += scores.score(i);
      if (scores.score(i) >= most && gazetteer.tier(scores.division(i)) != Tier.PROVINCE) {
        most = scores.score(i);
        best = scores.division(i);
      }
    }
    return best != Gazetteer.NONE && kin(best, scores) > all * 2 / 3 ? best : Gazetteer.NONE;
  }

  /// Whether the article names many provinces and the division's relatives but a little.
  boolean isScattered(int division, Scores scores) {
    double all = 0;
    int provinces = 0;
    int last = Gazetteer.NONE;
    for (int i = 0; i < scores.size(); i++) {
      all += scores.score(i);
      // the divisions of a province follow each other
      int province = gazetteer.ancestor(scores.division(i), Tier.PROVINCE);
      provinces += province == last ? 0 : 1;
      last = province;
    }
    return provinces > 3 && kin(division, scores) < all / 3;
  }

  // what a division, those that it lies in and those that lie in it have together
  private double kin(int division, Scores scores) {
    double kin = 0;
    for (int i = 0; i < scores.size(); i++) {
      int other = scores.division(i);
      if (gazetteer.isWithin(other, division) || gazetteer.isWithin(division, other)) {
        kin += scores.score(i);
      }
    }
    return kin;
  }
}
