package dev.countywire.text.match;

import java.util.Arrays;

/// Where terms stand in a text, without an object a hit.
public final class Hits {
  // where the weight begins in a number of traits; the uses lie below it
  static final int WEIGHT = 16;

  private final int[] begins;
  private final int[] ends;
  private final int[] terms;
  // weight in the lattice above the bits of the uses
  private final int[] traits;
  private final int size;

  private Hits(Builder from) {
    this.begins = from.begins;
    this.ends = from.ends;
    this.terms = from.terms;
    this.traits = from.traits;
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

  /// The first hit from `i` on that is looked for as `use`; `size()` if there is none.
  public int next(int i, Use use) {
    int at = i;
    while (at < size && (traits[at] & use.bit()) == 0) {
      at++;
    }
    return at;
  }

  /// Number of hits that are looked for as `use`.
  public int count(Use use) {
    int count = 0;
    for (int i = 0; i < size; i++) {
      count += (traits[i] & use.bit()) == 0 ? 0 : 1;
    }
    return count;
  }

  /// Weight of hit `i` in the lattice; 0 if it is no word of its own there.
  int weight(int i) {
    return traits[i] >> WEIGHT;
  }

  static final class Builder {
    private int[] begins;
    private int[] ends;
    private int[] terms;
    private int[] traits;
    private int size;

    /// For a text of so many units; grows where more is found than usual.
    Builder(int units) {
      int capacity = 16 + units * 5 / 8;
      begins = new int[capacity];
      ends = new int[capacity];
      terms = new int[capacity];
      traits = new int[capacity];
    }

    void add(int begin, int end, int term, int trait) {
      if (size == terms.length) {
        begins = Arrays.copyOf(begins, size * 2);
        ends = Arrays.copyOf(ends, size * 2);
        terms = Arrays.copyOf(terms, size * 2);
        traits = Arrays.copyOf(traits, size * 2);
      }
      begins[size] = begin;
      ends[size] = end;
      traits[size] = trait;
      terms[size++] = term;
    }

    Hits build() {
      return new Hits(this);
    }
  }
}
