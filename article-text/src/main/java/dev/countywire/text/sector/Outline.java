package dev.countywire.text.sector;

import java.util.Arrays;

/// Where the sentences of a text end, and which passage each belongs to.
///
/// A passage is a paragraph, or a part of one: long paragraphs are cut at sentence ends, so that a
/// page in one line weighs like the same page in paragraphs.
final class Outline {
  private static final int PASSAGE_UNITS = 180;
  // a text without any full stop must not become one sentence
  private static final int SENTENCE_UNITS = 400;

  private int[] ends = new int[32];
  private int[] passages = new int[32];
  private int size;
  private int passage;

  private Outline() {}

  static Outline of(String text) {
    Outline outline = new Outline();
    int passageBegin = 0;
    for (int end, begin = 0; begin < text.length(); begin = end) {
      end = sentenceEnd(text, begin);
      outline.add(end);
      boolean closes = text.charAt(end - 1) == '\n' || end - passageBegin > PASSAGE_UNITS;
      if (closes && end > passageBegin + 1) {
        outline.passage++;
        passageBegin = end;
      }
    }
    outline.passage += passageBegin < text.length() ? 1 : 0;
    return outline;
  }

  private static int sentenceEnd(String text, int begin) {
    int last = Math.min(text.length() - 1, begin + SENTENCE_UNITS);
    int at = begin;
    while (at < last && !isEnd(text.charAt(at))) {
      at++;
    }
    return at + 1;
  }

  /// Number of sentences.
  int sentences() {
    return size;
  }

  /// Offset behind sentence `i`.
  int end(int i) {
    return ends[i];
  }

  /// Offset where sentence `i` begins.
  int begin(int i) {
    return i == 0 ? 0 : ends[i - 1];
  }

  /// Number of the passage that sentence `i` stands in.
  int passage(int i) {
    return passages[i];
  }

  /// Number of passages.
  int passages() {
    return passage;
  }

  private void add(int end) {
    if (size == ends.length) {
      ends = Arrays.copyOf(ends, size * 2);
      passages = Arrays.copyOf(passages, size * 2);
    }
    ends[size] = end;
    passages[size++] = passage;
  }

  // most are Han characters, which two comparisons rule out
  private static boolean isEnd(char c) {
    return c <= '。'
        ? c == '。' || c == '\n' || c == '!' || c == '?'
        : c >= '！' && (c == '！' || c == '？' || c == '；');
  }
}
