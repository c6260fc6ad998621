package dev.countywire.text.match;

import dev.countywire.text.Resource;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;

/// Words of general Chinese with frequency and class, as a double-array trie.
///
/// Source of words and frequencies: the dictionary of jieba-analysis 1.0.2; see `NOTICE`.
public final class WordTable {
  // weights are hundredths of a natural logarithm, so that a path's sum stays exact
  private static final double TOTAL = 6.0e7;
  private static final double SCALE = 100;

  // a cell is base (24 bits), check (24), negated weight (11) and class (5): one line of the cache
  private static final int CHECK = 40;
  private static final int BASE = 16;
  private static final int WEIGHT = 5;
  private static final long STATES = (1L << 24) - 1;
  private static final long WEIGHTS = (1L << 11) - 1;
  private static final long CLASSES = (1L << 5) - 1;

  private final char[] codes;
  private final long[] cells;
  private final int states;

  WordTable(char[] codes, int[] base, int[] check, short[] weights, byte[] classes) {
    this.codes = codes;
    this.states = base.length;
    // as many empty cells behind the last state as there may be codes: no step leaves the array
    this.cells = new long[states + (1 << Character.SIZE)];
    for (int i = 0; i < states; i++) {
      cells[i] =
          (long) check[i] << CHECK | (long) base[i] << BASE | -weights[i] << WEIGHT | classes[i];
    }
  }

  /// The table that comes with countywire.
  ///
  /// @throws IllegalStateException if it is not on the class path
  public static WordTable standard() {
    return read(Resource.unpacked(WordTable.class, "words.bin"));
  }

  /// How often `text` from `begin` to `end` stands in 60 million words; 0 if it is no word.
  public int frequency(CharSequence text, int begin, int end) {
    int state = walk(text, begin, end);
    return state < 0 || weight(state) == 0
        ? 0
        : (int) Math.round(Math.exp(weight(state) / SCALE) * TOTAL);
  }

  /// The class of a word; `UNKNOWN` if it is none.
  public WordClass classOf(CharSequence text, int begin, int end) {
    int state = walk(text, begin, end);
    return state < 0 || weight(state) == 0 ? WordClass.UNKNOWN : WordClass.ofCode(classCode(state));
  }

  private int walk(CharSequence text, int begin, int end) {
    int state = 0;
    for (int i = begin; i < end && state >= 0; i++) {
      state = next(state, text.charAt(i));
    }
    return state;
  }

  /// The state behind `state` on `c`; -1 where there is none. The root is 0.
  int next(int state, char c) {
    int to = base(state) + codes[c];
    return check(to) == state + 1 ? to : -1;
  }

  /// By offset, the state behind the two characters there; -1 where no word begins with them.
  ///
  /// The table is larger than the cache. Asked for together, steps do not wait for each other.
  int[] pairs(String text) {
    int[] pairs = new int[text.length()];
    Arrays.fill(pairs, -1);
    for (int i = 0; i < pairs.length - 1; i++) {
      int first = next(0, text.charAt(i));
      if (first >= 0) {
        pairs[i] = next(first, text.charAt(i + 1));
      }
    }
    return pairs;
  }

  /// Weight of the word that ends in a state; 0 where none does, else negative.
  short weight(int state) {
    return (short) -(cells[state] >>> WEIGHT & WEIGHTS);
  }

  /// Number of the class of the word that ends in a state.
  byte classCode(int state) {
    return (byte) (cells[state] & CLASSES);
  }

  private int base(int state) {
    return (int) (cells[state] >>> BASE & STATES);
  }

  private int check(int state) {
    return (int) (cells[state] >>> CHECK);
  }

  static short weightOf(double frequency) {
    return (short) Math.min(-1, Math.round(Math.log(Math.max(1, frequency) / TOTAL) * SCALE));
  }

  static WordTable read(ByteBuffer data) {
    char[] codes = new char[1 << 16];
    int characters = data.getInt();
    for (int i = 1; i <= characters; i++) {
      codes[data.getChar()] = (char) i;
    }
    int states = data.getInt();
    int[] base = new int[states];
    int[] check = new int[states];
    short[] weights = new short[states];
    byte[] classes = new byte[states];
    data.asIntBuffer().get(base).get(check);
    data.position(data.position() + 2 * Integer.BYTES * states);
    data.asShortBuffer().get(weights);
    data.position(data.position() + Short.BYTES * states).get(classes);
    return new WordTable(codes, base, check, weights, classes);
  }

  /// Writes what `read` reads; used by the generator.
  void write(OutputStream out, String characters) throws IOException {
    try (DataOutputStream data = new DataOutputStream(new GZIPOutputStream(out, 1 << 16))) {
      data.writeInt(characters.length());
      data.writeChars(characters);
      data.writeInt(states);
      for (int state = 0; state < states; state++) {
        data.writeInt(base(state));
      }
      for (int state = 0; state < states; state++) {
        data.writeInt(check(state));
      }
      for (int state = 0; state < states; state++) {
        data.writeShort(weight(state));
      }
      for (int state = 0; state < states; state++) {
        data.write(classCode(state));
      }
    }
  }
}
