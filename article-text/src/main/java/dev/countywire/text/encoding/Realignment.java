package dev.countywire.text.encoding;

import dev.countywire.text.gloss.Glosses;
import dev.countywire.text.gloss.Syllable;

/// Reads a stretch of a line whose bytes are out of step: each character shown is the second half
/// of one and the first half of the next.
///
/// All readings that explain the bytes are followed side by side, the most probable ones further.
final class Realignment {
  private static final int LOST_CHOICES = 10;
  private static final double SURE_GLOSS = 2;
  private static final double UNEXPLAINED = -6;
  private static final double INSERTED = -1;
  // between ideographs, where the sources of the language have none
  private static final double SPACE = -5;
  // at most in front of a signature
  private static final double INDENT = -7;
  private static final int ALONE = 0x80;
  private static final char SCAR = '\uFFFD';

  private final String line;
  private final Wording wording;
  private final Glossary glossary;
  private final Paths paths;
  private final Drops drops;
  private final Frontier frontier;
  private final Best choices = new Best(LOST_CHOICES);
  private int compatibleAt = -1;
  private int[][] compatible = {};

  /// Prepares to read.
  ///
  /// @param line the line
  /// @param from offset of the first damaged character
  /// @param paths holds all readings, those that it begins with too
  Realignment(String line, int from, Wording wording, Glossary glossary, Paths paths) {
    this.line = line;
    this.wording = wording;
    this.glossary = glossary;
    this.paths = paths;
    this.drops = new Drops(line, wording, glossary, paths, this);
    this.frontier = new Frontier(paths, from, covered(from));
  }

  // characters from the start to each offset, glosses left out
  private int[] covered(int from) {
    int[] covered = new int[Frontier.LONGEST + 1];
    for (int slot = 0, inside = from; slot < Frontier.LONGEST; slot++) {
      int at = from + slot;
      boolean open = at < line.length() && at >= inside && Glosses.isOpen(line.charAt(at));
      inside = open && syllable(at) != Syllable.NONE ? Glosses.close(line, at) + 1 : inside;
      covered[slot + 1] = covered[slot] + (at < inside ? 0 : 1);
    }
    return covered;
  }

  /// The readings that begin with the paths so far and get in step again, the most probable first.
  Best read() {
    int starts = paths.size();
    for (int path = 0; path < starts; path++) {
      frontier.enter(path);
    }
    for (int slot = 0;
        slot < Frontier.LONGEST && frontier.begin() + slot <= line.length();
        slot++) {
      Best beam = frontier.at(slot);
      double least = frontier.least(frontier.begin() + slot);
      for (int i = 0; i < beam.size() && beam.weight(i) > least; i++) {
        step(beam.item(i), beam.weight(0) - beam.weight(i));
      }
    }
    return frontier.done();
  }

  /// What a path to an offset must weigh to be followed further, as far as is known.
  double least(int at) {
    return frontier.least(at);
  }

  private void step(int path, double behind) {
    int at = paths.at(path);
    if (at >= line.length()) {
      lost(path, at, false, UNEXPLAINED);
      return;
    }
    char shown = line.charAt(at);
    character(path, paths.lead(path), shown);
    compatible(path, paths.lead(path));
    boolean marked = Sites.isMark(shown);
    if (marked) {
      mark(path, shown);
    }
    if (!marked || Sites.gloss(line, at) >= 0) {
      drops.behind(path, at, behind);
    }
  }

  /// The plain case: the waiting byte and the first byte shown make one character.
  void character(int path, int lead, char shown) {
    if (shown < 0x80) {
      if (shown >= Gbk.TRAIL) {
        letter(path, lead, shown);
      }
      return;
    }
    int code = Gbk.code(shown);
    if (code != 0) {
      pair(path, lead, code, paths.at(path) + 1);
    }
  }

  private void pair(int path, int lead, int code, int end) {
    char c = Gbk.decode(lead, code >> 8);
    int second = code & 0xFF;
    if (c == 0 || second < Gbk.TRAIL) {
      return;
    }
    double cost = bare(path, c);
    if (second < 0x80) {
      // the second byte is an ASCII character of the text
      then(then(path, c, end, 0x80, cost, false), (char) second, end, 0, 0, true);
      return;
    }
    long syllable = syllable(end);
    boolean broken = Syllable.isToned(syllable) && glossary.fits(line.charAt(end - 1), syllable);
    int behind = broken ? Glosses.close(line, end) + 1 : end;
    int flag = paths.drops(path) * Paths.DROP + (broken ? Paths.PARTED : 0);
    frontier.enter(add(path, c, behind, second, cost, flag));
  }

  // a second byte in the range of ASCII is shown as a letter, and the bytes are in step again
  private void letter(int path, int lead, char shown) {
    char c = Gbk.decode(lead, shown);
    if (c == 0) {
      return;
    }
    int end = paths.at(path) + 1;
    long syllable = syllable(end);
    double cost =
        syllable == Syllable.NONE ? bare(path, c) : SURE_GLOSS + glossary.glossed(c, syllable);
    then(path, c, end, 0, cost, true);
  }

