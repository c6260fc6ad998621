package dev.countywire.text.match;

import java.util.Arrays;

/// Finds the most probable words of a text: the best path over the words of the table and the
/// weighted terms of the vocabulary (unigram Viterbi).
///
/// A name that crosses the borders of frequent words loses against them, so that 示范县 does not yield
/// 范县. Safe for many threads.
public final class Lattice {
  // hundredths of a logarithm: an unknown Han character is rarer than any word
  private static final int UNKNOWN = -1850;
  // letters, digits and marks stand alone and cost nothing that could bend a path
  private static final int NEUTRAL = -600;

  private final WordTable words;

  /// A lattice over the words of a table.
  public Lattice(WordTable words) {
    this.words = words;
  }

  /// The words of `text`.
  ///
  /// @param hits what the vocabulary matched in it, ordered by end
  public Segmentation segment(String text, Hits hits) {
    int n = text.length();
    long[] best = new long[n + 1];
    int[] from = new int[n + 1];
    byte[] classes = new byte[n + 1];
    Arrays.fill(best, Long.MIN_VALUE);
    best[0] = 0;
    int[] pairs = words.pairs(text);
    int hit = 0;
    for (int i = 0; i <= n; i++) {
      hit = relaxTerms(hits, hit, i, best, from, classes);
      if (i < n) {
        relaxWords(text, i, pairs[i], best, from, classes);
      }
    }
    return path(n, from, classes);
  }

  private int relaxTerms(Hits hits, int hit, int end, long[] best, int[] from, byte[] classes) {
    int i = hit;
    for (; i < hits.size() && hits.end(i) == end; i++) {
      int weight = hits.weight(i);
      if (weight != 0 && best[hits.begin(i)] + weight > best[end]) {
        best[end] = best[hits.begin(i)] + weight;
        from[end] = hits.begin(i);
        classes[end] = WordClass.NAME.code();
      }
    }
    return i;
  }

  private void relaxWords(String text, int at, int pair, long[] best, int[] from, byte[] classes) {
    char first = text.charAt(at);
    long single = best[at] + (isHan(first) ? UNKNOWN : NEUTRAL);
    if (single > best[at + 1]) {
      best[at + 1] = single;
      from[at + 1] = at;
      classes[at + 1] = 0;
    }
    int state = words.next(0, first);
    for (int end = at + 1; state >= 0; end++) {
      short weight = words.weight(state);
      if (weight != 0 && best[at] + weight > best[end]) {
        best[end] = best[at] + weight;
        from[end] = at;
        classes[end] = words.classCode(state);
      }
      state = end == at + 1 ? pair : end < text.length() ? words.next(state, text.charAt(end)) : -1;
    }
  }

  private static Segmentation path(int n, int[] from, byte[] classes) {
    int count = 0;
    for (int end = n; end > 0; end = from[end]) {
      count++;
    }
    int[] begins = new int[count + 1];
    byte[] kinds = new byte[count];
    begins[count] = n;
    for (int end = n; end > 0; end = from[end]) {
      begins[--count] = from[end];
      kinds[count] = classes[end];
    }
    return Segmentation.of(begins, kinds);
  }

  private static boolean isHan(char c) {
    return c >= '\u3400' && c <= '\u9fff';
  }
}
