package dev.countywire.text.match;

import java.util.Arrays;

/// The words of a text, without an object a word.
///
/// Words cover the text without gaps; a character that no word covers is one of its own.
public final class Segmentation {
  // begins[size] is the length of the text
  private final int[] begins;
  private final byte[] classes;
  // the word that covers each offset
  private final int[] wordOf;

  private Segmentation(int[] begins, byte[] classes) {
    this.begins = begins;
    this.classes = classes;
    this.wordOf = new int[begins[classes.length] + 1];
    for (int word = 1; word < begins.length; word++) {
      wordOf[begins[word]] = 1;
    }
    // words are short: counting borders costs no branch a word
    int word = 0;
    for (int at = 1; at < wordOf.length; at++) {
      word += wordOf[at];
      wordOf[at] = word;
    }
  }

  /// Every character a word of its own: for a text whose words nobody asks for.
  public static Segmentation characters(String text) {
    int[] begins = new int[text.length() + 1];
    Arrays.setAll(begins, i -> i);
    return new Segmentation(begins, new byte[text.length()]);
  }

  /// Number of words.
  public int size() {
    return classes.length;
  }

  /// UTF-16 offset where word `i` begins; `size()` gives the length of the text.
  public int begin(int i) {
    return begins[i];
  }

  /// UTF-16 offset behind word `i`.
  public int end(int i) {
    return begins[i + 1];
  }

  /// What kind of word word `i` is.
  public WordClass classOf(int i) {
    return WordClass.ofCode(classes[i]);
  }

  /// The word that covers `offset`; `size()` at the end of the text.
  public int wordAt(int offset) {
    return wordOf[offset];
  }

  /// Whether a word begins at `offset`; true at the end of the text, false outside of it.
  public boolean isBorder(int offset) {
    return offset >= 0
        && offset < wordOf.length
        && (offset == 0 || wordOf[offset] != wordOf[offset - 1]);
  }

  /// Whether words begin at `begin` and behind `end`, so that the span cuts none in two.
  public boolean isWhole(int begin, int end) {
    return isBorder(begin) && isBorder(end);
  }

  static Segmentation of(int[] begins, byte[] classes) {
    return new Segmentation(begins, classes);
  }
}