  /// Full-width and other characters that compatibility normalisation has changed.
  void compatible(int path, int lead) {
    int at = paths.at(path);
    int[][] codes = compatible(at);
    for (int n = 0; n < codes.length; n++) {
      for (int code : codes[n]) {
        pair(path, lead, code, at + n + 1);
      }
    }
  }

  // all paths to an offset, and all guesses behind them, ask for the same
  private int[][] compatible(int at) {
    if (at != compatibleAt) {
      compatibleAt = at;
      compatible = Gbk.compatible(line, at);
    }
    return compatible;
  }

  private void mark(int path, char shown) {
    int at = paths.at(path);
    int end = at + 1;
    int open = end < line.length() && Glosses.isOpen(line.charAt(end)) ? end : at;
    long syllable = syllable(open);
    if (syllable != Syllable.NONE) {
      sounded(path, paths.lead(path), syllable, Glosses.close(line, open) + 1);
      return;
    }
    boolean inserted = end < line.length() && "?!,？！，".indexOf(line.charAt(end)) >= 0;
    if (shown == '?' && inserted) {
      int flag = paths.drops(path) * Paths.DROP + Paths.PARTED;
      double log = paths.log(path) + INSERTED;
      frontier.enter(
          paths.add(path, (char) 0, end, paths.lead(path), log, paths.context(path), flag));
    }
    if (shown == SCAR && end < line.length()) {
      drops.behind(path, end, 0);
    }
    boolean last = end >= line.length();
    boolean kept = shown == SCAR && !last && line.charAt(end) < Gbk.TRAIL;
    lost(path, end, !last && !kept, 0);
  }

  /// The second byte and an opening bracket became the mark; the sound names the character.
  void sounded(int path, int lead, long syllable, int end) {
    for (int trail = ALONE; trail <= Gbk.LAST; trail++) {
      char c = Gbk.decode(lead, trail);
      if (c != 0 && glossary.fits(c, syllable)) {
        then(path, c, end, 0, SURE_GLOSS + glossary.glossed(c, syllable), true);
      }
    }
  }

  // the second byte is lost, with the ASCII character behind it where there was one
  private void lost(int path, int end, boolean swallowed, double cost) {
    int lead = paths.lead(path);
    char right = swallowed ? '0' : end < line.length() ? line.charAt(end) : '\n';
    choices.clear();
    for (int trail = ALONE; trail <= Gbk.LAST; trail++) {
      char c = Gbk.decode(lead, trail);
      if (c != 0) {
        double log = wording.log(paths.context(path), c) + bare(path, c);
        long context = wording.push(paths.context(path), c);
        char after =
            trail == ALONE && swallowed && line.charAt(end) >= 0x80 ? line.charAt(end) : right;
        choices.add(trail, log > choices.least() ? log + wording.log(context, after) : log);
      }
    }
    for (int i = 0; i < choices.size(); i++) {
      char c = Gbk.decode(lead, choices.item(i));
      // a byte that never leads swallows ASCII only
      if (swallowed && (choices.item(i) != ALONE || line.charAt(end) < 0x80)) {
        swallowed(path, c, end, cost + bare(path, c));
      } else {
        then(path, c, end, 0, cost + bare(path, c), true);
      }
    }
  }

  // between ideographs a space, before digits a digit
  private void swallowed(int path, char c, int end, double cost) {
    char right = line.charAt(end);
    char digit = Digits.lost(line, end);
    int plain = then(path, c, end, 0x80, cost, false);
    if (digit != 0) {
      then(plain, digit, end, 0, 0, true);
    } else {
      double log = paths.log(plain) + wording.log(paths.context(plain), '0');
      long context = wording.push(paths.context(plain), '0');
      int flag = paths.drops(path) * Paths.DROP + Paths.SCAR;
      frontier.enter(paths.add(plain, (char) 0, end, 0, log, context, flag));
    }
    if (right >= 0x3400 && right < 0xE000) {
      then(plain, ' ', end, 0, 0, true);
    }
  }

  private int then(int path, char c, int at, int lead, double cost, boolean enter) {
    int added = add(path, c, at, lead, cost, paths.drops(path) * Paths.DROP);
    if (enter) {
      frontier.enter(added);
    }
    return added;
  }

  private int add(int path, char c, int at, int lead, double cost, int flag) {
    long context = paths.context(path);
    double log = c == ' ' ? SPACE : c == '\u3000' ? INDENT : wording.log(context, c);
    return paths.add(
        path, c, at, lead, paths.log(path) + log + cost, wording.push(context, c), flag);
  }

  // an insertion may have parted the character before its gloss could be put behind it
  private double bare(int path, char c) {
    return paths.isParted(path) ? 0 : glossary.bare(c);
  }

  private long syllable(int open) {
    if (open >= line.length()) {
      return Syllable.NONE;
    }
    char c = line.charAt(open);
    boolean bracket = Glosses.isOpen(c) || Sites.isMark(c);
    return bracket ? Glosses.syllable(line, open) : Syllable.NONE;
  }
}
