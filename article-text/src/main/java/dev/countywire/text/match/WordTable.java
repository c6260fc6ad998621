package dev.countywire.text.match;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/// Words of general Chinese with frequency and class, as a double-array trie.
///
/// Source of words and frequencies: the dictionary of jieba-analysis 1.0.2; see `NOTICE`.
public final class WordTable {
  private static final String RESOURCE = "words.bin";
  // weights are hundredths of a natural logarithm, so that a path's sum stays exact
  private static final double TOTAL = 6.0e7;
  private static final double SCALE = 100;

  private final char[] codes;
  private final int[] base;
  private final int[] check;
  private final short[] weights;
  private final byte[] classes;

  WordTable(char[] codes, int[] base, int[] check, short[] weights, byte[] classes) {
    this.codes = codes;
    this.base = base;
    this.check = check;
    this.weights = weights;
    this.classes = classes;
  }

  /// The table that comes with countywire.
  ///
  /// @throws IllegalStateException if it is not on the class path
  public static WordTable standard() {
    try (InputStream in = WordTable.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException(RESOURCE + " is missing beside " + WordTable.class);
      }
      return read(in);
    } catch (IOException e) {
      throw new UncheckedIOException(RESOURCE + " cannot be read; generate it again", e);
    }
  }

  /// How often `text` from `begin` to `end` stands in 60 million words; 0 if it is no word.
  public int frequency(CharSequence text, int begin, int end) {
    int state = walk(text, begin, end);
    return state < 0 || weights[state] == 0
        ? 0
        : (int) Math.round(Math.exp(weights[state] / SCALE) * TOTAL);
  }

  /// The class of a word; `UNKNOWN` if it is none.
  public WordClass classOf(CharSequence text, int begin, int end) {
    int state = walk(text, begin, end);
    return state < 0 || weights[state] == 0 ? WordClass.UNKNOWN : WordClass.ofCode(classes[state]);
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
    int code = codes[c];
    int to = base[state] + code;
    return code != 0 && to < check.length && check[to] == state + 1 ? to : -1;
  }

  /// Weight of the word that ends in a state; 0 where none does, else negative.
  short weight(int state) {
    return weights[state];
  }

  /// Number of the class of the word that ends in a state.
  byte classCode(int state) {
    return classes[state];
  }

  static short weightOf(double frequency) {
    return (short) Math.min(-1, Math.round(Math.log(Math.max(1, frequency) / TOTAL) * SCALE));
  }

  static WordTable read(InputStream in) throws IOException {
    try (DataInputStream data = new DataInputStream(new GZIPInputStream(in, 1 << 16))) {
      char[] codes = new char[1 << 16];
      int characters = data.readInt();
      for (int i = 1; i <= characters; i++) {
        codes[data.readChar()] = (char) i;
      }
      int states = data.readInt();
      int[] base = ints(data, states);
      int[] check = ints(data, states);
      short[] weights = new short[states];
      ByteBuffer.wrap(data.readNBytes(states * Short.BYTES)).asShortBuffer().get(weights);
      return new WordTable(codes, base, check, weights, data.readNBytes(states));
    }
  }

  private static int[] ints(DataInputStream data, int count) throws IOException {
    int[] values = new int[count];
    ByteBuffer.wrap(data.readNBytes(count * Integer.BYTES)).asIntBuffer().get(values);
    return values;
  }

  /// Writes what `read` reads; used by the generator.
  void write(OutputStream out, String characters) throws IOException {
    try (DataOutputStream data = new DataOutputStream(new GZIPOutputStream(out, 1 << 16))) {
      data.writeInt(characters.length());
      data.writeChars(characters);
      data.writeInt(base.length);
      for (int value : base) {
        data.writeInt(value);
      }
      for (int value : check) {
        data.writeInt(value);
      }
      for (short weight : weights) {
        data.writeShort(weight);
      }
      data.write(classes);
    }
  }
}
