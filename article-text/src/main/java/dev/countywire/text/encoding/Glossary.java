package dev.countywire.text.encoding;

import dev.countywire.text.gloss.Glosses;
import dev.countywire.text.gloss.Readings;
import dev.countywire.text.script.ConversionTable;
import dev.countywire.text.script.Conversions;
import dev.countywire.text.script.Conversions.Region;
import java.util.HashMap;
import java.util.Map;

/// Which characters a document glosses. The replacement knows no exceptions: a character is glossed
/// wherever its bytes stand, or nowhere.
final class Glossary {
  private static final double CONTRADICTION = -7;
  private static final int MOSTLY = 10;
  private static final double UNSEEN = -1.25;
  private static final double UNUSUAL = -2.5;
  private static final double UNLIKELY = -4;

  private final Counts glossed = new Counts();
  private final Map<Character, Long> sounds = new HashMap<>();
  private final Counts bare = new Counts();
  // what bare characters cost, asked for again and again: in halves, and 1 so that 0 is not known
  private final byte[] costs = new byte[0x10000];
  private final Readings readings;
  private final Glosses glosses;
  private final Conversions scripts;
  private final ConversionTable table;
  private int simplified;
  private int traditional;

  /// Learns from the glosses of a text.
  Glossary(String text, Glosses glosses, Readings readings, Conversions scripts) {
    this.readings = readings;
    this.glosses = glosses;
    this.scripts = scripts;
    this.table = scripts.of(Region.GENERAL);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      simplified += scripts.isSimplified(c) ? 1 : 0;
      traditional += scripts.isTraditional(c) ? 1 : 0;
      if (glosses.isConverted(c)) {
        boolean has =
            i + 1 < text.length()
                && Glosses.isOpen(text.charAt(i + 1))
                && glosses.end(text, i + 1) > 0;
        (has ? glossed : bare).add(c);
        if (has) {
          sounds.putIfAbsent(c, Glosses.syllable(text, i + 1));
        }
      }
    }
  }

  /// Cost of a character that stands without a gloss.
  double bare(char c) {
    if (costs[c] == 0) {
      int with = glossed.of(c);
      double cost = (with > 0 && with >= bare.of(c) ? CONTRADICTION : 0) + script(c);
      costs[c] = (byte) (1 - cost * 2);
    }
    return (1 - costs[c]) / 2.0;
  }

  /// Cost of a character that stands with this gloss.
  double glossed(char c, long syllable) {
    Long sound = sounds.get(c);
    if (sound != null && sound == syllable) {
      return 0;
    }
    if (sound != null && readings.isReading(c, sound)) {
      return 2 * CONTRADICTION;
    }
    char simplified = table.simplified(c);
    if (!readings.isReading(c, syllable) && !readings.isReading(simplified, syllable)) {
      return fits(c, syllable) ? UNLIKELY : 2 * CONTRADICTION;
    }
    boolean never = bare.of(c) > 0 || !glosses.isConverted(c) || scripts.isSimplified(c);
    return never ? UNLIKELY : UNSEEN;
  }

  // what a converter to traditional left is not simplified, apart from what damage shows as such;
  // what it could have changed but is the same in both scripts it mostly changes
  private double script(char c) {
    if (simplified * MOSTLY >= traditional) {
      return 0;
    }
    if (scripts.isSimplified(c)) {
      return CONTRADICTION;
    }
    boolean either = glosses.isConverted(c) && table.simplified(c) == c;
    return either && bare.of(c) == 0 ? UNUSUAL : 0;
  }

  /// Whether the character could bear a gloss that the tables do not know: the converter gave it.
  boolean mayBear(char c) {
    return table.simplified(c) != c && !sounds.containsKey(c);
  }

  /// Whether the character may bear this gloss at all.
  boolean fits(char c, long syllable) {
    return readings.isToneless(c, syllable) || readings.isToneless(table.simplified(c), syllable);
  }
}
