package dev.countywire.text.page;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// In how many articles of one site each line stood.
final class SiteLines {
  private final Map<String, Counted> counts = new HashMap<>();
  private final Set<Integer> bodies = new HashSet<>();
  private int articles;

  /// A line with its count.
  ///
  /// @param text as it stood first
  record Counted(String text, int count) {}

  /// Counts the lines of an article.
  ///
  /// @param body hash of what it says; a body seen before is not counted again
  /// @param lines by the key they are compared by
  /// @return whether it was counted
  boolean add(int body, Map<String, String> lines) {
    if (!bodies.add(body)) {
      return false;
    }
    articles++;
    lines.forEach((key, text) ->
        counts.merge(key, new Counted(text, 1), (a, _) -> new Counted(a.text(), a.count() + 1)));
    return true;
  }

  /// Forgets the lines that were seen at most so often, and which articles they were.
  void forget(int seen) {
    counts.values().removeIf(c -> c.count() <= seen);
    bodies.clear();
  }

  /// What is kept in memory: lines and bodies.
  int size() {
    return counts.size() + bodies.size();
  }

  /// Articles counted.
  int articles() {
    return articles;
  }

  /// The lines counted, in no order.
  List<Counted> lines() {
    return List.copyOf(counts.values());
  }
}
