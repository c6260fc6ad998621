package dev.countywire.text.encoding;

import java.util.Arrays;

/// The unfinished readings of a stretch, by the offset that they have come to, and those that are
/// back in step.
final class Frontier {
  /// Characters shown that a reading may go.
  static final int LONGEST = 96;

  private static final int BEAM = 24;
  // a path so much less probable than another to the same place is given up
  private static final double SPREAD = 16;
  // and so is one that is so much less probable than a finished one with sound text behind it
  private static final double LAG = 10;
  // what a character of sound text costs; makes up for how far a reading goes
  private static final double USUAL = -6.25;

  private final Paths paths;
  private final int begin;
  private final int[] covered;
  private final Best done = new Best(64);
  private final Best beam = new Best(BEAM);
  // the paths to each offset, chained
  private final int[] heads = new int[LONGEST];
  private int[] next = new int[256];
  private final double[] tops = new double[LONGEST + 1];
  // the best reading so far, by what it says beside sound text
  private double reached = Double.NEGATIVE_INFINITY;

  /// Has no readings yet.
  ///
  /// @param begin offset of the first damaged character
  /// @param covered characters of text from there to each offset
  Frontier(Paths paths, int begin, int[] covered) {
    this.paths = paths;
    this.begin = begin;
    this.covered = covered;
    Arrays.fill(heads, Paths.NONE);
    Arrays.fill(tops, Double.NEGATIVE_INFINITY);
  }

  /// Offset of the first damaged character.
  int begin() {
    return begin;
  }

  /// The readings that are back in step, the most probable first.
  Best done() {
    return done;
  }

  /// Takes a path, unless another is so much better.
  void enter(int path) {
    int slot = paths.at(path) - begin;
    if (paths.lead(path) == 0) {
      double gain = paths.log(path) - USUAL * covered[Math.min(slot, LONGEST)];
      reached = Math.max(reached, gain);
      done.add(path, gain);
      return;
    }
    if (slot < LONGEST && paths.log(path) > least(paths.at(path))) {
      if (path >= next.length) {
        next = Arrays.copyOf(next, Math.max(path + 1, next.length * 2));
      }
      next[path] = heads[slot];
      heads[slot] = path;
      tops[slot] = Math.max(tops[slot], paths.log(path));
    }
  }

  /// The best paths to the offset so many characters behind the begin; the same object each time.
  Best at(int slot) {
    beam.clear();
    for (int path = heads[slot]; path >= 0; path = next[path]) {
      beam.add(path, paths.log(path));
    }
    return beam;
  }

  /// What a path to an offset must weigh to be followed further, as far as is known.
  double least(int at) {
    int slot = Math.min(at - begin, LONGEST);
    return Math.max(tops[slot] - SPREAD, reached + USUAL * covered[slot] - LAG);
  }
}
