package dev.countywire.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;

/// Near-duplicate keys: articles that share one tell the same story.
///
/// A repost keeps most of the body but has another headline, another first line, a cut end, other
/// punctuation. So the keys are windows of the body, reduced to Chinese characters and digits, and
/// of all windows those with the smallest hashes are kept: what survives of them in a repost is
/// among the smallest there too. Earlier windows have an advantage, since ends are cut. Windows
/// around figures go first, since set phrases have none; windows without are longer than most set
/// phrases.
final class StoryKeys {
  private static final int KEYS = 4;
  private static final int BEFORE = 16;
  private static final int AROUND_FIGURE = 40;
  private static final int PLAIN = 64;
  // what is shorter than this tells no story of its own
  private static final int SHORTEST = 12;
  // windows and characters after which the advantage of the first has halved
  private static final int FIGURES_HALVED = 6;
  private static final int PLAIN_HALVED = 200;
  private static final long BASE = 0x9e3779b97f4a7c15L;

  private StoryKeys() {}

  /// Up to four band hashes of title and body, 16 hex digits each, in ascending order; a pure
  /// function of the text. The title counts only where the body is too short for one window.
  static List<String> of(String title, String body) {
    char[] text = reduced(body);
    if (text.length < AROUND_FIGURE) {
      text = reduced(title + body);
    }
    if (text.length < SHORTEST) {
      return List.of();
    }
    Smallest keys = new Smallest();
    aroundFigures(text, keys);
    if (keys.size < KEYS) {
      Smallest plain = new Smallest();
      plain(text, plain);
      for (int i = 0; i < plain.size && keys.size < KEYS; i++) {
        keys.offer(plain.hashes[i], Long.MAX_VALUE - KEYS + i);
      }
    }
    return keys.hex();
  }

  private static void aroundFigures(char[] text, Smallest keys) {
    int figures = 0;
    for (int i = BEFORE; i + AROUND_FIGURE - BEFORE <= text.length; i++) {
      if (isFigure(text[i]) && !isFigure(text[i - 1]) && isTelling(text, i)) {
        long hash = 0;
        for (int j = i - BEFORE; j < i - BEFORE + AROUND_FIGURE; j++) {
          hash = hash * BASE + text[j];
        }
        keys.offer(spread(hash), rank(spread(hash), figures++, FIGURES_HALVED));
      }
    }
  }

  // 5个工作日 and 2025年 stand in set phrases too
  private static boolean isTelling(char[] text, int begin) {
    int end = begin;
    while (end < text.length && isFigure(text[end])) {
      end++;
    }
    boolean year = end - begin == 4 && end < text.length && text[end] == '年';
    return end - begin > 1 && !year;
  }

  private static void plain(char[] text, Smallest keys) {
    int window = Math.min(PLAIN, text.length);
    long hash = 0;
    long leaving = 1;
    for (int i = 0; i < window; i++) {
      hash = hash * BASE + text[i];
      leaving *= BASE;
    }
    keys.offer(spread(hash), rank(spread(hash), 0, PLAIN_HALVED));
    for (int i = window; i < text.length; i++) {
      hash = hash * BASE + text[i] - leaving * text[i - window];
      keys.offer(spread(hash), rank(spread(hash), i - window, PLAIN_HALVED));
    }
  }

  /// Chinese characters and digits only, without what stands in brackets.
  private static char[] reduced(String text) {
    char[] kept = new char[text.length()];
    int size = 0;
    int from = -1;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '（' || c == '(') {
        from = size;
      } else if ((c == '）' || c == ')') && from >= 0) {
        // a bracket that is never closed must not swallow the text
        size = from;
        from = -1;
      } else if (c >= '０' && c <= '９') {
        kept[size++] = (char) (c - '０' + '0');
      } else if (isFigure(c) || (c >= '\u4e00' && c <= '\u9fff')) {
        kept[size++] = c;
      }
    }
    return Arrays.copyOf(kept, size);
  }

  private static boolean isFigure(char c) {
    return c >= '0' && c <= '9';
  }

  private static long rank(long hash, int before, int halved) {
    return (hash >>> 24) * (halved + Math.min(before, 1 << 20)) / halved;
  }

  // the finish of SplitMix64, so that the smallest are chosen evenly
  private static long spread(long sum) {
    long hash = (sum ^ (sum >>> 30)) * 0xbf58476d1ce4e5b9L;
    hash = (hash ^ (hash >>> 27)) * 0x94d049bb133111ebL;
    return hash ^ (hash >>> 31);
  }

  /// The distinct hashes with the smallest ranks.
  private static final class Smallest {
    private final long[] hashes = new long[KEYS];
    private final long[] ranks = new long[KEYS];
    private int size;

    void offer(long hash, long rank) {
      if (size == KEYS && rank >= ranks[KEYS - 1]) {
        return;
      }
      int at = size;
      for (int i = 0; i < size; i++) {
        if (hashes[i] == hash) {
          return;
        }
      }
      while (at > 0 && rank < ranks[at - 1]) {
        at--;
      }
      size = Math.min(KEYS, size + 1);
      System.arraycopy(hashes, at, hashes, at + 1, size - at - 1);
      System.arraycopy(ranks, at, ranks, at + 1, size - at - 1);
      hashes[at] = hash;
      ranks[at] = rank;
    }

    List<String> hex() {
      List<String> hex = new ArrayList<>();
      for (int i = 0; i < size; i++) {
        hex.add(HexFormat.of().toHexDigits(hashes[i]));
      }
      Collections.sort(hex);
      return List.copyOf(hex);
    }
  }
}
