package dev.countywire.text.entity;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Amounts of money, from `两角钱` to `3.2亿至5亿元`.
final class Money {
  // what is counted in front of a number that leaves out its unit: 投资三百多万
  private static final String[] MONEY_WORDS = {
    "投资", "产值", "收入", "销售", "营收", "资金", "贷款", "补贴", "奖励", "奖补", "利润", "税收", "缴税", "纳税", "融资", "授信",
    "订单", "成本", "生产总值", "总值", "交易额", "存款", "估值", "市值", "罚款", "投入", "增加值", "预算", "GDP", "补助", "花费",
    "赚", "造价", "货值", "债券", "金额", "规模", "花了", "进账", "增收", "纯收", "损失", "价值"
  };
  private static final String APPROACH = "近超上达过破约逾";
  private static final int LOOK_BACK = 9;

  private Money() {}

  static List<Mention> in(Scene scene) {
    List<Mention> found = new ArrayList<>();
    String text = scene.text();
    int at = 0;
    while (at < text.length()) {
      if (!Numeral.starts(text.charAt(at))) {
        at++;
        continue;
      }
      int end = Numeral.skip(text, at);
      Mention amount = mayCount(text, end) ? amount(text, at) : null;
      if (amount != null) {
        found.add(amount);
        end = amount.end();
      }
      at = end;
    }
    return found;
  }

  // most numbers are dates and counts: what stands behind the digits tells them apart cheaply
  private static boolean mayCount(String text, int end) {
    return Currency.at(text, end) != null
        || Numeral.goesOn(text, end)
        || (isLarge(text, end) && isClosed(text, end));
  }

  private static @Nullable Mention amount(String text, int at) {
    Numeral low = Numeral.read(text, at);
    if (low == null || (low.implied() && !approached(text, at))) {
      return null;
    }
    Numeral high = low;
    int dash = Numeral.rangeDash(text, low.end());
    if (dash > 0) {
      Numeral next = Numeral.read(text, dash);
      if (next != null && !next.implied() && Currency.at(text, next.end()) != null) {
        high = next;
        low = low.scaledLike(high);
      }
    }
    Currency currency = Currency.at(text, high.end());
    if (currency != null) {
      return currency.money(at, low, high);
    }
    return unitless(text, at, low);
  }

  private static @Nullable Mention unitless(String text, int at, Numeral number) {
    boolean bare = isLarge(text, number.end()) && isClosed(text, number.end());
    if (!bare || number.implied() || !countsMoney(text, at)) {
      return null;
    }
    return Mention.money(
        at, number.end(), number.low(), number.low(), number.high(), "CNY", "money-without-unit");
  }

  private static boolean isLarge(String text, int end) {
    return text.charAt(end - 1) == '万' || text.charAt(end - 1) == '亿';
  }

  private static boolean isClosed(String text, int end) {
    return end == text.length() || "，。；！？、）”\n".indexOf(text.charAt(end)) >= 0;
  }

  private static boolean countsMoney(String text, int at) {
    String before = text.substring(Math.max(0, at - LOOK_BACK), at);
    int clause = Math.max(before.lastIndexOf('，'), before.lastIndexOf('。'));
    for (String word : MONEY_WORDS) {
      if (before.indexOf(word, clause + 1) >= 0) {
        return true;
      }
    }
    return false;
  }

  private static boolean approached(String text, int at) {
    return at > 0 && APPROACH.indexOf(text.charAt(at - 1)) >= 0;
  }
}
