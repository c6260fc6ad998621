package dev.countywire.text.encoding;

import dev.countywire.text.match.WordTable;
import java.util.Arrays;

/// How probable a text is by its words: the best division into words of the table and pieces that
/// the document has elsewhere.
final class Words {
  private static final int LONGEST = 7;
  private static final double WORDS = 6.0e7;
  private static final double UNKNOWN = -24;
  private static final double OTHER = -14;
  private static final double REPEATED = -1.5;

  private final WordTable words;
  private final Language language;
  private final Wording wording;
  private double[] best = new double[64];

  /// Prepares for one document.
  Words(WordTable words, Language language, Wording wording) {
    this.words = words;
    this.language = language;
    this.wording = wording;
  }

  /// Natural logarithm of the probability of a text.
  double log(CharSequence text) {
    char[] forms = new char[text.length()];
    for (int i = 0; i < forms.length; i++) {
      forms[i] = language.form(text.charAt(i));
    }
    if (best.length <= forms.length) {
      best = new double[forms.length * 2];
    }
    Arrays.fill(best, 0, forms.length + 1, Double.NEGATIVE_INFINITY);
    best[0] = 0;
    String simplified = new String(forms);
    for (int i = 0; i < forms.length; i++) {
      best[i + 1] = Math.max(best[i + 1], best[i] + alone(forms[i]));
      long piece = 0;
      for (int n = 1; n <= LONGEST && i + n <= forms.length && isHan(forms[i + n - 1]); n++) {
        piece = piece << Language.BITS | language.number(forms[i + n - 1]);
        double log = Math.max(word(simplified, i, n), n == 1 ? UNKNOWN : repeated(piece, n));
        best[i + n] = Math.max(best[i + n], best[i] + log);
      }
    }
    return best[forms.length];
  }

  private double word(String text, int at, int length) {
    int frequency = words.frequency(text, at, at + length);
    return frequency == 0 ? Double.NEGATIVE_INFINITY : Math.log(frequency / WORDS);
  }

  private double repeated(long piece, int length) {
    double share = length > Language.CONTEXT + 1 ? 0 : wording.share(piece);
    return share == 0 ? Double.NEGATIVE_INFINITY : Math.log(share) + REPEATED;
  }

  private static double alone(char form) {
    return switch (form) {
      case '，', '。', '、' -> -3.2;
      case '\n' -> -4;
      case '“', '”', '0' -> -4.5;
      case 'a', '；', '：', '？', '！', '（', '）' -> -6;
      default -> isHan(form) ? UNKNOWN : OTHER;
    };
  }

  private static boolean isHan(char c) {
    return c >= '\u4E00' && c <= '\u9FFF';
  }
}
