package dev.countywire.ingest.source;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Finds the encoding of Chinese text that says nothing of it: ICU proposes, and a count of common
/// characters confirms, because ICU always has an opinion.
final class CharsetGuess {
  static final Charset GB18030 = Charset.forName("GB18030");
  // the superset that browsers, too, read for Big5
  static final Charset BIG5 = Charset.forName("Big5-HKSCS");

  private static final int SAMPLE = 64 * 1024;
  private static final int LEAST_PAIRS = 4;
  private static final List<Charset> CANDIDATES =
      List.of(GB18030, BIG5, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE);

  private CharsetGuess() {}

  /// The encoding, or `null` if none is certain. Not for UTF-8, which can be checked.
  static @Nullable Charset of(byte[] bytes) {
    byte[] sample = bytes.length > SAMPLE ? Arrays.copyOf(bytes, SAMPLE) : bytes;
    List<Charset> plausible = CANDIDATES.stream().filter(c -> isPlausible(sample, c)).toList();
    return plausible.size() > 1 ? likeliest(sample, plausible) : first(plausible);
  }

  /// Whether nearly all characters would be common ones, and they are enough to tell.
  static boolean isPlausible(byte[] bytes, Charset charset) {
    if (charset.equals(GB18030)) {
      return pairsAreCommon(bytes, CharsetGuess::isCommonGb);
    }
    if (charset.equals(BIG5)) {
      return pairsAreCommon(bytes, CharsetGuess::isCommonBig5);
    }
    return bytes.length >= 4 * LEAST_PAIRS && unitsAreCommon(bytes, charset);
  }

  private static @Nullable Charset first(List<Charset> plausible) {
    return plausible.isEmpty() ? null : plausible.getFirst();
  }

  private static @Nullable Charset likeliest(byte[] sample, List<Charset> plausible) {
    for (CharsetMatch match : new CharsetDetector().setText(sample).detectAll()) {
      for (Charset charset : plausible) {
        String name = charset.equals(BIG5) ? "Big5" : charset.name();
        if (match.getName().equals(name)) {
          return charset;
        }
      }
    }
    return null;
  }

  private interface Pair {
    boolean isCommon(int lead, int trail);
  }

  /// Text of another encoding read as pairs has at least a third of them elsewhere.
  private static boolean pairsAreCommon(byte[] bytes, Pair pair) {
    int pairs = 0;
    int common = 0;
    int i = 0;
    while (i + 1 < bytes.length) {
      boolean two = bytes[i] < 0;
      pairs += two ? 1 : 0;
      common += two && pair.isCommon(bytes[i] & 0xFF, bytes[i + 1] & 0xFF) ? 1 : 0;
      i += two ? 2 : 1;
    }
    return pairs >= LEAST_PAIRS && common * 10L >= pairs * 9L;
  }

  // GB 2312 has its punctuation and its common characters (level 1) in rows of their own
  private static boolean isCommonGb(int lead, int trail) {
    return trail >= 0xA1 && ((lead >= 0xA1 && lead <= 0xA3) || (lead >= 0xB0 && lead <= 0xD7));
  }

  // so has Big5: A1 to A3 and A4 to C6
  private static boolean isCommonBig5(int lead, int trail) {
    return lead >= 0xA1 && lead <= 0xC6 && ((trail >= 0x40 && trail <= 0x7E) || trail >= 0xA1);
  }

  private static boolean unitsAreCommon(byte[] bytes, Charset charset) {
    int high = charset.equals(StandardCharsets.UTF_16BE) ? 0 : 1;
    int units = bytes.length / 2;
    int common = 0;
    int ideographs = 0;
    for (int i = 0; i < units; i++) {
      int unit = (bytes[2 * i + high] & 0xFF) << 8 | (bytes[2 * i + 1 - high] & 0xFF);
      boolean ideograph = unit >= 0x4E00 && unit <= 0x9FA5;
      ideographs += ideograph ? 1 : 0;
      common += ideograph || isCommonMark(unit) ? 1 : 0;
    }
    return common * 10L >= units * 9L && ideographs > 0;
  }

  private static boolean isCommonMark(int unit) {
    return (unit >= ' ' && unit <= '~')
        || (unit >= '\t' && unit <= '\r')
        || (unit >= 0x2010 && unit <= 0x2026)
        || (unit >= 0x3000 && unit <= 0x3017)
        || (unit >= 0xFF01 && unit <= 0xFF5E);
  }
}
