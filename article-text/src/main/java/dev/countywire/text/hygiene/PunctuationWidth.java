package dev.countywire.text.hygiene;

import dev.countywire.text.Draft;
import dev.countywire.text.MappedText;
import dev.countywire.text.TextStage;

/// Full-width punctuation in Chinese context; numbers, times, addresses, English and code keep
/// theirs.
public final class PunctuationWidth implements TextStage {
  // brackets that lie further apart are no pair
  private static final int BRACKET_SPAN = 120;
  private static final String HALF = ",;:!?";
  private static final String FULL = "，；：！？";

  @Override
  public Draft apply(Draft draft) {
    MappedText text = draft.text();
    char[] out = text.text().toCharArray();
    boolean changed = false;
    for (int i = 0; i < out.length; i++) {
      switch (out[i]) {
        case ':' -> {
          int end = Addresses.end(out, i);
          changed |= end < 0 && mark(out, i);
          i = Math.max(i, end - 1);
        }
        case ',', ';', '!', '?' -> changed |= mark(out, i);
        case '(', '（' -> changed |= bracket(out, i);
        case '"' -> changed |= Quotes.pair(out, i);
        default -> {}
      }
    }
    MappedText next = changed ? text.sameLength(new String(out)) : text;
    return draft.withText(Repeats.reduce(next));
  }

  private static boolean mark(char[] out, int at) {
    char before = at == 0 ? '\n' : out[at - 1];
    int following = at + 1 < out.length && out[at + 1] == ' ' ? at + 2 : at + 1;
    char after = following < out.length ? out[following] : '\n';
    boolean number = isDigit(before) && isDigit(after);
    if (number || !(Context.isChinese(before) || Context.isHan(after) || opens(before, after))) {
      return false;
    }
    out[at] = FULL.charAt(HALF.indexOf(out[at]));
    return true;
  }

  // 5.6%,“十四五”
  private static boolean opens(char before, char after) {
    return "“‘《（【".indexOf(after) >= 0 && (before == '%' || Character.isLetterOrDigit(before));
  }

  private static boolean bracket(char[] out, int open) {
    int close = close(out, open);
    if (close < 0) {
      return false;
    }
    char before = open == 0 ? '\n' : out[open - 1];
    char after = close + 1 < out.length ? out[close + 1] : '\n';
    boolean full =
        out[open] == '（'
            || out[close] == '）'
            || Context.isChinese(before)
            || Context.hasHan(out, open, close)
            || (!Character.isLetterOrDigit(before) && Context.isHan(after));
    if (!full || (out[open] == '（' && out[close] == '）')) {
      return false;
    }
    out[open] = '（';
    out[close] = '）';
    return true;
  }

  private static int close(char[] out, int open) {
    int depth = 0;
    for (int i = open; i < Math.min(out.length, open + BRACKET_SPAN) && out[i] != '\n'; i++) {
      switch (out[i]) {
        case '(', '（' -> depth++;
        case ')', '）' -> depth--;
        default -> {}
      }
      if (depth == 0) {
        return i;
      }
    }
    return -1;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
