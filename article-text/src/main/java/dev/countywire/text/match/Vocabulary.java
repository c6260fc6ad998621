package dev.countywire.text.match;

import com.hankcs.algorithm.AhoCorasickDoubleArrayTrie;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/// Every term that any tagger looks for, matched in one Aho-Corasick pass over a text.
///
/// Taggers add their terms while the vocabulary is built and keep the numbers that they get; the
/// hits name terms by these numbers.
public final class Vocabulary {
  private final AhoCorasickDoubleArrayTrie<Integer> trie;
  private final int size;
  private final short[] weights;

  private Vocabulary(AhoCorasickDoubleArrayTrie<Integer> trie, int size, short[] weights) {
    this.trie = trie;
    this.size = size;
    this.weights = weights;
  }

  /// Collects terms.
  public static Builder builder() {
    return new Builder();
  }

  /// Number of distinct terms; term numbers lie below it.
  public int size() {
    return size;
  }

  /// Weight of a term in the lattice; 0 for a term that is no word of its own there.
  short weight(int term) {
    return weights[term];
  }

  /// All places where a term stands, overlapping ones too, ordered by their ends.
  public Hits match(String text) {
    Hits.Builder hits = new Hits.Builder();
    if (size > 0) {
      AhoCorasickDoubleArrayTrie.IHit<Integer> collect = hits::add;
      trie.parseText(text, collect);
    }
    return hits.build();
  }

  /// Gives each distinct term a number.
  public static final class Builder {
    private final Map<String, Integer> numbers = new HashMap<>();
    private final Map<Integer, Short> weights = new HashMap<>();

    /// The term's number, the same for the same term.
    ///
    /// @throws IllegalArgumentException if the term is empty
    public int add(String term) {
      if (term.isEmpty()) {
        throw new IllegalArgumentException("a term is empty");
      }
      Integer next = numbers.size();
      Integer known = numbers.putIfAbsent(term, next);
      return known == null ? next : known;
    }

    /// Adds a term that is also a word of the lattice.
    ///
    /// @param frequency how often it stands in 60 million words; the highest one given counts
    /// @throws IllegalArgumentException if the term is empty
    public int addName(String term, double frequency) {
      int number = add(term);
      weights.merge(number, WordTable.weightOf(frequency), (a, b) -> a > b ? a : b);
      return number;
    }

    /// Builds the automaton.
    public Vocabulary build() {
      AhoCorasickDoubleArrayTrie<Integer> trie = new AhoCorasickDoubleArrayTrie<>();
      if (!numbers.isEmpty()) {
        trie.build(new TreeMap<>(numbers));
      }
      short[] weightOf = new short[numbers.size()];
      weights.forEach((term, weight) -> weightOf[term] = weight);
      return new Vocabulary(trie, numbers.size(), weightOf);
    }
  }
}
