package dev.countywire.text.sector;

import java.util.Arrays;

/// The few sentences that speak most for each topic.
final class BestSentences {
  private static final int KEPT = 3;

  private final double[] weights;
  private final int[] sentences;

  BestSentences(int topics) {
    this.weights = new double[topics * KEPT];
    this.sentences = new int[topics * KEPT];
  }

  /// Offers a sentence; of equal ones the earlier stays.
  void offer(int topic, int sentence, double weight) {
    int first = topic * KEPT;
    int at = first + KEPT - 1;
    if (weight <= weights[at]) {
      return;
    }
    while (at > first && weight > weights[at - 1]) {
      weights[at] = weights[at - 1];
      sentences[at] = sentences[at - 1];
      at--;
    }
    weights[at] = weight;
    sentences[at] = sentence;
  }

  /// The sentences kept for a topic, in the order of the text.
  int[] of(int topic) {
    int first = topic * KEPT;
    int kept = 0;
    while (kept < KEPT && weights[first + kept] > 0) {
      kept++;
    }
    int[] found = Arrays.copyOfRange(sentences, first, first + kept);
    Arrays.sort(found);
    return found;
  }
}
