package dev.countywire.text.encoding;

import dev.countywire.text.Resource;
import dev.countywire.text.script.ConversionTable;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;

/// How probable a character is behind another, in simplified space; made by `tables/`.
final class CharacterModel {
  /// Stands for all that the model does not tell apart.
  static final char OTHER = 1;

  private static final double UNIT = 1 / 12.0;
  private static final double UNKNOWN = -14;
  private static final String BREAKS = "，。；：？！\n";
  private static final String HALF = ",;:?!()%";
  private static final String FULL = "，；：？！（）％";

  private final char[] forms = new char[0x10000];
  private final int[] index = new int[0x10000];
  private final double[] single;
  private final double[] backoff;
  private final int[][] followers;
  private final byte[][] weights;

  private CharacterModel(ConversionTable table, DataInputStream in) throws IOException {
    Arrays.fill(index, -1);
    int size = in.readInt();
    single = new double[size];
    backoff = new double[size];
    followers = new int[size][];
    weights = new byte[size][];
    for (int i = 0; i < size; i++) {
      index[in.readChar()] = i;
      single[i] = -in.readUnsignedByte() * UNIT;
    }
    for (int i = 0; i < size; i++) {
      readRow(i, in);
    }
    for (int c = 0; c < forms.length; c++) {
      forms[c] = form((char) c, table);
    }
  }

  /// Reads the model that comes with countywire.
  static CharacterModel read(ConversionTable table) {
    byte[] packed = Resource.bytes(CharacterModel.class, "bigrams.bin");
    try (DataInputStream in =
        new DataInputStream(new GZIPInputStream(new ByteArrayInputStream(packed)))) {
      return new CharacterModel(table, in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The character as the model knows it: simplified, digits and letters as one each.
  char form(char c) {
    return forms[c];
  }

  /// Natural logarithm of the probability of `right` behind `left`, both in the model's form.
  double log(char left, char right) {
    if (right == '\n') {
      return end(left);
    }
    int b = index[right];
    if (b < 0) {
      return UNKNOWN;
    }
    int a = index[BREAKS.indexOf(left) >= 0 ? '\n' : left];
    if (a < 0) {
      return single[b];
    }
    int at = Arrays.binarySearch(followers[a], b);
    return at >= 0 ? -(weights[a][at] & 0xFF) * UNIT : backoff[a] + single[b];
  }

  // how a line ends: with a full stop, or as headlines do
  private static double end(char last) {
    return switch (last) {
      case '。', '！', '？' -> -0.5;
      case '”', '）', '》' -> -1.5;
      case '，', '、', '“', '（', '《', '；' -> -9;
      default -> -4;
    };
  }

  private void readRow(int row, DataInputStream in) throws IOException {
    backoff[row] = -in.readUnsignedByte() * UNIT;
    int size = in.readUnsignedShort();
    followers[row] = new int[size];
    weights[row] = new byte[size];
    for (int i = 0; i < size; i++) {
      followers[row][i] = in.readUnsignedShort();
      weights[row][i] = in.readByte();
    }
  }

  private static char form(char c, ConversionTable table) {
    if (c >= '\u4E00' && c <= '\u9FFF') {
      return table.simplified(c);
    }
    if (HALF.indexOf(c) >= 0) {
      return FULL.charAt(HALF.indexOf(c));
    }
    if (c == '\u3000') {
      return '\n';
    }
    if (c >= '0' && c <= '9') {
      return '0';
    }
    if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')) {
      return 'a';
    }
    return "\n，。、“”？！；：（）《》·—％".indexOf(c) >= 0 ? c : OTHER;
  }
}
