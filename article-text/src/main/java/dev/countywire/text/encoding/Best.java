package dev.countywire.text.encoding;

/// The highest of many weighted numbers, in descending order; reused.
final class Best {
  private final int[] items;
  private final double[] weights;
  private int size;

  /// Keeps up to `most`.
  Best(int most) {
    items = new int[most];
    weights = new double[most];
  }

  /// Forgets all.
  Best clear() {
    size = 0;
    return this;
  }

  /// Adds a number; of equal weights the one added first stands first.
  void add(int item, double weight) {
    if (size == items.length && weight <= weights[size - 1]) {
      return;
    }
    int at = size < items.length ? size++ : size - 1;
    while (at > 0 && weights[at - 1] < weight) {
      items[at] = items[at - 1];
      weights[at] = weights[at - 1];
      at--;
    }
    items[at] = item;
    weights[at] = weight;
  }

  /// How many it has.
  int size() {
    return size;
  }

  /// The number of a rank from 0.
  int item(int rank) {
    return items[rank];
  }

  /// The weight of a rank from 0.
  double weight(int rank) {
    return weights[rank];
  }

  /// What a number must weigh to be kept.
  double least() {
    return size < items.length ? Double.NEGATIVE_INFINITY : weights[size - 1];
  }
}
