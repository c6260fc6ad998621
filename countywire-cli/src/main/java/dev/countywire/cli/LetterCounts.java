package dev.countywire.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.countywire.operations.rejected.Redrive;
import dev.countywire.operations.rejected.Trial;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// What became of dead letters, or would.
///
/// @param deed what was done with them, in words
/// @param letters with how many it was done
/// @param failing how many would fail again, by reason
/// @param left how many were left, by reason in words
record LetterCounts(String deed, long letters, Map<String, Long> failing, Map<String, Long> left) {
  private static final ObjectMapper JSON = new ObjectMapper();

  static LetterCounts of(Trial trial) {
    return new LetterCounts("would pass", trial.passing(), trial.failing(), trial.untried());
  }

  static LetterCounts of(String deed, Redrive.Report report) {
    return new LetterCounts(deed, report.settled(), Map.of(), report.left());
  }

  /// For a person.
  List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add(deed + ": " + letters);
    failing.forEach((reason, count) -> lines.add("would fail, " + reason + ": " + count));
    left.forEach((reason, count) -> lines.add("left, " + reason + ": " + count));
    return lines;
  }

  /// For a program.
  String json() {
    ObjectNode node = JSON.createObjectNode().put(deed.replace(' ', '_'), letters);
    ObjectNode fails = node.putObject("would_fail");
    failing.forEach(fails::put);
    ObjectNode rest = node.putObject("left");
    left.forEach(rest::put);
    return node.toString();
  }
}
