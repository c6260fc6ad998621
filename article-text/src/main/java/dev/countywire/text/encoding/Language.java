package dev.countywire.text.encoding;

import dev.countywire.text.Resource;
import dev.countywire.text.script.ConversionTable;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.GZIPInputStream;

/// How probable a character is behind up to three others, in simplified space; made by `tables/`.
///
/// Characters are numbers: one for what script and width do not tell apart, one for all digits, one
/// for all letters. A context is the numbers of the last three characters, 16 bits each.
final class Language {
  /// Bits of a number.
  static final int BITS = 16;

  /// Longest context, in characters.
  static final int CONTEXT = 3;

  /// What a context may fill.
  static final long MASK = (1L << (CONTEXT * BITS)) - 1;

  private static final int ORDERS = CONTEXT + 1;
  private static final double UNIT = 1 / 12.0;
  private static final String HALF = ",;:?!()% \u3000丨【】「」『』";
  private static final String FULL = "，；：？！（）％\n\n：（）“”“”";
  private static final char OTHER = 1;
  private static final double ONE_OF_MANY = -7;
  private static final double UNKNOWN = -16;
  private static final double COMMON = -9;

  private final char[] forms = new char[0x10000];
  private final char[] numbers = new char[0x10000];
  private final double[] single;
  private final double[] shares;
  private final NumberTable grams;
  private final char other;
  // by first byte of a dropped pair
  private final int[][] between = new int[Gbk.LAST + 1][];

  private Language(ConversionTable table, DataInputStream in) throws IOException {
    int size = in.readInt();
    single = new double[size];
    single[0] = UNKNOWN;
    shares = new double[size];
    char[] known = new char[0x10000];
    for (int i = 1; i < size; i++) {
      known[in.readChar()] = (char) i;
      single[i] = -in.readUnsignedByte() * UNIT;
      shares[i] = -in.readUnsignedByte() * UNIT;
    }
    for (int c = 0; c < numbers.length; c++) {
      forms[c] = form((char) c, table);
      char number = known[forms[c]];
      numbers[c] = number == 0 && !isHan((char) c) ? known[OTHER] : number;
    }
    other = known[OTHER];
    grams = NumberTable.read(in, ORDERS);
    for (int first : Gbk.beforeUndefined()) {
      between[first] = Gbk.between(first).filter(c -> alone(numbers[c]) > COMMON).toArray();
    }
  }

  /// Common characters of which a decoder shows neither half, behind a dropped pair that begins
  /// with this byte.
  int[] between(int first) {
    return between[first];
  }

  /// Reads the model that comes with countywire.
  static Language read(ConversionTable table) {
    byte[] packed = Resource.bytes(Language.class, "grams.bin");
    try (DataInputStream in =
        new DataInputStream(new GZIPInputStream(new ByteArrayInputStream(packed), 1 << 16))) {
      return new Language(table, in);
    } catch (IOException e) {
      throw new UncheckedIOException("grams.bin cannot be read; generate it again", e);
    }
  }

  /// The character as the model knows it: simplified, in full width, one for all digits.
  char form(char c) {
    return forms[c];
  }

  /// The number of a character; 0 for an ideograph that the sources do not have.
  int number(char c) {
    return numbers[c];
  }

  /// The context behind another character; a sentence begins like a line.
  long push(long context, char c) {
    return isBreak(c) ? numbers['\n'] : (context << BITS | numbers[c]) & MASK;
  }

  /// Whether the number stands for many characters.
  boolean isClass(int number) {
    return number == other || number == numbers['0'] || number == numbers['a'];
  }

  /// What one of many characters of the same number costs beside that.
  double penalty(int number) {
    return number == other ? ONE_OF_MANY : 0;
  }

  /// Natural logarithm of the probability of a character on its own.
  double alone(int number) {
    return single[number];
  }

  /// Logarithm of what a context leaves to the shorter one; 0 if nothing is known of it, all is.
  ///
  /// @param length characters of the context, 1 to 3
  double share(long context, int length) {
    if (length == 1) {
      return shares[(int) context];
    }
    int slot = grams.slot(context);
    return slot < 0 ? 0 : -grams.share(slot) * UNIT;
  }

  /// Logarithm of the probability of the last character of an n-gram behind those before it;
  /// positive if it was never seen there.
  double gram(long gram) {
    int slot = grams.slot(gram);
    return slot < 0 ? 1 : -grams.weight(slot) * UNIT;
  }

  private static char form(char c, ConversionTable table) {
    int half = HALF.indexOf(c);
    if (half >= 0) {
      return FULL.charAt(half);
    }
    if (isHan(c)) {
      return table.simplified(c);
    }
    if (c >= '0' && c <= '9') {
      return '0';
    }
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ? 'a' : c;
  }

  private static boolean isBreak(char c) {
    return switch (c) {
      case '。', '？', '！', '?', '!', '\n' -> true;
      default -> false;
    };
  }

  private static boolean isHan(char c) {
    return c >= '\u3400' && c <= '\u9FFF' && Character.isIdeographic(c);
  }
}
