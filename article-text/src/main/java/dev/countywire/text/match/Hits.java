package dev.countywire.text.match;

import java.util.Arrays;

/// Where terms stand in a text, without an object a hit.
public final class Hits {
  private final int[] begins;
  private final int[] ends;
  private final int[] terms;

  private Hits(int[] begins, int[] ends, int[] terms) {
    this.begins = begins;
    this.ends = ends;
    this.terms = terms;
  }

  /// Number of hits.
  public int size() {
    return terms.length;
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
    private int[] begins = new int[64];
    private int[] ends = new int[64];
    private int[] terms = new int[64];
    private int size;

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
      return new Hits(
          Arrays.copyOf(begins, size), Arrays.copyOf(ends, size), Arrays.copyOf(terms, size));
    }
  }
}
