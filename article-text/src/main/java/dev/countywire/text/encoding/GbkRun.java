package dev.countywire.text.encoding;

import org.jspecify.annotations.Nullable;

/// A run of Latin-1 letters and signs that are GBK's bytes, read one by one (`ÖÐ¹ú` for 中国).
final class GbkRun {
  // no language writes eight such letters in a row that pair to common ideographs throughout
  private static final int SURE = 4;
  private static final int FIRST = 0xA1;
  // the first level of GB 2312 holds what news is written in; before it come punctuation and width
  private static final int IDEOGRAPHS = 0xB0;
  private static final int COMMON = 0xD7;
  private static final int RARE_SHARE = 5;
  private static final int SIGNS = 0xA3;

  private GbkRun() {}

  /// Whether some run of the text can be nothing else.
  static boolean isIn(String text) {
    for (int i = 0; i < text.length(); i = Math.max(i + 1, end(text, i))) {
      if (isByte(text.charAt(i)) && read(text, i, SURE) != null) {
        return true;
      }
    }
    return false;
  }

  /// The reading of the run from `begin` where others of the text are certain; `null` where the
  /// letters do not pair.
  static Utf8Run.@Nullable Reading read(String text, int begin) {
    boolean starts = begin == 0 || !isByte(text.charAt(begin - 1));
    return starts && isByte(text.charAt(begin)) ? read(text, begin, 1) : null;
  }

  private static Utf8Run.@Nullable Reading read(String text, int begin, int needed) {
    int end = end(text, begin);
    if ((end - begin) % 2 != 0) {
      return null;
    }
    StringBuilder out = new StringBuilder();
    int common = 0;
    int rare = 0;
    for (int i = begin; i < end; i += 2) {
      int lead = text.charAt(i);
      char c = Gbk.decode(lead, text.charAt(i + 1));
      if (c == 0 || (lead > SIGNS && lead < IDEOGRAPHS)) {
        return null;
      }
      common += lead >= IDEOGRAPHS && lead <= COMMON ? 1 : 0;
      rare += lead > COMMON ? 1 : 0;
      out.append(c);
    }
    boolean likely = common >= needed && rare * RARE_SHARE <= common;
    return likely ? new Utf8Run.Reading(out.toString(), end) : null;
  }

  private static int end(String text, int begin) {
    int end = begin;
    while (end < text.length() && isByte(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private static boolean isByte(char c) {
    return c >= FIRST && c <= Gbk.LAST;
  }
}
