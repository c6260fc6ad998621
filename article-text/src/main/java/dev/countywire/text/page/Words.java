package dev.countywire.text.page;

import org.jspecify.annotations.Nullable;

/// A few words that are looked for together, in one scan over a text.
final class Words {
  private final TermTrie trie = new TermTrie();
  private final String[] words;

  private Words(String... words) {
    this.words = words;
    for (int i = 0; i < words.length; i++) {
      trie.put(words[i], i);
    }
  }

  /// These words, folded.
  static Words of(String... words) {
    return new Words(words);
  }

  /// Whether one of them stands in a folded text.
  boolean in(String folded) {
    return in(folded, 0, folded.length());
  }

  /// Whether one of them stands between two places of a folded text.
  boolean in(String folded, int begin, int end) {
    return find(folded, begin, end) != null;
  }

  /// The first of them that stands in a folded text, or none.
  @Nullable String find(String folded) {
    return find(folded, 0, folded.length());
  }

  private @Nullable String find(String folded, int begin, int end) {
    for (int at = begin; at < end; at++) {
      int node = trie.root(folded.charAt(at));
      for (int next = at + 1; node != 0; next++) {
        if (trie.number(node) >= 0) {
          return words[trie.number(node)];
        }
        node = next < end ? trie.step(node, folded.charAt(next)) : 0;
      }
    }
    return null;
  }
}
