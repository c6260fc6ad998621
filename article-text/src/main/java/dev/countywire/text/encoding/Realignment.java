package dev.countywire.text.encoding;

import com.google.common.collect.Ordering;
import dev.countywire.text.gloss.Glosses;
import dev.countywire.text.gloss.Syllable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Reads a stretch of a line whose bytes are out of step: each character shown is the second half
/// of one and the first half of the next.
///
/// All readings that explain the bytes are followed side by side, the most probable ones further.
final class Realignment {
  private static final int BEAM = 40;
  private static final int DROPPING = 10;
  private static final int DROP_FIRSTS = 14;
  private static final int DROP_CHOICES = 30;
  private static final int MOST_DROPS = 3;
  private static final int LOST_CHOICES = 10;
  private static final int LONGEST = 80;
  private static final double SURE_GLOSS = 2;
  private static final double UNEXPLAINED = -6;
  private static final double SPACE = -4;
  private static final char SCAR = '\uFFFD';
  private static final Ordering<Path> BY_LOG =
      Ordering.from(Comparator.comparingDouble(Path::log).reversed());

  private final String line;
  private final char left;
  private final Wording wording;
  private final Glossary glossary;
  private final List<Path> done = new ArrayList<>();
  private final List<List<Path>> open = new ArrayList<>();
  private final int from;

  /// Prepares to read.
  ///
  /// @param line the line
  /// @param from offset of the first damaged character
  /// @param left the sound character before it
  Realignment(String line, int from, char left, Wording wording, Glossary glossary) {
    this.line = line;
    this.from = from;
    this.left = left;
    this.wording = wording;
    this.glossary = glossary;
  }

  /// The readings that begin so and get in step again, in no order.
  List<Path> read(List<Path> starts) {
    starts.forEach(this::add);
    for (int i = 0; i < open.size() && i < LONGEST; i++) {
      List<Path> here = best(open.get(i), BEAM);
      for (int k = 0; k < here.size(); k++) {
        step(here.get(k), k < DROPPING);
      }
    }
    return done;
  }

  private void add(Path path) {
    if (path.isDone()) {
      done.add(path);
      return;
    }
    int slot = path.at() - from;
    while (open.size() <= slot) {
      open.add(new ArrayList<>());
    }
    open.get(slot).add(path);
  }

  private void step(Path path, boolean mayDrop) {
    if (path.at() >= line.length()) {
      lost(path, path.at(), false, UNEXPLAINED);
      return;
    }
    char shown = line.charAt(path.at());
    character(path, path.lead(), shown);
    compatible(path, path.lead());
    boolean marked = Sites.isMark(shown);
    if (marked) {
      mark(path, shown);
    }
    boolean sounded = marked && Sites.gloss(line, path.at()) >= 0;
    if (mayDrop && path.drops() < MOST_DROPS && (sounded || !marked)) {
      dropped(path, path.at());
    }
  }

  // the plain case: the waiting byte and the first byte shown make one character
  private void character(Path path, int lead, char shown) {
    if (shown < 0x80) {
      if (shown >= Gbk.TRAIL) {
        letter(path, lead, shown);
      }
      return;
    }
    int code = Gbk.code(shown);
    if (code != 0) {
      pair(path, lead, code, path.at() + 1, 0);
    }
  }

  private void pair(Path path, int lead, int code, int next, double cost) {
    char c = Gbk.decode(lead, code >> 8);
    if (c == 0) {
      return;
    }
    double log = wording.pair(path.last(left), c);
    double gloss = cost + bare(path, c);
    int second = code & 0xFF;
    if (second < 0x80) {
      // the second byte is an ASCII character of the text
      if (second >= Gbk.TRAIL) {
        String both = c + String.valueOf((char) second);
        add(path.then(both, next, 0, log + wording.pair(c, 'a'), gloss));
      }
      return;
    }
    char shown = line.charAt(next - 1);
    long syllable = syllable(next);
    if (Syllable.isToned(syllable) && glossary.fits(shown, syllable)) {
      int end = Glosses.close(line, next) + 1;
      add(path.then(String.valueOf(c), end, second, log, gloss).broken());
    } else {
      add(path.then(String.valueOf(c), next, second, log, gloss));
    }
  }

  // a second byte in the range of ASCII is shown as a letter, and the bytes are in step again
  private void letter(Path path, int lead, char shown) {
    char c = Gbk.decode(lead, shown);
    if (c == 0) {
      return;
    }
    int next = path.at() + 1;
    long syllable = syllable(next);
    double gloss =
        syllable == Syllable.NONE ? bare(path, c) : SURE_GLOSS + glossary.glossed(c, syllable);
    add(path.then(String.valueOf(c), next, 0, wording.pair(path.last(left), c), gloss));
  }

  // full-width and other characters that compatibility normalisation has changed
  private void compatible(Path path, int lead) {
    for (int n = 1; n <= 4 && path.at() + n <= line.length(); n++) {
      for (int code : Gbk.compatible(line.substring(path.at(), path.at() + n))) {
        pair(path, lead, code, path.at() + n, 0);
      }
    }
  }

