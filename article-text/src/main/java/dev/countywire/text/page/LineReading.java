package dev.countywire.text.page;

/// What the rules say of one line: for each zone the role that scores best there.
final class LineReading {
  private final LineRole[] roles;
  private final float[] scores;
  private final String[] rules;

  /// Takes the arrays over; each has an entry for each zone.
  LineReading(LineRole[] roles, float[] scores, String[] rules) {
    this.roles = roles;
    this.scores = scores;
    this.rules = rules;
  }

  /// The best role in a zone.
  LineRole role(Zone zone) {
    return roles[zone.index()];
  }

  /// How well the line fits a zone, by the zone's position.
  float score(int zone) {
    return scores[zone];
  }

  /// The rule that weighed most for the role.
  String rule(Zone zone) {
    return rules[zone.index()];
  }
}
