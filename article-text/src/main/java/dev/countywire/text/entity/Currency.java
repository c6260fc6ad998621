package dev.countywire.text.entity;

import dev.countywire.text.match.CharacterSet;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A unit of money as it stands behind a number.
///
/// @param word as written
/// @param code ISO 4217
/// @param share how much of the currency one unit is
record Currency(String word, String code, BigDecimal share) {
  private static final Currency[] FOREIGN = {
    of("美元", "USD"), of("美金", "USD"), of("欧元", "EUR"), of("港元", "HKD"), of("港币", "HKD"),
    of("日元", "JPY"), of("英镑", "GBP"), of("韩元", "KRW"), of("卢布", "RUB"), of("泰铢", "THB"),
    of("澳元", "AUD"), of("加元", "CAD"), of("新加坡元", "SGD"), of("新元", "SGD"), of("越南盾", "VND"),
    of("新台币", "TWD"), of("澳门元", "MOP"), of("澳门币", "MOP"), of("瑞士法郎", "CHF"), of("令吉", "MYR"),
    of("林吉特", "MYR"), of("卢比", "INR"), of("坚戈", "KZT"),
  };
  private static final Currency YUAN = of("元", "CNY");
  private static final Currency[] SPOKEN = {
    of("块钱", "CNY"),
    new Currency("角钱", "CNY", new BigDecimal("0.1")),
    new Currency("毛钱", "CNY", new BigDecimal("0.1")),
    new Currency("分钱", "CNY", new BigDecimal("0.01")),
  };
  private static final CharacterSet OPENINGS = letters("元块毛角", 0);
  // 日|元: what stands behind the opening of a longer word
  private static final CharacterSet SECONDS = letters("", 1);
  // a number in front of these is no sum: 三元里, 二元结构, 一元化
  private static final String NOT_BEHIND_YUAN = "化结论里桥区次素件旦宵月年朝代器气老首勋帅猪杂";

  private static Currency of(String word, String code) {
    return new Currency(word, code, BigDecimal.ONE);
  }

  // a letter of each word that has more than one, and others
  private static CharacterSet letters(String others, int at) {
    StringBuilder letters = new StringBuilder(others);
    Stream.of(SPOKEN, FOREIGN)
        .flatMap(Arrays::stream)
        .forEach(currency -> letters.append(currency.word.charAt(at)));
    return CharacterSet.of(letters.toString());
  }

  /// The unit that stands at `at`.
  static @Nullable Currency at(String text, int at) {
    if (at >= text.length() || !OPENINGS.has(text.charAt(at))) {
      return null;
    }
    if (text.charAt(at) == '元') {
      boolean plain = at > 0 && "一二三四五六七八九十".indexOf(text.charAt(at - 1)) >= 0;
      boolean word =
          plain && at + 1 < text.length() && NOT_BEHIND_YUAN.indexOf(text.charAt(at + 1)) >= 0;
      return word ? null : YUAN;
    }
    Currency written =
        at + 1 < text.length() && SECONDS.has(text.charAt(at + 1)) ? written(text, at) : null;
    return written == null ? piece(text, at) : written;
  }

  private static @Nullable Currency written(String text, int at) {
    for (Currency currency : SPOKEN) {
      if (text.startsWith(currency.word, at)) {
        return currency;
      }
    }
    for (Currency currency : FOREIGN) {
      if (text.startsWith(currency.word, at)) {
        return currency;
      }
    }
    return null;
  }

  // 8块，3块5: only behind digits, since 一块 and 一角 count other things
  private static @Nullable Currency piece(String text, int at) {
    char c = text.charAt(at);
    boolean digits = at > 0 && "0123456789多".indexOf(text.charAt(at - 1)) >= 0;
    boolean closed = at + 1 >= text.length() || "，。；、！？”/）\n".indexOf(text.charAt(at + 1)) >= 0;
    if (!digits || !closed) {
      return null;
    }
    return switch (c) {
      case '块' -> of("块", "CNY");
      case '毛' -> new Currency("毛", "CNY", new BigDecimal("0.1"));
      case '角' -> new Currency("角", "CNY", new BigDecimal("0.1"));
      default -> null;
    };
  }

  /// The amount from `begin` to the end of this unit.
  Mention money(int begin, Numeral low, Numeral high) {
    BigDecimal min = plain(low.low().multiply(share));
    BigDecimal max =
        low.low().compareTo(high.high()) == 0 ? min : plain(high.high().multiply(share));
    return Mention.money(
        begin,
        high.end() + word.length(),
        code.equals("CNY") ? min : null,
        min,
        max,
        code,
        low.equals(high) ? "money" : "money-range");
  }

  private static BigDecimal plain(BigDecimal value) {
    BigDecimal stripped = value.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }
}
