package dev.countywire.text.encoding;

import dev.countywire.text.match.WordTable;
import java.util.Arrays;

/// How probable a wording is in one document: by pairs of characters, by words, and by what the
/// document says elsewhere.
final class Wording {
  // further text tells nothing new about a page
  private static final int SAMPLE = 60_000;
  private static final int LONGEST = 7;
  private static final double PAIR_SHARE = 0.25;
  private static final double WORDS = 6.0e7;
  private static final double UNKNOWN = -19;
  private static final double REPEATED = -1.5;

  private final CharacterModel model;
  private final WordTable words;
  private final Counts pieces = new Counts();
  private final int size;

  /// Learns from the document's undamaged text.
  Wording(CharacterModel model, WordTable words, CharSequence sound) {
    this.model = model;
    this.words = words;
    this.size = Math.min(sound.length(), SAMPLE);
    char[] forms = forms(sound.subSequence(0, size));
    for (int i = 0; i < forms.length; i++) {
      long hash = 0;
      for (int n = 1; n <= LONGEST && i + n <= forms.length && forms[i + n - 1] != '\n'; n++) {
        hash = hash(hash, forms[i + n - 1]);
        pieces.add(hash);
      }
    }
  }

  /// Logarithm of the probability of `right` behind `left`.
  double pair(char left, char right) {
    char a = model.form(left);
    char b = model.form(right);
    double log = model.log(a, b);
    int together = count(hash(hash(0, a), b));
    if (together == 0) {
      return log;
    }
    double here = (double) together / (count(hash(0, a)) + 2);
    return Math.log((1 - PAIR_SHARE) * Math.exp(log) + PAIR_SHARE * here);
  }

  /// Logarithm of the probability of a whole text, without its first `known` characters.
  double score(CharSequence text, int known) {
    double pairs = 0;
    for (int i = Math.max(1, known); i < text.length(); i++) {
      pairs += pair(text.charAt(i - 1), text.charAt(i));
    }
    return (pairs + lattice(forms(text))) / 2;
  }

  // the best division into words of the table and pieces of the document
  private double lattice(char[] forms) {
    double[] best = new double[forms.length + 1];
    Arrays.fill(best, Double.NEGATIVE_INFINITY);
    best[0] = 0;
    String text = new String(forms);
    for (int i = 0; i < forms.length; i++) {
      best[i + 1] = Math.max(best[i + 1], best[i] + alone(forms[i]));
      if (!isHan(forms[i])) {
        continue;
      }
      long hash = 0;
      for (int n = 1; n <= LONGEST && i + n <= forms.length && isHan(forms[i + n - 1]); n++) {
        hash = hash(hash, forms[i + n - 1]);
        best[i + n] = Math.max(best[i + n], best[i] + piece(text, i, n, hash));
      }
    }
    return best[forms.length];
  }

  private double piece(String text, int at, int length, long hash) {
    int frequency = words.frequency(text, at, at + length);
    double word = frequency == 0 ? Double.NEGATIVE_INFINITY : Math.log(frequency / WORDS);
    int here = length < 2 ? 0 : count(hash);
    return here == 0 ? word : Math.max(word, Math.log((double) here / (size + 500)) + REPEATED);
  }

  private static double alone(char form) {
    return switch (form) {
      case '，', '。', '、' -> -3.2;
      case '\n' -> -4;
      case '“', '”', '0' -> -4.5;
      case 'a', '；', '：', '？', '！', '（', '）' -> -6;
      default -> isHan(form) ? UNKNOWN : -11;
    };
  }

  private char[] forms(CharSequence text) {
    char[] forms = new char[text.length()];
    for (int i = 0; i < forms.length; i++) {
      forms[i] = model.form(text.charAt(i));
    }
    return forms;
  }

  private int count(long hash) {
    return pieces.of(hash);
  }

  private static long hash(long before, char c) {
    return (before + c + 1) * 0x9E3779B97F4A7C15L;
  }

  private static boolean isHan(char c) {
    return c >= '\u4E00' && c <= '\u9FFF';
  }
}
