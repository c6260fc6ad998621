package dev.countywire.text.match;

/// A set of UTF-16 units that answers in one look-up, for loops that ask at every character.
public final class CharacterSet {
  private final long[] bits = new long[(1 << Character.SIZE) / Long.SIZE];

  private CharacterSet() {}

  /// The set of a text's units.
  public static CharacterSet of(String units) {
    CharacterSet set = new CharacterSet();
    for (int i = 0; i < units.length(); i++) {
      set.bits[units.charAt(i) >> 6] |= 1L << units.charAt(i);
    }
    return set;
  }

  /// Whether a unit is one of the set.
  public boolean has(char unit) {
    return (bits[unit >> 6] & 1L << unit) != 0;
  }
}
