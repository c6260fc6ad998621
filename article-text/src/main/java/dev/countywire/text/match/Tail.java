package dev.countywire.text.match;

import java.util.Arrays;

/// How well a short stretch of text reads from each of its offsets on: the weight of the best words
/// from there to the stretch's end.
///
/// A name that no table has pulls the one global segmentation out of step (苏正|刚直); asked again from
/// each place where the name may end, the words of the table say which rest reads best. Holds one
/// stretch at a time and is not for several threads.
public final class Tail {
  /// Longest stretch in UTF-16 units.
  public static final int LONGEST = 16;

  private static final int UNKNOWN = -1850;
  private static final int NEUTRAL = -600;
  // names of people in the table are no ordinary words that speak against a name
  private static final int PERSON = -700;

  private final WordTable words;
  private final int[] best = new int[LONGEST + 1];
  private int begin;
  private int end;

  /// A tail over the words of a table.
  public Tail(WordTable words) {
    this.words = words;
  }

  /// Reads the stretch of `text` from `begin` to `end`.
  ///
  /// @throws IllegalArgumentException if it is longer than `LONGEST`
  public void read(String text, int begin, int end) {
    if (end - begin > LONGEST) {
      throw new IllegalArgumentException("a stretch of " + (end - begin) + " is too long");
    }
    this.begin = begin;
    this.end = end;
    Arrays.fill(best, 0, end - begin, Integer.MIN_VALUE);
    best[end - begin] = 0;
    for (int at = end - 1; at >= begin; at--) {
      best[at - begin] = best(text, at);
    }
  }

  private int best(String text, int at) {
    char first = text.charAt(at);
    boolean han = first >= '\u3400' && first <= '\u9fff';
    int most = best[at + 1 - begin] + (han ? UNKNOWN : NEUTRAL);
    int state = 0;
    for (int i = at; i < end; i++) {
      state = words.next(state, text.charAt(i));
      if (state < 0) {
        return most;
      }
      short weight = words.weight(state);
      if (weight != 0) {
        boolean person = i > at && words.classCode(state) == WordClass.PERSON.code();
        most = Math.max(most, best[i + 1 - begin] + weight + (person ? PERSON : 0));
      }
    }
    return most;
  }

  /// Weight of the best words from `at` to the stretch's end, in hundredths of a natural logarithm.
  public int from(int at) {
    return best[at - begin];
  }
}
