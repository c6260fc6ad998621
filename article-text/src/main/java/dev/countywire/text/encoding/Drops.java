package dev.countywire.text.encoding;

import dev.countywire.text.gloss.Glosses;
import dev.countywire.text.gloss.Syllable;

/// Guesses pairs without a character, which the decoder dropped: the second half of one character
/// and the first half of the next.
final class Drops {
  private static final int MOST = 6;
  private static final int FIRSTS = 6;
  // two dropped pairs in a row leave a whole character to guess: so many of each are followed
  private static final int BOLD = 3;
  private static final int UNSHOWN = 4;
  private static final double SPREAD = 8;
  // what a context adds to a character at most, mostly
  private static final double BOOST = 7;
  // how much closer to the best they must keep than other readings, for there are many
  private static final double NARROW = 9;
  // what two characters cost at least
  private static final double TWO = 8;
  // what is rarer than this on its own and was never seen behind the first is not tried
  private static final double RARE = -12.5;

  private final String line;
  private final Wording wording;
  private final Glossary glossary;
  private final Paths paths;
  private final Realignment reading;
  private final Best firsts = new Best(FIRSTS);
  private final Best between = new Best(UNSHOWN);

  /// Prepares to guess in one stretch.
  Drops(String line, Wording wording, Glossary glossary, Paths paths, Realignment reading) {
    this.line = line;
    this.wording = wording;
    this.glossary = glossary;
    this.paths = paths;
    this.reading = reading;
  }

  /// Follows a path with a pair dropped behind it.
  ///
  /// @param at where the line goes on
  /// @param behind how much less probable the path is than the best one
  void behind(int path, int at, double behind) {
    if (at >= line.length() || paths.drops(path) >= MOST || behind > SPREAD) {
      return;
    }
    int lead = paths.lead(path);
    firsts.clear();
    for (int first : Gbk.beforeUndefined()) {
      char c = Gbk.decode(lead, first);
      if (c != 0) {
        double bare = paths.isParted(path) ? 0 : glossary.bare(c);
        firsts.add(first, wording.log(paths.context(path), c) + bare);
      }
    }
    double least =
        Math.max(
            firsts.weight(0) - SPREAD + behind, reading.least(at + 1) + NARROW - paths.log(path));
    for (int i = 0; i < firsts.size() && firsts.weight(i) > least; i++) {
      int first = firsts.item(i);
      char c = Gbk.decode(lead, first);
      long context = wording.push(paths.context(path), c);
      double log = paths.log(path) + firsts.weight(i);
      int flag = (paths.drops(path) + 1) * Paths.DROP;
      int added = paths.add(path, c, at, first, log, context, flag);
      seconds(added);
      if (i < BOLD && paths.drops(added) < MOST && log - TWO > reading.least(at + 1) + NARROW) {
        unshown(added);
      }
    }
  }

  // the next pair is dropped as well: of the character between them neither half is shown
  private void unshown(int path) {
    between.clear();
    for (int common : wording.between(paths.lead(path))) {
      char c = (char) common;
      between.add(c, wording.log(paths.context(path), c) + glossary.bare(c));
    }
    for (int i = 0; i < between.size() && between.weight(i) > between.weight(0) - SPREAD / 2; i++) {
      char c = (char) between.item(i);
      long context = wording.push(paths.context(path), c);
      double log = paths.log(path) + between.weight(i);
      int flag = (paths.drops(path) + 1) * Paths.DROP;
      seconds(paths.add(path, c, paths.at(path), Gbk.code(c) & 0xFF, log, context, flag));
    }
  }

  // the waiting byte of this path is the first one of the dropped pair
  private void seconds(int path) {
    char shown = line.charAt(paths.at(path));
    int open = Sites.isMark(shown) ? Sites.gloss(line, paths.at(path)) : -1;
    long syllable = open < 0 ? Syllable.NONE : Glosses.syllable(line, open);
    double needed = reading.least(paths.at(path) + 1) + NARROW - paths.log(path) - BOOST;
    needed = Math.max(needed, RARE);
    for (int second : Gbk.undefined(paths.lead(path))) {
      if (syllable != Syllable.NONE) {
        reading.sounded(path, second, syllable, Glosses.close(line, open) + 1);
      } else if (isLikely(second, shown, needed)) {
        reading.character(path, second, shown);
      }
    }
    if (syllable == Syllable.NONE && shown < 0x80) {
      for (int second : Gbk.undefined(paths.lead(path))) {
        reading.compatible(path, second);
      }
    }
  }

  private boolean isLikely(int second, char shown, double needed) {
    int trail = shown < 0x80 ? shown : Gbk.code(shown) >> 8;
    char c = trail < Gbk.TRAIL ? 0 : Gbk.decode(second, trail);
    return c != 0 && wording.alone(c) > needed;
  }
}
