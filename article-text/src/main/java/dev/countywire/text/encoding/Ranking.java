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
    this.left = before.subSequence(Math.max(0, before.length() - CONTEXT), before.length()).toString().replace(" ", "");
    this.wording = wording;
  }

  /// The best reading.
  ///
  /// @param path the reading
  /// @param score logarithm of its probability, with the text behind it
  /// @param margin by how much it is better than the next one that reads otherwise
  /// @param right offset up to which the text behind it was weighed
  record Best(Path path, double score, double margin, int right) {}

  /// The best of these readings; `null` where there are none.
  @Nullable Best best(List<Path> paths) {
    if (paths.isEmpty()) {
      return null;
    }
    int furthest = paths.stream().mapToInt(Path::at).max().getAsInt();
    int right = Math.min(line.length(), furthest + CONTEXT);
    double[] shown = shown(right);
    record Rated(Path path, double score, String text) {}
    List<Rated> rated = new ArrayList<>();
    paths.stream()
        .sorted(Comparator.comparingDouble((Path p) -> -(p.log() + shown[right] - shown[p.at()])))
        .limit(CANDIDATES)
        .forEach(p -> rated.add(new Rated(p, score(p, right), p.text())));
    rated.sort(Comparator.comparingDouble(Rated::score).reversed());
    if (System.getenv("DBG") != null) { System.err.println("SITE " + left + " | " + line.substring(paths.getFirst().at() > 0 ? Math.max(0, furthest - 30) : 0, right) + " paths " + paths.size()); rated.stream().limit(6).forEach(r -> System.err.printf("    %.2f log %.2f pen %.2f %s @%d d%d %s%n", r.score, r.path.log(), r.path.penalty(), r.text, r.path.at(), r.path.drops(), r.path.scar() ? "scar" : "")); } // DBG
    Rated best = rated.getFirst();
    double next = Double.NEGATIVE_INFINITY;
    for (Rated other : rated) {
      boolean same = other.text.equals(best.text) && other.path.at() == best.path.at();
      next = same ? next : Math.max(next, other.score);
    }
    return new Best(best.path, best.score, best.score - next, right);
  }

  /// Logarithm of the probability of the line as it is shown from `at` to `right`.
  double shown(int at, int right) {
    return score(line.substring(at, at + 2), at + 2, right);
  }

  private double score(Path path, int right) {
    return path.penalty() + 1 * path.text().length() + score(path.text() + (path.scar() ? "0" : ""), path.at(), right);
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
    return wording.score(text, left.length()) + Brackets.cost(before, out) + USUAL * Math.max(0, right - end);
  }

  private double[] shown(int right) {
    double[] sum = new double[line.length() + 1];
    for (int i = 1; i <= right && i < line.length(); i++) {
      char c = line.charAt(i);
      boolean letters = (c < 0x250 && c > ' ') || Sites.isMark(c);
      sum[i + 1] = sum[i] + (letters ? -1 : wording.pair(line.charAt(i - 1), c));
    }
    return sum;
  }

  private int glossEnd(int open) {
    boolean gloss =
        Glosses.isOpen(line.charAt(open)) && Syllable.isToned(Glosses.syllable(line, open));
    return gloss ? Glosses.close(line, open) + 1 : -1;
  }
}
