package dev.countywire.text.match;

import java.util.Arrays;

/// Every term that any tagger looks for, matched in one Aho-Corasick pass over a text.
///
/// Taggers add their terms while the vocabulary is built and keep the numbers that they get; the
/// hits name terms by these numbers.
public final class Vocabulary {
  // of a number that holds a term and a length
  private static final int LENGTH_BITS = 10;
  private static final int LENGTHS = (1 << LENGTH_BITS) - 1;
  private static final int MOST_TERMS = 1 << (Integer.SIZE - LENGTH_BITS);

  private final Trie trie;
  // by state, the longest proper suffix of its text that is a state too (upper half), and the
  // longest term that ends there plus 1, 0 for none: one line of the cache
  private final long[] states;
  // by term, its length and the longest shorter term that ends where it ends, plus 1, 0 for none
  private final int[] terms;
  private final short[] weights;

  private Vocabulary(Builder from) {
    this.trie = new Trie();
    this.states = new long[from.trie.size()];
    this.terms = new int[from.size];
    this.weights = Arrays.copyOf(from.weights, from.size);
    int[] numbers = new int[states.length];
    // level by level: most steps are among the first states, which then lie together
    for (int state : from.byDepth()) {
      int parent = numbers[from.trie.parent(state)];
      char c = from.trie.character(state);
      numbers[state] = trie.grow(parent, c);
      link(numbers[state], parent == 0 ? 0 : step(suffix(parent), c), from.termOf(state), from);
    }
    trie.close();
  }

  private void link(int state, int suffix, int term, Builder from) {
    if (term != 0) {
      terms[term - 1] = ending(suffix) << LENGTH_BITS | from.lengths[term - 1];
    }
    states[state] = (long) suffix << Integer.SIZE | (term == 0 ? ending(suffix) : term);
  }

  /// Collects terms.
  public static Builder builder() {
    return new Builder();
  }

  /// Number of distinct terms; term numbers lie below it.
  public int size() {
    return terms.length;
  }

  /// Weight of a term in the lattice; 0 for a term that is no word of its own there.
  short weight(int term) {
    return weights[term];
  }

  /// All places where a term stands, overlapping ones too, ordered by their ends; of one end the
  /// longest first.
  public Hits match(String text) {
    Hits.Builder hits = new Hits.Builder(text.length());
    int state = 0;
    for (int i = 0; i < text.length(); i++) {
      state = step(state, text.charAt(i));
      for (int term = ending(state); term != 0; term = terms[term - 1] >>> LENGTH_BITS) {
        hits.add(i + 1 - (terms[term - 1] & LENGTHS), i + 1, term - 1);
      }
    }
    return hits.build();
  }

  private int step(int from, char c) {
    int state = from;
    int next = trie.next(state, c);
    while (next == 0 && state != 0) {
      state = suffix(state);
      next = trie.next(state, c);
    }
    return next;
  }

  private int suffix(int state) {
    return (int) (states[state] >>> Integer.SIZE);
  }

  private int ending(int state) {
    return (int) states[state];
  }

  /// Gives each distinct term a number.
  public static final class Builder {
    private final Trie trie = new Trie();
    // by state, number of the term plus 1; 0 where none ends
    private int[] termOf = new int[1 << 8];
    private short[] lengths = new short[1 << 8];
    private short[] weights = new short[1 << 8];
    private int size;

    /// The term's number, the same for the same term.
    ///
    /// @throws IllegalArgumentException if the term is empty or has more than 1,000 characters
    public int add(String term) {
      if (term.isEmpty() || term.length() > 1000) {
        throw new IllegalArgumentException("a term is empty or longer than 1,000 characters");
      }
      int state = trie.add(term);
      if (state >= termOf.length) {
        termOf = Arrays.copyOf(termOf, Math.max(state + 1, termOf.length * 2));
      }
      if (termOf[state] == 0) {
        if (size == lengths.length) {
          lengths = Arrays.copyOf(lengths, size * 2);
          weights = Arrays.copyOf(weights, size * 2);
        }
        if (size + 1 == MOST_TERMS) {
          throw new IllegalStateException("the vocabulary has more than " + size + " terms");
        }
        lengths[size] = (short) term.length();
        termOf[state] = ++size;
      }
      return termOf[state] - 1;
    }

    /// Adds a term that is also a word of the lattice.
    ///
    /// @param frequency how often it stands in 60 million words; the highest one given counts
    /// @throws IllegalArgumentException if the term is empty or has more than 1,000 characters
    public int addName(String term, double frequency) {
      int number = add(term);
      short weight = WordTable.weightOf(frequency);
      weights[number] = weights[number] == 0 ? weight : (short) Math.max(weights[number], weight);
      return number;
    }

    /// Builds the automaton; the builder is of no use afterwards.
    public Vocabulary build() {
      return new Vocabulary(this);
    }

    private int termOf(int state) {
      return state < termOf.length ? termOf[state] : 0;
    }

    // a state's suffix is shorter than it, so the states are linked level by level
    private int[] byDepth() {
      short[] depths = new short[trie.size()];
      int[] starts = new int[1002];
      for (int state = 1; state < depths.length; state++) {
        depths[state] = (short) (depths[trie.parent(state)] + 1);
        starts[depths[state] + 1]++;
      }
      for (int depth = 1; depth < starts.length; depth++) {
        starts[depth] += starts[depth - 1];
      }
      int[] order = new int[depths.length - 1];
      for (int state = 1; state < depths.length; state++) {
        order[starts[depths[state]]++] = state;
      }
      return order;
    }
  }
}
