package dev.countywire.text.hygiene;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/// HTML's character references.
final class Entities {
  // what stood before the semicolon was lost on many pages; only what no address contains
  private static final int SURE_DIGITS = 4;
  private static final int LONGEST = 10;
  private static final String WINDOWS_1252 =
      "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

  private static final Map<String, String> NAMED =
      Map.ofEntries(
          Map.entry("nbsp", " "),
          Map.entry("ensp", " "),
          Map.entry("emsp", " "),
          Map.entry("thinsp", " "),
          Map.entry("lt", "<"),
          Map.entry("gt", ">"),
          Map.entry("amp", "&"),
          Map.entry("quot", "\""),
          Map.entry("apos", "'"),
          Map.entry("ldquo", "“"),
          Map.entry("rdquo", "”"),
          Map.entry("lsquo", "‘"),
          Map.entry("rsquo", "’"),
          Map.entry("laquo", "«"),
          Map.entry("raquo", "»"),
          Map.entry("mdash", "—"),
          Map.entry("ndash", "–"),
          Map.entry("hellip", "…"),
          Map.entry("middot", "·"),
          Map.entry("bull", "•"),
          Map.entry("copy", "©"),
          Map.entry("reg", "®"),
          Map.entry("trade", "™"),
          Map.entry("times", "×"),
          Map.entry("divide", "÷"),
          Map.entry("deg", "°"),
          Map.entry("plusmn", "±"),
          Map.entry("permil", "‰"),
          Map.entry("yen", "¥"),
          Map.entry("euro", "€"),
          Map.entry("pound", "£"),
          Map.entry("cent", "¢"),
          Map.entry("sect", "§"),
          Map.entry("para", "¶"),
          Map.entry("micro", "µ"),
          Map.entry("sup2", "²"),
          Map.entry("sup3", "³"),
          Map.entry("frac12", "½"),
          Map.entry("le", "≤"),
          Map.entry("ge", "≥"),
          Map.entry("ne", "≠"),
          Map.entry("rarr", "→"),
          Map.entry("larr", "←"),
          Map.entry("zwnj", ""),
          Map.entry("zwj", ""),
          Map.entry("shy", ""),
          Map.entry("lrm", ""),
          Map.entry("rlm", ""));

  private Entities() {}

  /// A reference and what it stands for.
  ///
  /// @param end offset behind it
  /// @param text the character
  record Reference(int end, String text) {}

  /// The reference that begins at the ampersand at `at`; `null` where there is none.
  static @Nullable Reference at(String text, int at) {
    int begin = at + 1;
    // escaped twice or more often: &amp;amp;lt;
    while (text.startsWith("amp;", begin)) {
      begin += 4;
    }
    Reference inner = text.startsWith("#", begin) ? number(text, begin + 1) : name(text, begin);
    return inner == null && begin > at + 1 ? new Reference(begin, "&") : inner;
  }

  private static @Nullable Reference name(String text, int begin) {
    int end = begin;
    while (end < Math.min(text.length(), begin + LONGEST) && isAlphanumeric(text.charAt(end))) {
      end++;
    }
    String named = NAMED.get(text.substring(begin, end));
    if (named == null) {
      return null;
    }
    if (end < text.length() && text.charAt(end) == ';') {
      return new Reference(end + 1, named);
    }
    boolean parameter = end < text.length() && text.charAt(end) == '=';
    return end - begin < SURE_DIGITS || parameter ? null : new Reference(end, named);
  }

  private static @Nullable Reference number(String text, int begin) {
    boolean hex = begin < text.length() && (text.charAt(begin) | 0x20) == 'x';
    int from = hex ? begin + 1 : begin;
    int end = from;
    int value = 0;
    while (end < Math.min(text.length(), from + 7)) {
      int digit = Character.digit(text.charAt(end), hex ? 16 : 10);
      if (digit < 0 || text.charAt(end) >= 0x80) {
        break;
      }
      value = value * (hex ? 16 : 10) + digit;
      end++;
    }
    boolean closed = end < text.length() && text.charAt(end) == ';';
    if (end == from || (!closed && (end - from < SURE_DIGITS || !isCjk(value)))) {
      return null;
    }
    return new Reference(closed ? end + 1 : end, character(value));
  }

  private static String character(int value) {
    if (value >= 0x80 && value < 0xA0) {
      return WINDOWS_1252.substring(value - 0x80, value - 0x7F);
    }
    boolean none = value == 0 || value > Character.MAX_CODE_POINT;
    boolean surrogate = value >= Character.MIN_SURROGATE && value <= Character.MAX_SURROGATE;
    // a reference to a line break is none of the page's lines
    return none || surrogate ? "\uFFFD" : value < ' ' ? " " : Character.toString(value);
  }

  private static boolean isCjk(int value) {
    return (value >= 0x2010 && value <= 0x2030)
        || (value >= 0x3000 && value <= 0x9FFF)
        || (value >= 0xFF01 && value <= 0xFF5E);
  }

  private static boolean isAlphanumeric(char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
  }
}
