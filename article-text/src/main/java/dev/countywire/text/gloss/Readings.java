package dev.countywire.text.gloss;

import dev.countywire.text.Cells;
import dev.countywire.text.Resource;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
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
    // 20,000 characters share 3,000 lists
    Map<String, long[]> lists = new HashMap<>();
    for (List<String> row : Resource.rows(Readings.class, "readings.tsv")) {
      all.readings[row.getFirst().charAt(0)] = lists.computeIfAbsent(row.getLast(), all::list);
    }
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

  private long[] list(String cell) {
    long[] list =
        Cells.of(cell, ',').stream()
            .mapToLong(reading -> Syllable.read(reading, 0, reading.length()))
            .filter(syllable -> syllable != Syllable.NONE)
            .toArray();
    Arrays.stream(list).map(Syllable::toneless).forEach(syllables::add);
    return list;
  }
}
