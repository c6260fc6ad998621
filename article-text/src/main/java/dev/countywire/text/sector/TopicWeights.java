package dev.countywire.text.sector;

/// A weight for each topic, of which a sentence or a passage touches a few: whoever goes over these
/// need not pass all.
final class TopicWeights {
  private final double[] weights;
  private final boolean[] isTouched;
  private final int[] touched;
  private int size;

  TopicWeights(int topics) {
    this.weights = new double[topics];
    this.isTouched = new boolean[topics];
    this.touched = new int[topics];
  }

  void add(int topic, double weight) {
    if (!isTouched[topic]) {
      isTouched[topic] = true;
      touched[size++] = topic;
    }
    weights[topic] += weight;
  }

  /// Number of topics that something was added to.
  int size() {
    return size;
  }

  /// The `i`th of the topics that something was added to.
  int topic(int i) {
    return touched[i];
  }

  /// Weight of a topic; 0 if nothing was added to it.
  double of(int topic) {
    return weights[topic];
  }

  /// If more topics than `most` have a weight above zero, cuts these weights down to its share.
  void damp(int most) {
    int topics = 0;
    for (int i = 0; i < size; i++) {
      topics += weights[touched[i]] > 0 ? 1 : 0;
    }
    if (topics > most) {
      double factor = (double) most / topics;
      for (int i = 0; i < size; i++) {
        weights[touched[i]] *= weights[touched[i]] > 0 ? factor : 1;
      }
    }
  }

  void clear() {
    for (int i = 0; i < size; i++) {
      weights[touched[i]] = 0;
      isTouched[touched[i]] = false;
    }
    size = 0;
  }
}
