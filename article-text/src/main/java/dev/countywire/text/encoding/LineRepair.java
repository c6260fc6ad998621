package dev.countywire.text.encoding;

import com.google.common.base.Strings;
import dev.countywire.text.gloss.Glosses;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Repairs one line, from site to site.
final class LineRepair {
  // behind a mark alone the text may be sound: the repaired one must be much more probable
  private static final double GAIN = 6;
  // logarithm: a wrong repair is worse than a scar, so the second-best reading must be this far off
  private static final double MARGIN = 0.6;
  private static final String SCAR = "\uFFFD";

  private final String line;
  private final Wording wording;
  private final Words words;
  private final Glossary glossary;
  private final Glosses glosses;
  private final Paths paths = new Paths();
  private final StringBuilder sound = new StringBuilder();
  private final List<Fix> fixes = new ArrayList<>();
  private final Effort effort;
  private int unrepaired;
  private int at;

  /// Prepares to repair.
  ///
  /// @param effort what the document may still cost; sites behind that are left
  LineRepair(
      String line,
      Wording wording,
      Words words,
      Glossary glossary,
      Glosses glosses,
      Effort effort) {
    this.words = words;
    this.effort = effort;
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
    Fix quote = LostQuote.at(line, sound);
    if (quote != null) {
      fixes.add(quote);
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
    int open = Sites.gloss(line, at);
    int mark = open < 0 ? Sites.straddled(line, at) : -1;
    if (open < 0 && mark < 0) {
      return null;
    }
    if (effort.isSpent()) {
      unrepaired += open >= 0 ? 1 : 0;
      return null;
    }
    long context = wording.context(sound);
    paths.clear();
    if (open >= 0) {
      Sites.byGloss(line, open, sound.charAt(sound.length() - 1), context, glossary, paths);
    } else {
      Sites.byMark(line, mark, context, wording, paths);
    }
    int from = open >= 0 ? Glosses.close(line, open) + 1 : mark + 1;
    Ranking ranking = new Ranking(line, sound, wording, words, paths);
    Best readings = new Realignment(line, from, wording, glossary, paths).read();
    effort.spend(paths.size());
    if (readings.size() == 0) {
      unrepaired += open >= 0 ? 1 : 0;
      return null;
    }
    Best ranked = ranking.rank(readings);
    boolean clear =
        open >= 0
            || ranked.weight(0) - ranking.shown(context, mark - 1, ranking.right(readings)) > GAIN;
    return clear ? fix(ranked) : null;
  }

  // of readings that are nearly as good as each other only what they agree in is sure
  private @Nullable Fix fix(Best ranked) {
    int best = ranked.item(0);

    String text = paths.text(best);
    int prefix = text.length();
    int suffix = text.length();
    for (int i = 1; i < ranked.size() && ranked.weight(i) > ranked.weight(0) - MARGIN; i++) {
      String other = paths.text(ranked.item(i));
      boolean elsewhere = paths.at(ranked.item(i)) != paths.at(best);
      prefix = elsewhere ? 0 : Math.min(prefix, Strings.commonPrefix(text, other).length());
      suffix = elsewhere ? 0 : Math.min(suffix, Strings.commonSuffix(text, other).length());
    }
    unrepaired += paths.isScarred(best) ? 1 : 0;
    if (prefix == text.length()) {
      return new Fix(at, paths.at(best), text);
    }
    suffix = Math.min(suffix, text.length() - prefix);
    if (prefix + suffix == 0) {
      unrepaired++;
      return null;
    }
    String agreed = text.substring(0, prefix) + SCAR + text.substring(text.length() - suffix);
    return new Fix(at, paths.at(best), agreed);
  }
}