  private void mark(Path path, char shown) {
    int next = path.at() + 1;
    int open = next < line.length() && Glosses.isOpen(line.charAt(next)) ? next : path.at();
    long syllable = syllable(open);
    if (syllable != Syllable.NONE) {
      sounded(path, path.lead(), syllable, Glosses.close(line, open) + 1);
      return;
    }
    boolean inserted = next < line.length() && "?!,？！，".indexOf(line.charAt(next)) >= 0;
    if (shown == '?' && inserted) {
      add(path.then("", next, path.lead(), 0, -1).broken());
    }
    if (shown == SCAR) {
      dropped(path, next);
    }
    boolean end = next >= line.length();
    boolean kept = shown == SCAR && !end && line.charAt(next) < Gbk.TRAIL;
    lost(path, next, !end && !kept, 0);
  }

  // the second byte and an opening bracket became the mark; the sound names the character
  private void sounded(Path path, int lead, long syllable, int next) {
    for (int trail = Gbk.LEAD; trail <= Gbk.LAST; trail++) {
      char c = Gbk.decode(lead, trail);
      if (c != 0 && glossary.fits(c, syllable)) {
        double gloss = SURE_GLOSS + glossary.glossed(c, syllable);
        add(path.then(String.valueOf(c), next, 0, wording.pair(path.last(left), c), gloss));
      }
    }
  }

  // the second byte is lost, with the ASCII character behind it where there was one
  private void lost(Path path, int next, boolean scar, double cost) {
    List<Path> choices = new ArrayList<>();
    char right = scar ? '0' : next < line.length() ? line.charAt(next) : '\n';
    for (int trail = 0x80; trail <= Gbk.LAST; trail++) {
      char c = Gbk.decode(path.lead(), trail);
      if (c != 0) {
        double log = wording.pair(path.last(left), c) + wording.pair(c, right);
        Path choice = path.then(String.valueOf(c), next, 0, log, cost + bare(path, c));
        if (scar && trail >= Gbk.LEAD) {
          swallowed(path, c, next, cost + bare(path, c), choices);
        } else {
          choices.add(choice);
        }
      }
    }
    best(choices, LOST_CHOICES).forEach(this::add);
  }

  // between ideographs a space, before digits a digit
  private void swallowed(Path path, char c, int next, double cost, List<Path> choices) {
    double log = wording.pair(path.last(left), c);
    char right = line.charAt(next);
    char digit = Digits.lost(line, next);
    if (digit != 0) {
      choices.add(path.then(c + String.valueOf(digit), next, 0, log + wording.pair(c, '0'), cost));
    } else {
      choices.add(
          path.then(String.valueOf(c), next, 0, log + wording.pair(c, '0'), cost).scarred());
    }
    if (right >= 0x3400 && right < 0xE000) {
      double space = log + wording.pair(c, right);
      choices.add(path.then(c + " ", next, 0, space, cost + SPACE));
    }
  }

  // a pair without a character was dropped: the second half of one and the first of the next
  private void dropped(Path path, int next) {
    if (next >= line.length()) {
      return;
    }
    Realignment all = new Realignment(line, from, left, wording, glossary);
    List<Path> firsts = new ArrayList<>();
    for (int first = Gbk.LEAD; first <= Gbk.LAST; first++) {
      char c = Gbk.decode(path.lead(), first);
      if (c != 0 && Gbk.undefined(first).length > 0) {
        double log = wording.pair(path.last(left), c);
        firsts.add(path.then(String.valueOf(c), next, first, log, bare(path, c)).dropping());
      }
    }
    best(firsts, DROP_FIRSTS).forEach(all::behindDrop);
    List<Path> choices = new ArrayList<>(all.done);
    all.open.forEach(choices::addAll);
    best(choices, DROP_CHOICES).forEach(this::add);
  }

  private static List<Path> best(List<Path> paths, int most) {
    return BY_LOG.leastOf(paths, most);
  }

  // the lead of this path is the first byte of the dropped pair
  private void behindDrop(Path path) {
    char shown = line.charAt(path.at());
    int open = Sites.isMark(shown) ? Sites.gloss(line, path.at()) : -1;
    long syllable = open < 0 ? Syllable.NONE : Glosses.syllable(line, open);
    for (int second : Gbk.undefined(path.lead())) {
      if (syllable == Syllable.NONE) {
        character(path, second, shown);
        if (shown < 0x80) {
          compatible(path, second);
        }
      } else {
        sounded(path, second, syllable, Glosses.close(line, open) + 1);
      }
    }
  }

  // an insertion may have parted the character before its gloss could be put behind it
  private double bare(Path path, char c) {
    return path.parted() ? 0 : glossary.bare(c);
  }

  private long syllable(int open) {
    if (open >= line.length()) {
      return Syllable.NONE;
    }
    long syllable = Glosses.syllable(line, open);
    boolean bracket =
        Glosses.isOpen(line.charAt(open)) || line.charAt(open) == '?' || line.charAt(open) == SCAR;
    return bracket ? syllable : Syllable.NONE;
  }
}
