package dev.countywire.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/// Near-duplicate keys: articles that share one tell the same story.
///
/// A repost keeps most of the body but has another headline, another first line, a cut end, other
/// punctuation. So the keys are windows of the body, reduced to Chinese characters and digits, and
/// of all windows those with the smallest hashes are kept: what survives of them in a repost is
/// among the smallest there too. Windows around figures go first: set phrases have none.
final class StoryKeys {
  private static final int KEYS = 4;
  private static final int BEFORE = 14;
  private static final int WINDOW = 36;
  // what is shorter than this tells no story of its own
  private static final int SHORTEST = 12;

  private StoryKeys() {}

  /// Up to four band hashes of title and body, 16 hex digits each, in ascending order; a pure
  /// function of the text. The title counts only where the body is too short for one window.
  static List<String> of(String title, String body) {
    char[] text = reduced(body);
    if (text.length < WINDOW) {
      text = reduced(title + body);
    }
    if (text.length < SHORTEST) {
      return List.of();
    }
    if (text.length < WINDOW) {
      return List.of(HexFormat.of().toHexDigits(hash(text, 0, text.length)));
    }
    Smallest keys = new Smallest();
    for (int i = BEFORE; i + WINDOW - BEFORE <= text.length; i++) {
      if (isFigure(text[i]) && !isFigure(text[i - 1])) {
        keys.offer(hash(text, i - BEFORE, i - BEFORE + WINDOW));
      }
    }
    return keys.size == KEYS ? keys.hex() : filled(text, keys).hex();
  }

  private static Smallest filled(char[] text, Smallest keys) {
    Smallest others = new Smallest();
    for (int i = 0; i + WINDOW <= text.length; i++) {
      others.offer(hash(text, i, i + WINDOW));
    }
    for (int i = 0; i < others.size && keys.size < KEYS; i++) {
      keys.offer(others.hashes[i]);
    }
    return keys;
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

  // FNV-1a over the units, then the finish of SplitMix64, so that the smallest are spread evenly
  private static long hash(char[] text, int begin, int end) {
    long hash = 0xcbf29ce484222325L;
    for (int i = begin; i < end; i++) {
      hash = (hash ^ text[i]) * 0x100000001b3L;
    }
    hash = (hash ^ (hash >>> 30)) * 0xbf58476d1ce4e5b9L;
    hash = (hash ^ (hash >>> 27)) * 0x94d049bb133111ebL;
    return hash ^ (hash >>> 31);
  }

  /// The smallest distinct hashes, ascending as unsigned numbers.
  private static final class Smallest {
    private final long[] hashes = new long[KEYS];
    private int size;

    void offer(long hash) {
      int at = size;
      while (at > 0 && Long.compareUnsigned(hash, hashes[at - 1]) < 0) {
        at--;
      }
      if (at == KEYS || (at > 0 && hashes[at - 1] == hash)) {
        return;
      }
      size = Math.min(KEYS, size + 1);
      System.arraycopy(hashes, at, hashes, at + 1, size - at - 1);
      hashes[at] = hash;
    }

    List<String> hex() {
      List<String> hex = new ArrayList<>();
      for (int i = 0; i < size; i++) {
        hex.add(HexFormat.of().toHexDigits(hashes[i]));
      }
      return List.copyOf(hex);
    }
  }
}
