package dev.countywire.text.page;

import java.util.ArrayList;
import java.util.List;

/// Weighs every line of a page with the table of roles: one matching pass over a line, then a sum
/// for each zone and role.
final class LineReader {
  private final CompiledRules rules;

  LineReader(RoleRules table) {
    rules = new CompiledRules(table.rules());
  }

  /// Weighs the lines of a page.
  List<LineReading> read(List<Line> lines) {
    LineWeighing weighing = new LineWeighing(rules);
    List<LineReading> readings = new ArrayList<>(lines.size());
    for (Line line : lines) {
      readings.add(weighing.of(line));
    }
    return readings;
  }
}
