package dev.countywire.text.place;

import java.util.Arrays;

/// How much an article speaks of each division, in the order of the gazetteer.
final class Scores {
  private int[] divisions = new int[16];
  private double[] scores = new double[16];
  private int size;

  /// Scores of their own, the same so far.
  Scores copy() {
    Scores copy = new Scores();
    copy.divisions = divisions.clone();
    copy.scores = scores.clone();
    copy.size = size;
    return copy;
  }

  void add(int division, double score) {
    int found = find(division);
    if (found >= 0) {
      scores[found] += score;
    } else {
      insert(-found - 1, division, score);
    }
  }

  private void insert(int at, int division, double score) {
    if (size == divisions.length) {
      divisions = Arrays.copyOf(divisions, size * 2);
      scores = Arrays.copyOf(scores, size * 2);
    }
    System.arraycopy(divisions, at, divisions, at + 1, size - at);
    System.arraycopy(scores, at, scores, at + 1, size - at);
    divisions[at] = division;
    scores[at] = score;
    size++;
  }

  private int find(int division) {
    return Arrays.binarySearch(divisions, 0, size, division);
  }

  boolean has(int division) {
    return find(division) >= 0;
  }

  /// Score of a division; 0 if it has none.
  double of(int division) {
    int found = find(division);
    return found < 0 ? 0 : scores[found];
  }

  /// Adds to the score of division number `i`.
  void raise(int i, double by) {
    scores[i] += by;
  }

  /// Number of divisions.
  int size() {
    return size;
  }

  /// Division number `i`.
  int division(int i) {
    return divisions[i];
  }

  /// Score of division number `i`.
  double score(int i) {
    return scores[i];
  }
}
