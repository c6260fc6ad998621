package dev.countywire.text.place;

import java.util.Arrays;

/// A value below 128 for some terms of the vocabulary, 0 for the others.
final class TermSet {
  private byte[] values = new byte[64];

  void put(int term, int value) {
    if (term >= values.length) {
      values = Arrays.copyOf(values, Math.max(term + 1, values.length * 2));
    }
    values[term] = (byte) value;
  }

  int get(int term) {
    return term < values.length ? values[term] : 0;
  }
}
