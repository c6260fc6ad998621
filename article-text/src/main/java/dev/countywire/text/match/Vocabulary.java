package dev.countywire.text.match;

import java.util.Arrays;

/// Every term that any tagger looks for, matched in one Aho-Corasick pass over a text.
///
/// Taggers add their terms while the vocabulary is built and keep the numbers that they get; the
/// hits name terms by these numbers.
public final class Vocabulary {
  // of a term: traits as hits have them, length, and the longest shorter term that ends where it
  // ends, plus 1, 0 for none: one line of the cache
  private static final int LENGTH = 32;
  private static final int SHORTER = 42;
  private static final int LENGTHS = (1 << (SHORTER - LENGTH)) - 1;
  private static final long GOES_ON = 1L << 31;
  private static final int ENDINGS = Integer.MAX_VALUE;
  private static final int MOST_TERMS = 1 << (Long.SIZE - SHORTER);
  // 64 KiB: of 36,000 pairs, one in fifteen that are none passes
  private static final int PAIR_BITS = 19;

  private final Trie trie;
  // the states of one character are 1 to `shallow`, those of two are asked for behind the filter
  private final int shallow;
  private final PairFilter pairs = new PairFilter(PAIR_BITS);
  // by state, the longest proper suffix of its text that is a state too (upper half), whether a
  // state lies behind it, and the longest term that ends there plus 1, 0 for none: one line of the
  // cache
  private final long[] states;
  private final long[] terms;

  private Vocabulary(Builder from) {
    this.trie = new Trie(from.trie.size());
    this.states = new long[from.trie.size()];
    this.terms = new long[from.size];
    int[] numbers = new int[states.length];
    int[] order = from.byDepth();
    this.shallow = from.shallow(order);
    // level by level: most steps are among the first states, which then lie together
    for (int state : order) {
      int parent = numbers[from.trie.parent(state)];
      char before = from.trie.character(from.trie.parent(state));
      char c = from.trie.character(state);
      numbers[state] = trie.grow(parent, c);
      states[parent] |= GOES_ON;
      if (parent != 0 && parent <= shallow) {
        pairs.add(before, c);
      }
      link(numbers[state], parent == 0 ? 0 : next(suffix(parent), c), from.termOf(state), from);
    }
    trie.close();
  }

  private int next(int from, char c) {
    int state = from;
    int next = trie.next(state, c);
    while (next == 0 && state != 0) {
      state = suffix(state);
      next = trie.next(state, c);
    }
    return next;
  }

  private void link(int state, int suffix, int term, Builder from) {
    if (term != 0) {
      terms[term - 1] =
          (long) ending(suffix) << SHORTER
              | (long) from.lengths[term - 1] << LENGTH
              | Integer.toUnsignedLong(from.traits[term - 1]);
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

  /// All places where a term stands, overlapping ones too, ordered by their ends; of one end the
  /// longest first.
  public Hits match(String text) {
    Hits.Builder hits = new Hits.Builder(text.length());
    int[] near = near(text);
    int state = 0;
    for (int i = 0; i < near.length; i++) {
      int next = state > shallow ? step(state, text.charAt(i)) : 0;
      state = next == 0 ? near[i] : next;
      for (int term = ending(state); term != 0; ) {
        long of = terms[term - 1];
        hits.add(i + 1 - ((int) (of >>> LENGTH) & LENGTHS), i + 1, term - 1, (int) of);
        term = (int) (of >>> SHORTER);
      }
    }
    return hits.build();
  }

  // by offset, the state of the two characters that end there, or else of the one; asked for
  // together, as steps through a table larger than the cache then do not wait for each other
  private int[] near(String text) {
    int[] near = new int[text.length()];
    int[] begins = new int[text.length()];
    int size = pairs.offsets(text, begins);
    for (int i = 0; i < near.length; i++) {
      near[i] = trie.next(0, text.charAt(i));
    }
    // from the right, so that the state of the first character is there still
    for (int i = size - 1; i >= 0; i--) {
      int second = begins[i] + 1;
      int pair = trie.next(near[begins[i]], text.charAt(second));
      near[second] = pair == 0 ? near[second] : pair;
    }
    return near;
  }

  // from a state of more than one character to another one; 0 where there is none
  private int step(int from, char c) {
    int state = from;
    int next = 0;
    while (next == 0 && state > shallow) {
      next = (states[state] & GOES_ON) == 0 ? 0 : trie.next(state, c);
      state = suffix(state);
    }
    return next;
  }

  private int suffix(int state) {
    return (int) (states[state] >>> Integer.SIZE);
  }

  private int ending(int state) {
    return (int) states[state] & ENDINGS;
  }

  /// Gives each distinct term a number.
  public static final class Builder {
    // as many as the lexicons' terms have, so that nothing is moved while they are read
    private final Trie trie = new Trie(1 << 18);
    // by state, number of the term plus 1; 0 where none ends
    private int[] termOf = new int[1 << 8];
    private short[] lengths = new short[1 << 8];
    private int[] traits = new int[1 << 8];
    private int size;

    /// The term's number, the same for the same term.
    ///
    /// @param use what it is looked for; a term may have several uses
    /// @throws IllegalArgumentException if the term is empty or has more than 1,000 characters
    public int add(Use use, String term) {
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
          traits = Arrays.copyOf(traits, size * 2);
        }
        if (size + 1 == MOST_TERMS) {
          throw new IllegalStateException("the vocabulary has more than " + size + " terms");
        }
        lengths[size] = (short) term.length();
        termOf[state] = ++size;
      }
      traits[termOf[state] - 1] |= use.bit();
      return termOf[state] - 1;
    }

    /// Adds a term that is also a word of the lattice.
    ///
    /// @param use what it is looked for
    /// @param frequency how often it stands in 60 million words; the highest one given counts
    /// @throws IllegalArgumentException if the term is empty or has more than 1,000 characters
    public int addName(Use use, String term, double frequency) {
      int number = add(use, term);
      int before = traits[number] >> Hits.WEIGHT;
      int weight = WordTable.weightOf(frequency);
      int most = before == 0 ? weight : Math.max(before, weight);
      traits[number] = most << Hits.WEIGHT | (traits[number] & (1 << Hits.WEIGHT) - 1);
      return number;
    }

    /// Builds the automaton; the builder is of no use afterwards.
    public Vocabulary build() {
      return new Vocabulary(this);
    }

    private int termOf(int state) {
      return state < termOf.length ? termOf[state] : 0;
    }

    // number of the states of one character
    private int shallow(int[] byDepth) {
      int shallow = 0;
      while (shallow < byDepth.length && trie.parent(byDepth[shallow]) == 0) {
        shallow++;
      }
      return shallow;
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
