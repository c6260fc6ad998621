package dev.countywire.text.page;

/// What the rules say of one line: for each zone the role that scores best there.
final class LineReading {
  private static final LineRole[] ROLES = LineRole.values();

  private final CompiledRules rules;
  private final long[] holding;
  private final int[] best;
  private final float[] scores;

  /// Takes the arrays over.
  ///
  /// @param holding the rules that hold, as bits
  /// @param best by zone the sum that is highest, negative where no rule speaks
  /// @param scores by zone what it comes to
  LineReading(CompiledRules rules, long[] holding, int[] best, float[] scores) {
    this.rules = rules;
    this.holding = holding;
    this.best = best;
    this.scores = scores;
  }

  /// The best role in a zone.
  LineRole role(Zone zone) {
    int sum = best[zone.index()];
    return sum < 0 ? LineRole.BODY : ROLES[sum % ROLES.length];
  }

  /// How well the line fits a zone, by the zone's position.
  float score(int zone) {
    return scores[zone];
  }

  /// The rule that weighed most for the role; found when asked for, since few lines are.
  String rule(Zone zone) {
    int sum = best[zone.index()];
    return sum < 0 ? "unexplained" : rules.rule(rules.sums().weightiest(sum, holding)).name();
  }
}
