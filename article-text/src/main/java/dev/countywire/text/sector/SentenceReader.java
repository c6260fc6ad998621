package dev.countywire.text.sector;

import dev.countywire.text.sector.TermTable.Rule;

/// Weighs one sentence after the other, from left to right.
final class SentenceReader {
  private final Sightings sightings;
  private final EntityShade shade;
  private final TopicWeights weights;
  private int next;

  SentenceReader(Part part, TermTable table) {
    this.sightings = Sightings.of(part, table);
    this.shade = new EntityShade(part.names());
    this.weights = new TopicWeights(table.topics());
  }

  /// What sentence `number` says for its topics, below zero where it speaks against one; holds
  /// until the next one is read.
  ///
  /// @param listed topics a sentence may speak for before it counts as a list, whose members weigh
  ///   less
  TopicWeights read(int number, boolean title, boolean lead, int listed) {
    weights.clear();
    int from = next;
    while (next < sightings.size() && sightings.sentence(next) == number) {
      next++;
    }
    for (int i = from; i < next; i++) {
      Rule rule = sightings.rule(i);
      double kept = rule == null ? 0 : shade.factor(sightings.begin(i), sightings.end(i));
      for (; kept > 0 && rule != null; rule = rule.next()) {
        if (rule.topic() != TermTable.MASKED && rule.holds(title, lead, sightings, from, next)) {
          weights.add(rule.topic(), kept * rule.weight());
        }
      }
    }
    weights.damp(listed);
    return weights;
  }
}
