package dev.countywire.text.gloss;

import dev.countywire.text.Resource;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

/// Pinyin readings of the characters of GBK.
public final class Readings {
  private static final long[] NOTHING = {};

  private final long[][] readings = new long[0x10000][];
  private final Set<Long> syllables = new HashSet<>();

  private Readings() {
    Arrays.fill(readings, NOTHING);
  }

  /// Reads the table that comes with countywire.
  public static Readings read() {
    Readings all = new Readings();
    Resource.lines(Readings.class, "readings.tsv").forEach(all::add);
    return all;
  }

  /// Readings of a character, the most common one first; none for characters outside GBK.
  public long[] of(char c) {
    return readings[c].clone();
  }

  /// Whether the character is ever read so, the tone included.
  public boolean isReading(char c, long syllable) {
    for (long reading : readings[c]) {
      if (reading == syllable) {
        return true;
      }
    }
    return false;
  }

  /// Whether the character is ever read so, whatever the tone.
  public boolean isToneless(char c, long syllable) {
    for (long reading : readings[c]) {
      if (Syllable.toneless(reading) == Syllable.toneless(syllable)) {
        return true;
      }
    }
    return false;
  }

  /// Whether any character is read so, whatever the tone.
  public boolean isSyllable(long syllable) {
    return syllables.contains(Syllable.toneless(syllable));
  }

  private void add(String line) {
    long[] all =
        Arrays.stream(line.substring(2).split(","))
            .mapToLong(reading -> Syllable.read(reading, 0, reading.length()))
            .filter(syllable -> syllable != Syllable.NONE)
            .toArray();
    readings[line.charAt(0)] = all;
    Arrays.stream(all).map(Syllable::toneless).forEach(syllables::add);
  }
}
