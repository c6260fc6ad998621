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

  private Vocabulary(AhoCorasickDoubleArrayTrie<Integer> trie, int size) {
    this.trie = trie;
    this.size = size;
  }

  /// Collects terms.
  public static Builder builder() {
    return new Builder();
  }

  /// Number of distinct terms; term numbers lie below it.
  public int size() {
    return size;
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

    /// Builds the automaton.
    public Vocabulary build() {
      AhoCorasickDoubleArrayTrie<Integer> trie = new AhoCorasickDoubleArrayTrie<>();
      if (!numbers.isEmpty()) {
        trie.build(new TreeMap<>(numbers));
      }
      return new Vocabulary(trie, numbers.size());
    }
  }
}
