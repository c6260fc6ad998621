package dev.countywire.text.place;

import dev.countywire.text.match.CharacterSet;
import java.util.Collection;
import java.util.Set;

/// A set of words that is asked for stretches of a text, most of which it does not have.
final class WordSet {
  private final Set<String> words;
  // what words end with: one look-up says of most stretches that they are none
  private final CharacterSet ends;

  private WordSet(Set<String> words, CharacterSet ends) {
    this.words = words;
    this.ends = ends;
  }

  /// The set of some words, none of them empty.
  static WordSet of(Collection<String> words) {
    StringBuilder ends = new StringBuilder();
    words.forEach(word -> ends.append(word.charAt(word.length() - 1)));
    return new WordSet(Set.copyOf(words), CharacterSet.of(ends.toString()));
  }

  /// Whether the text from `begin` to `end` is a word of the set.
  boolean has(String text, int begin, int end) {
    return begin < end
        && ends.has(text.charAt(end - 1))
        && words.contains(text.substring(begin, end));
  }
}
