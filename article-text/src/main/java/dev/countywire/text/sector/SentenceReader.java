package dev.countywire.text.sector;

import java.util.Arrays;

/// Weighs one sentence after the other, from left to right.
final class SentenceReader {
  private final Sightings sightings;
  private final TermTable table;
  private final EntityShade shade;
  private final double[] weights;
  private int next;
  private boolean empty = true;

  SentenceReader(Sightings sightings, TermTable table, EntityShade shade) {
    this.sightings = sightings;
    this.table = table;
    this.shade = shade;
    this.weights = new double[table.topics()];
  }

  /// Weighs sentence `number`; false if it says nothing.
  ///
  /// @param listed topics a sentence may speak for before it counts as a list, whose members weigh
  ///   less
  boolean read(int number, boolean title, boolean lead, int listed) {
    if (!empty) {
      Arrays.fill(weights, 0);
      empty = true;
    }
    int from = next;
    while (next < sightings.size() && sightings.sentence(next) == number) {
      next++;
    }
    for (int i = from; i < next; i++) {
      double kept = shade.factor(sightings.begin(i), sightings.end(i));
      if (!sightings.hidden(i) && kept > 0) {
        weigh(i, kept, title, lead, from);
      }
    }
    if (!empty) {
      dampLists(listed);
    }
    return !empty;
  }

  /// What the sentence read last says for a topic; below zero where it speaks against it.
  double weight(int topic) {
    return weights[topic];
  }

  private void weigh(int i, double kept, boolean title, boolean lead, int from) {
    int to = next;
    for (TermTable.Rule rule : table.rules(sightings.term(i))) {
      if (rule.topic() != TermTable.MASKED
          && rule.holds(title, lead, term -> sightings.contains(from, to, term))) {
        weights[rule.topic()] += kept * rule.weight();
        empty = false;
      }
    }
  }

  private void dampLists(int listed) {
    int topics = 0;
    for (double weight : weights) {
      topics += weight > 0 ? 1 : 0;
    }
    if (topics > listed) {
      double factor = (double) listed / topics;
      for (int topic = 0; topic < weights.length; topic++) {
        weights[topic] *= weights[topic] > 0 ? factor : 1;
      }
    }
  }
}
