package dev.countywire.text.match;

import java.util.Arrays;

/// Every term that any tagger looks for, matched in one Aho-Corasick pass over a text.
///
/// Taggers add their terms while the vocabulary is built and keep the numbers that they get; the
/// hits name terms by these numbers.
public final class Vocabulary {
  private final Trie trie;
  // the longest proper suffix of a state's text that is a state too
  private final int[] suffix;
  // the state itself if a term ends there, else the next one down its suffixes; 0 for none
  private final int[] ending;
  private final int[] termOf;
  private final short[] lengths;
  private final short[] weights;

  private Vocabulary(Builder from, int[] suffix) {
    this.trie = from.trie;
    this.suffix = suffix;
    this.termOf = Arrays.copyOf(from.termOf, trie.size());
    this.lengths = Arrays.copyOf(from.lengths, from.size);
    this.weights = Arrays.copyOf(from.weights, from.size);
    this.ending = new int[trie.size()];
  }

  /// Collects terms.
  public static Builder builder() {
    return new Builder();
  }

  /// Number of distinct terms; term numbers lie below it.
  public int size() {
    return lengths.length;
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
      for (int end = ending[state]; end != 0; end = ending[suffix[end]]) {
        int term = termOf[end] - 1;
        hits.add(i + 1 - lengths[term], i + 1, term);
      }
    }
    return hits.build();
  }

  private int step(int from, char c) {
    int state = from;
    int next = trie.next(state, c);
    while (next == 0 && state != 0) {
      state = suffix[state];
      next = trie.next(state, c);
    }
    return next;
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
      int[] order = byDepth();
      int[] suffix = new int[trie.size()];
      Vocabulary built = new Vocabulary(this, suffix);
      for (int state : order) {
        int parent = trie.parent(state);
        suffix[state] = parent == 0 ? 0 : built.step(suffix[parent], trie.character(state));
        built.ending[state] = built.termOf[state] == 0 ? built.ending[suffix[state]] : state;
      }
      trie.close();
      return built;
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
