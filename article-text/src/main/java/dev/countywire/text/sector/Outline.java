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
    int begin = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean line = c == '\n';
      if (line || isStop(c) || i - begin >= SENTENCE_UNITS) {
        outline.add(i + 1);
        begin = i + 1;
        if ((line || i - passageBegin >= PASSAGE_UNITS) && begin > passageBegin + 1) {
          outline.passage++;
          passageBegin = begin;
        }
      }
    }
    if (begin < text.length()) {
      outline.add(text.length());
      outline.passage++;
    } else if (passageBegin < text.length()) {
      outline.passage++;
    }
    return outline;
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

  private static boolean isStop(char c) {
    // most are Han characters, which two comparisons rule out
    return c <= '。' ? c == '。' || c == '!' || c == '?' : c >= '！' && (c == '！' || c == '？' || c == '；');
  }
}
