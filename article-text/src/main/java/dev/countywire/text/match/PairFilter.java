package dev.countywire.text.match;

/// Which pairs of characters may begin a term: says so of all that do, and of a few more.
///
/// Six pairs of seven of a text begin no term. What follows a pair lies in a table larger than the
/// cache, this filter within it: so most of the table's look-ups are spared.
final class PairFilter {
  // spreads the bits of a pair over the upper end of the product (Fibonacci hashing)
  private static final int SPREAD = 0x9E37_79B9;

  private final long[] bits;
  private final int shift;

  /// A filter of 2 to the power of `power` bits, at least six.
  PairFilter(int power) {
    this.bits = new long[1 << (power - 6)];
    this.shift = Integer.SIZE - power;
  }

  void add(char first, char second) {
    int at = slot(first, second);
    bits[at >>> 6] |= 1L << at;
  }

  /// Offsets of a text at which one of the pairs may begin, ascending; surely none begins
  /// elsewhere.
  ///
  /// @param found takes the offsets; as long as the text
  /// @return how many there are
  int offsets(String text, int[] found) {
    int size = 0;
    for (int i = 0; i < text.length() - 1; i++) {
      int at = slot(text.charAt(i), text.charAt(i + 1));
      // no branch: the processor could not foresee it
      found[size] = i;
      size += (int) (bits[at >>> 6] >>> at) & 1;
    }
    return size;
  }

  private int slot(char first, char second) {
    return ((first << Character.SIZE | second) * SPREAD) >>> shift;
  }
}
