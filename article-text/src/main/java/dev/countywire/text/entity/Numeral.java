package dev.countywire.text.entity;

import dev.countywire.text.match.CharacterSet;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// A number in digits, in characters or in both, with its approximation: `8600余万`, `两三百`, `1.5万亿`.
///
/// @param low what is written; of `两三百` the lower end
/// @param high the upper end of `两三百`, else as `low`
/// @param end offset behind it
/// @param mantissa the digits without their multipliers, or null where there are none
/// @param scale product of the multipliers
/// @param implied whether it has no digit at all: `百亿`
record Numeral(
    BigDecimal low,
    BigDecimal high,
    int end,
    @Nullable BigDecimal mantissa,
    BigDecimal scale,
    boolean implied) {
  private static final String HAN_DIGITS = "零一二三四五六七八九";
  private static final String MULTIPLIERS = "十百千万亿";
  private static final String DASHES = "—-–~～至到－";
  private static final CharacterSet STARTS =
      CharacterSet.of("0123456789０１２３４５６７８９两几数〇" + HAN_DIGITS + MULTIPLIERS);
  private static final int LONGEST = 20;

  static boolean starts(char c) {
    return STARTS.has(c);
  }

  /// Offset behind the run of numeral characters at `at`.
  static int skip(String text, int at) {
    int end = at + 1;
    while (end < text.length() && (starts(text.charAt(end)) || text.charAt(end) == '.')) {
      end++;
    }
    return end;
  }

  /// Whether a number whose run of characters ends at `end` may go on there: 300|多万, 3|,000元,
  /// 3|—5亿.
  static boolean goesOn(String text, int end) {
    return more(text, end) > end
        || rangeDash(text, end) > 0
        || (end < text.length() && separator(text, end));
  }

  static @Nullable Numeral read(String text, int at) {
    if (at >= text.length()) {
      return null;
    }
    return digit(text.charAt(at)) ? digits(text, at) : characters(text, at);
  }

  /// Offset behind a dash of a range, or -1.
  static int rangeDash(String text, int at) {
    int end = at;
    while (end < text.length() && end < at + 2 && DASHES.indexOf(text.charAt(end)) >= 0) {
      end++;
    }
    return end == at ? -1 : end;
  }

  /// This number with the multiplier of `upper` where it has none itself: 3—5亿.
  Numeral scaledLike(Numeral upper) {
    if (mantissa == null
        || upper.mantissa == null
        || scale.compareTo(BigDecimal.ONE) != 0
        || mantissa.compareTo(upper.mantissa) > 0) {
      return this;
    }
    BigDecimal scaled = low.multiply(upper.scale);
    return new Numeral(scaled, scaled, end, mantissa, upper.scale, false);
  }

  private static @Nullable Numeral digits(String text, int at) {
    int end = at;
    int stop = Math.min(text.length(), at + LONGEST);
    while (end < stop && (digit(text.charAt(end)) || separator(text, end))) {
      end++;
    }
    BigDecimal mantissa = decimal(text, at, end);
    BigDecimal scale = BigDecimal.ONE;
    end = more(text, end);
    while (end < text.length() && MULTIPLIERS.indexOf(text.charAt(end)) >= 0) {
      scale = scale.multiply(multiplier(text.charAt(end)));
      end = more(text, end + 1);
    }
    BigDecimal value = mantissa.multiply(scale);
    return new Numeral(value, value, end, mantissa, scale, false);
  }

  private static boolean separator(String text, int at) {
    char c = text.charAt(at);
    boolean between = at + 1 < text.length() && digit(text.charAt(at + 1));
    if (c == ',') {
      return between && at + 3 < text.length() && digit(text.charAt(at + 3));
    }
    return c == '.' && between;
  }

  private static BigDecimal decimal(String text, int begin, int end) {
    char[] plain = new char[end - begin];
    int length = 0;
    boolean point = false;
    for (int i = begin; i < end; i++) {
      char c = text.charAt(i);
      if (c == '.' && !point) {
        point = true;
        plain[length++] = c;
      } else if (c != ',' && c != '.') {
        plain[length++] = (char) (c >= '０' && c <= '９' ? c - '０' + '0' : c);
      }
    }
    return new BigDecimal(plain, 0, length);
  }

  // 九千六百, 两三百, 三百多万, 百亿
  private static @Nullable Numeral characters(String text, int at) {
    long total = 0;
    long section = 0;
    long digit = -1;
    long spread = 0;
    boolean implied = true;
    int end = at;
    int stop = Math.min(text.length(), at + LONGEST);
    for (; end < stop; end++) {
      char c = text.charAt(end);
      int value = hanDigit(c);
      if (value >= 0) {
        spread = digit > 0 && value > digit ? value - digit : 0;
        digit = digit > 0 ? digit : value;
        implied = false;
      } else if (MULTIPLIERS.indexOf(c) >= 0 && total < 1_000_000_000_000L) {
        implied &= c != '十';
        long unit = multiplier(c).longValueExact();
        if (unit < 10_000) {
          section += Math.max(digit, digit < 0 ? 1 : 0) * unit;
        } else {
          long group = section + Math.max(digit, 0);
          total = (total + (group == 0 ? Math.max(1, total) : group)) * unit;
          section = 0;
        }
        spread *= unit;
        digit = -1;
      } else if (end == at || !approximation(c) || !followed(text, end)) {
        break;
      }
    }
    if (end == at) {
      return null;
    }
    BigDecimal low = BigDecimal.valueOf(total + section + Math.max(digit, 0));
    BigDecimal scale = BigDecimal.ONE;
    return new Numeral(low, low.add(BigDecimal.valueOf(spread)), end, low, scale, implied);
  }

  // 多 and 余 belong to the number where a multiplier or a unit follows
  private static boolean followed(String text, int at) {
    return at + 1 < text.length() && "十百千万亿元块美欧港".indexOf(text.charAt(at + 1)) >= 0;
  }

  private static int more(String text, int at) {
    boolean here = at < text.length() && approximation(text.charAt(at)) && followed(text, at);
    return here ? at + 1 : at;
  }

  private static boolean approximation(char c) {
    return c == '多' || c == '余' || c == '几' || c == '来';
  }

  private static boolean digit(char c) {
    return (c >= '0' && c <= '9') || (c >= '０' && c <= '９');
  }

  private static int hanDigit(char c) {
    return switch (c) {
      case '两' -> 2;
      case '几', '数' -> 1;
      case '〇' -> 0;
      default -> HAN_DIGITS.indexOf(c);
    };
  }

  private static BigDecimal multiplier(char c) {
    return BigDecimal.valueOf(
        switch (c) {
          case '十' -> 10L;
          case '百' -> 100L;
          case '千' -> 1_000L;
          case '万' -> 10_000L;
          default -> 100_000_000L;
        });
  }
}
