package dev.countywire.text.encoding;

import dev.countywire.text.gloss.Glosses;
import dev.countywire.text.gloss.Syllable;

/// Weighs readings of a damaged stretch against each other, each with the text around it.
final class Ranking {
  private static final int CONTEXT = 8;
  // readings that are weighed by words too, and how much those count
  private static final int WORDED = 12;
  private static final double SHARE = 0.25;
  // what a character of sound text costs; stands for text that one reading covers and another not
  private static final double USUAL = -6.25;
  // a pair that was dropped can be guessed where there was none
  private static final double DROPPED = -0.6;

  private final String line;
  private final CharSequence before;
  private final Wording wording;
  private final Paths paths;
  private final Words words;
  private final Best ranked = new Best(64);
  private final Best worded = new Best(WORDED);
  private final StringBuilder window = new StringBuilder();

  /// Prepares to weigh.
  ///
  /// @param before the sound text of the line before the stretch
  Ranking(String line, CharSequence before, Wording wording, Words words, Paths paths) {
    this.words = words;
    this.line = line;
    this.before = before;
    this.wording = wording;
    this.paths = paths;
  }

  /// Offset up to which the text behind these readings is weighed.
  int right(Best readings) {
    int furthest = 0;
    for (int i = 0; i < readings.size(); i++) {
      furthest = Math.max(furthest, paths.at(readings.item(i)));
    }
    return Math.min(line.length(), furthest + CONTEXT);
  }

  /// The readings by their probability with the text behind them.
  Best rank(Best readings) {
    int right = right(readings);
    ranked.clear();
    for (int i = 0; i < readings.size(); i++) {
      int path = readings.item(i);
      double guessed = DROPPED * paths.drops(path);
      double log = paths.log(path) + guessed + Brackets.cost(before, paths.text(path));
      ranked.add(path, log + behind(paths.context(path), paths.at(path), right));
    }
    String left =
        before
            .subSequence(Math.max(0, before.length() - CONTEXT), before.length())
            .toString()
            .replace(" ", "");
    double known = words.log(left);
    for (int i = 0; i < Math.min(WORDED, ranked.size()); i++) {
      int path = ranked.item(i);
      window.append(left);
      window.append(paths.text(path));
      double log = ranked.weight(i) * (1 - SHARE) + SHARE * (worded(paths.at(path), right) - known);
      worded.add(path, log);
      window.setLength(0);
    }
    return worded;
  }

  /// Logarithm of the probability of the line as it is shown from `at` to `right`.
  ///
  /// @param context the wording's context before it
  double shown(long context, int at, int right) {
    long next = context;
    double log = 0;
    for (int i = at; i < at + 2; i++) {
      log += wording.log(next, line.charAt(i));
      next = wording.push(next, line.charAt(i));
    }
    return log + behind(next, at + 2, right);
  }

  private double behind(long context, int at, int right) {
    long next = context;
    double log = 0;
    int end = at;
    while (end < right && !Sites.isMark(line.charAt(end))) {
      int gloss = glossEnd(end);
      char c = line.charAt(end);
      if (gloss < 0) {
        log += c == ' ' ? 0 : wording.log(next, c);
        next = wording.push(next, c);
      }
      end = gloss < 0 ? end + 1 : gloss;
    }
    return log + (end == line.length() ? wording.end(next) : 0) + USUAL * uncovered(end, right);
  }

  private double worded(int at, int right) {
    int end = at;
    while (end < right && !Sites.isMark(line.charAt(end))) {
      int gloss = glossEnd(end);
      if (gloss < 0) {
        window.append(line.charAt(end));
      }
      end = gloss < 0 ? end + 1 : gloss;
    }
    for (int i = window.length() - 1; i >= 0; i--) {
      if (window.charAt(i) == ' ') {
        window.deleteCharAt(i);
      }
    }
    if (end == line.length()) {
      window.append('\n');
    }
    return words.log(window) + USUAL * uncovered(end, right);
  }

  // characters up to `right`, glosses left out
  private int uncovered(int from, int right) {
    int characters = 0;
    for (int at = from; at < right; characters++) {
      int open = Sites.isMark(line.charAt(at)) ? Sites.gloss(line, at) : at + 1;
      int gloss = open >= 0 && open < line.length() ? glossEnd(open) : -1;
      at = gloss < 0 ? at + 1 : gloss;
    }
    return characters;
  }

  private int glossEnd(int open) {
    char c = line.charAt(open);
    boolean gloss =
        (Glosses.isOpen(c) || Sites.isMark(c)) && Syllable.isToned(Glosses.syllable(line, open));
    return gloss ? Glosses.close(line, open) + 1 : -1;
  }
}
