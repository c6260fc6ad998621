package dev.countywire.text.encoding;

import dev.countywire.text.gloss.Glosses;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Repairs one line, from site to site.
final class LineRepair {
  // logarithms: a wrong repair is worse than a scar, so the second-best reading must be far off
  private static final double MARGIN = 0.0;
  // behind a mark alone the text may be sound: the repaired one must be much more probable
  private static final double GAIN = 6;

  private final String line;
  private final Wording wording;
  private final Glossary glossary;
  private final Glosses glosses;
  private final StringBuilder sound = new StringBuilder();
  private final List<Fix> fixes = new ArrayList<>();
  private int unrepaired;
  private int at;

  /// Prepares to repair.
  LineRepair(String line, Wording wording, Glossary glossary, Glosses glosses) {
    this.line = line;
    this.wording = wording;
    this.glossary = glossary;
    this.glosses = glosses;
  }

  /// What stands from `begin` to `end` of the line, and what stood there.
  record Fix(int begin, int end, String text) {}

  /// Finds the repairs, from left to right.
  List<Fix> run() {
    while (at < line.length()) {
      if (Sites.isMark(line.charAt(at)) && !sound.isEmpty()) {
        Fix fix = fix();
        if (fix != null) {
          fixes.add(fix);
          sound.append(fix.text);
          at = fix.end;
          continue;
        }
      }
      Fix stray = Strays.at(line, at, sound, glossary);
      if (stray == null) {
        copy();
      } else {
        fixes.add(stray);
        at = stray.end;
      }
    }
    return fixes;
  }

  /// Sites that were left, and characters lost for good at those that were repaired.
  int unrepaired() {
    return unrepaired;
  }

  private void copy() {
    int end = Glosses.isOpen(line.charAt(at)) ? glosses.end(line, at) : -1;
    if (end < 0) {
      sound.append(line.charAt(at));
    }
    at = end < 0 ? at + 1 : end;
  }

  private @Nullable Fix fix() {
    char before = sound.charAt(sound.length() - 1);
    int open = Sites.gloss(line, at);
    int mark = open < 0 ? Sites.straddled(line, at) : -1;
    if (open < 0 && mark < 0) {
      return null;
    }
    List<Path> starts =
        open >= 0
            ? Sites.byGloss(line, at, open, before, glossary)
            : Sites.byMark(line, mark, before, wording);
    int from = open >= 0 ? Glosses.close(line, open) + 1 : mark + 1;
    Ranking ranking = new Ranking(line, sound, wording);
    Ranking.Best best =
        ranking.best(new Realignment(line, from, before, wording, glossary).read(starts));
    double shown = best == null || open >= 0 ? 0 : ranking.shown(mark - 1, best.right());
    boolean gains = best != null && (open >= 0 || best.score() - shown > GAIN);
    if (System.getenv("DBG") != null) { System.err.printf("FIX %s margin %.2f gain %.2f starts %d %s%n", line.substring(Math.max(0, at - 6), Math.min(line.length(), at + 18)), best == null ? -1 : best.margin(), best == null ? -1 : best.score() - shown, starts.size(), best == null ? "NONE" : best.path().text()); } // DBG
    if (best == null || !gains || best.margin() < MARGIN) {
      unrepaired += open >= 0 || gains ? 1 : 0;
      return null;
    }
    unrepaired += best.path().scar() ? 1 : 0;
    String text = best.path().text() + (best.path().scar() ? "?" : "");
    return new Fix(at, best.path().at(), text);
  }
}
