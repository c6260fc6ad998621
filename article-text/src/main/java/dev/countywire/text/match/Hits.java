package dev.countywire.text.match;

import java.util.Arrays;

/// Where terms stand in a text, without an object a hit.
public final class Hits {
  private final int[] begins;
  private final int[] ends;
  private final int[] terms;
  private final int size;

  private Hits(Builder from) {
    this.begins = from.begins;
    this.ends = from.ends;
    this.terms = from.terms;
    this.size = from.size;
  }

  /// Number of hits.
  public int size() {
    return size;
  }

  /// UTF-16 offset where hit `i` begins.
  public int begin(int i) {
    return begins[i];
  }

  /// UTF-16 offset behind hit `i`.
  public int end(int i) {
    return ends[i];
  }

  /// Number of hit `i`'s term in the vocabulary.
  public int term(int i) {
    return terms[i];
  }

  static final class Builder {
    private int[] begins;
    private int[] ends;
    private int[] terms;
    private int size;

    /// For a text of so many units; grows where more is found than usual.
    Builder(int units) {
      int capacity = 16 + units * 5 / 8;
      begins = new int[capacity];
      ends = new int[capacity];
      terms = new int[capacity];
    }

    void add(int begin, int end, int term) {
      if (size == terms.length) {
        begins = Arrays.copyOf(begins, size * 2);
        ends = Arrays.copyOf(ends, size * 2);
        terms = Arrays.copyOf(terms, size * 2);
      }
      begins[size] = begin;
      ends[size] = end;
      terms[size++] = term;
    }

    Hits build() {
      return new Hits(this);
    }
  }
}
