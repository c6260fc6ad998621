package dev.countywire.text.encoding;

import dev.countywire.text.gloss.Glosses;
import dev.countywire.text.gloss.Syllable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Weighs readings of a damaged stretch against each other, each with the text around it.
final class Ranking {
  private static final int CONTEXT = 8;
  private static final int CANDIDATES = 60;
  // logarithms: a wrong repair is worse than a scar, so the second-best reading must be this far
  // off
  private static final double MARGIN = 0.6;
  // words are known less well than pairs of characters, and long readings have more of them
  private static final double CHARACTER = 1;

  // what a character of sound text costs; stands for text that one reading covers and another not
  private static final double USUAL = -5;

  private final String line;
  private final CharSequence before;
  private final String left;
  private final Wording wording;

  /// Prepares to weigh.
  ///
  /// @param before the sound text of the line before the stretch
  Ranking(String line, CharSequence before, Wording wording) {
    this.line = line;
    this.before = before;
    this.left =
        before
            .subSequence(Math.max(0, before.length() - CONTEXT), before.length())
            .toString()
            .replace(" ", "");
    this.wording = wording;
  }

  /// The best reading.
  ///
  /// @param path the reading
  /// @param score logarithm of its probability, with the text behind it
  /// @param rivals others that are nearly as probable
  /// @param right offset up to which the text behind it was weighed
  record Best(Path path, double score, List<Path> rivals, int right) {}

  /// The best of these readings; `null` where there are none.
  @Nullable Best best(List<Path> paths) {
    if (paths.isEmpty()) {
      return null;
    }
    int nearest = paths.stream().mapToInt(Path::at).min().getAsInt();
    int furthest = paths.stream().mapToInt(Path::at).max().getAsInt();
    int right = Math.min(line.length(), furthest + CONTEXT);
    double[] rest = rest(nearest, right);
    record Rated(Path path, double score, String text) {}
    List<Rated> rated = new ArrayList<>();
    paths.stream()
        .sorted(Comparator.comparingDouble((Path p) -> -(p.log() + rest[p.at() - nearest])))
        .limit(CANDIDATES)
        .forEach(p -> rated.add(new Rated(p, score(p, right), p.text())));
    rated.sort(Comparator.comparingDouble(Rated::score).reversed());
    Rated best = rated.getFirst();
    List<Path> rivals =
        rated.stream()
            .skip(1)
            .filter(other -> other.score > best.score - MARGIN && !other.text.equals(best.text))
            .map(Rated::path)
            .toList();
    return new Best(best.path, best.score, rivals, right);
  }

  /// Logarithm of the probability of the line as it is shown from `at` to `right`.
  double shown(int at, int right) {
    return score(line.substring(at, at + 2), at + 2, right);
  }

  private double score(Path path, int right) {
    return path.penalty()
        + CHARACTER * path.text().length()
        + score(path.text() + (path.scar() ? "0" : ""), path.at(), right);
  }

  private double score(String out, int at, int right) {
    StringBuilder text = new StringBuilder(left).append(out);
    int end = at;
    while (end < right && !Sites.isMark(line.charAt(end))) {
      int gloss = glossEnd(end);
      if (gloss > 0) {
        end = gloss;
      } else {
        text.append(line.charAt(end++));
      }
    }
    for (int i = text.length() - 1; i >= 0; i--) {
      if (text.charAt(i) == ' ') {
        text.deleteCharAt(i);
      }
    }
    if (end == line.length()) {
      text.append('\n');
    }
    return wording.score(text, left.length())
        + Brackets.cost(before, out)
        + USUAL * Math.max(0, right - end);
  }

  // what the text shown costs from each offset to the right
  private double[] rest(int from, int right) {
    double[] rest = new double[right - from + 2];
    for (int i = right - 1; i > from; i--) {
      char c = line.charAt(i);
      boolean letters = (c < 0x250 && c > ' ') || Sites.isMark(c);
      rest[i - from] = rest[i - from + 1] + (letters ? -1 : wording.pair(line.charAt(i - 1), c));
    }
    rest[0] = rest[1];
    return rest;
  }

  private int glossEnd(int open) {
    boolean gloss =
        Glosses.isOpen(line.charAt(open)) && Syllable.isToned(Glosses.syllable(line, open));
    return gloss ? Glosses.close(line, open) + 1 : -1;
  }
}
