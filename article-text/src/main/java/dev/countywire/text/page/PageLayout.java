package dev.countywire.text.page;

import java.util.List;

/// The lines of a page with what the rules say of them and where each stands.
///
/// @param zones by line
record PageLayout(List<Line> lines, List<LineReading> readings, List<Zone> zones) {
  /// Number of lines.
  int size() {
    return lines.size();
  }

  Line line(int i) {
    return lines.get(i);
  }

  Zone zone(int i) {
    return zones.get(i);
  }

  /// What a line is.
  LineRole role(int i) {
    return zone(i) == Zone.TITLE ? LineRole.TITLE : readings.get(i).role(zone(i));
  }

  /// The rule that weighed most for it.
  String rule(int i) {
    return readings.get(i).rule(zone(i));
  }

  /// The line with the headline, -1 where there is none.
  int headline() {
    return Headline.line(readings, zones);
  }

  /// Whether a line stands in a zone.
  boolean has(Zone zone) {
    return zones.contains(zone);
  }
}
