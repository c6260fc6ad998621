package dev.countywire.text.page;

import java.util.Set;

/// Counts over one line, taken in one scan.
///
/// @param han Chinese characters
/// @param digits ASCII digits
/// @param latin ASCII letters
/// @param stops marks that end a sentence, semicolons among them
/// @param commas commas
/// @param words runs between white space and bars
/// @param longest length of the longest run
record Shape(int han, int digits, int latin, int stops, int commas, int words, int longest) {
  /// Scans a folded line.
  static Shape of(String folded) {
    int han = 0;
    int digits = 0;
    int latin = 0;
    int stops = 0;
    int commas = 0;
    int words = 0;
    int longest = 0;
    int run = 0;
    for (int i = 0; i < folded.length(); i++) {
      char c = folded.charAt(i);
      if (isHan(c)) {
        han++;
      } else if (c >= '0' && c <= '9') {
        digits++;
      } else if (c >= 'a' && c <= 'z') {
        latin++;
      } else if (c == '。' || c == '!' || c == '?' || c == ';') {
        stops++;
      } else if (c == ',') {
        commas++;
      }
      if (c == ' ' || c == '|' || c == '/' || c == '·') {
        words += run > 0 ? 1 : 0;
        run = 0;
      } else {
        longest = Math.max(longest, ++run);
      }
    }
    return new Shape(han, digits, latin, stops, commas, words + (run > 0 ? 1 : 0), longest);
  }

  static boolean isHan(char c) {
    return (c >= '\u4e00' && c <= '\u9fff') || (c >= '\u3400' && c <= '\u4dbf') || c == '〇';
  }

  /// Adds the looks that follow from the counts and from the line's ends.
  void describe(String folded, int core, Set<Look> looks) {
    looks.add(Look.ANY);
    boolean sentence = endsSentence(folded);
    add(looks, Look.SENTENCE, sentence && han >= 2);
    boolean prose = isProse(folded, sentence);
    add(looks, Look.PROSE, prose);
    add(looks, Look.LONG, prose && han >= 60);
    add(looks, Look.TINY, folded.length() <= 6);
    add(looks, Look.SHORT, folded.length() <= 12 && stops == 0);
    add(
        looks,
        Look.PLAIN,
        words == 1 && han + digits + latin == folded.length() && folded.length() <= 20);
    add(
        looks,
        Look.MENU,
        words >= 4 && longest <= 12 && folded.length() <= words * 8 && stops + commas == 0);
    add(looks, Look.WORDS, words >= 3 && longest <= 10 && stops + commas == 0);
    add(looks, Look.CRUMBS, stops == 0 && folded.length() <= 120 && hasCrumbs(folded));
    add(looks, Look.LATIN, latin >= 20 && latin > 3 * han);
    add(looks, Look.SYMBOLS, han + digits + latin == 0);
    add(looks, Look.HEADLINE, isHeadline(folded, sentence));
    describeStart(folded, core, looks);
    if (digits >= 3) {
      DateLooks.describe(folded, looks, han);
    }
    if (looks.contains(Look.CLOCK)) {
      looks.remove(Look.MENU); // the parts of a byline are as short as those of a menu
    }
  }

  private boolean isHeadline(String folded, boolean sentence) {
    char last = folded.isEmpty() ? ' ' : folded.charAt(folded.length() - 1);
    boolean open = last == ':' || last == ';' || last == ',' || last == '。' || last == '、';
    return han >= 4
        && folded.length() >= 5
        && folded.length() <= 100
        && folded.indexOf('。') < 0
        && !open
        && (!sentence || last == '!' || last == '?' || last == '"' || last == '…');
  }

  private static void describeStart(String folded, int core, Set<Look> looks) {
    char first = folded.isEmpty() ? ' ' : folded.charAt(0);
    char last = folded.isEmpty() ? ' ' : folded.charAt(folded.length() - 1);
    add(looks, Look.BULLET, "·■●◆○□★☆>◇".indexOf(first) >= 0);
    add(looks, Look.DASH, folded.startsWith("——") || folded.startsWith("--"));
    add(looks, Look.KICKER, folded.endsWith("——") && folded.length() > 6);
    add(looks, Look.QUOTED, first == '"');
    add(looks, Look.NUMBERED, isNumbered(folded, core));
    add(looks, Look.ARROWS, isArrow(first) || isArrow(last));
  }

  private static boolean isNumbered(String folded, int core) {
    int at = core;
    int digits = 0;
    while (at < folded.length() && isNumeral(folded.charAt(at)) && digits < 3) {
      at++;
      digits++;
    }
    if (digits == 0 || at >= folded.length()) {
      return digits == 0
          && core < folded.length()
          && "①②③④⑤⑥⑦⑧⑨⑩".indexOf(folded.charAt(core)) >= 0;
    }
    char next = folded.charAt(at);
    return "、.)".indexOf(next) >= 0
        || (next == ' ' && folded.charAt(core) <= '9')
        || (next == '是' && folded.charAt(core) > '9');
  }

  private static boolean isNumeral(char c) {
    return (c >= '0' && c <= '9') || "一二三四五六七八九十".indexOf(c) >= 0;
  }

  private static boolean isArrow(char c) {
    return "▼▲▽△↓↑☟☝⇩⇧⬇⬆".indexOf(c) >= 0;
  }

  private static boolean hasCrumbs(String folded) {
    int at = folded.indexOf('>');
    return at > 0
        && (folded.indexOf(" > ") > 0
            || folded.contains(">>")
            || folded.contains("->")
            || folded.indexOf('>', at + 1) > 0);
  }

  // headlines end with "!" and "?" too, so these alone make no prose
  private boolean isProse(String folded, boolean sentence) {
    boolean parted = folded.indexOf('。') >= 0 || folded.indexOf(';') >= 0;
    return (parted && han >= 18)
        || (commas >= 2 && han >= 30 && sentence)
        || (commas >= 3 && han >= 40)
        || (han >= 80 && commas >= 1);
  }

  static boolean endsSentence(String folded) {
    int at = folded.length();
    while (at > 0 && "\")]' ".indexOf(folded.charAt(at - 1)) >= 0) {
      at--;
    }
    return at > 0 && "。!?…".indexOf(folded.charAt(at - 1)) >= 0;
  }

  private static void add(Set<Look> looks, Look look, boolean is) {
    if (is) {
      looks.add(look);
    }
  }
}
