package dev.countywire.text.page;

import java.util.ArrayList;
import java.util.List;

/// Finds dates in folded text: `2024年10月17日 21:18`, `2024-10-17T21:18:05`, `2024/10/17`,
/// `2024.10.17`, `二〇二四年十月十七日`, and without a year `10月17日 21:18`, `10-17 21:18`.
final class Dates {
  private static final String CHINESE_DIGITS = "〇一二三四五六七八九";

  private Dates() {}

  /// A date on a line.
  ///
  /// @param year 0 where the text gives none
  /// @param minute of the day, -1 where the text gives none
  /// @param begin offset where it begins
  /// @param end offset behind it
  record Found(int year, int month, int day, int minute, int begin, int end) {
    boolean hasYear() {
      return year > 0;
    }

    boolean hasTime() {
      return minute >= 0;
    }
  }

  /// All dates of a folded line, from left to right.
  static List<Found> in(String folded) {
    List<Found> found = new ArrayList<>(2);
    for (int at = 0; at < folded.length(); at++) {
      char c = folded.charAt(at);
      boolean figure = isDigit(c) || (isChineseDigit(c) && isYear(folded, at));
      if (figure && (at == 0 || !isDigit(folded.charAt(at - 1)))) {
        Found date = isDigit(c) ? read(folded, at) : readChinese(folded, at);
        if (date != null) {
          found.add(date);
          at = date.end() - 1;
        } else if (isDigit(c)) {
          at = digitsEnd(folded, at) - 1;
        }
      }
    }
    return found;
  }

  private static @org.jspecify.annotations.Nullable Found read(String s, int begin) {
    int end = digitsEnd(s, begin);
    int first = number(s, begin, end);
    if (end - begin == 4 && end < s.length() && first >= 1990 && first < 2100) {
      int month = afterSeparator(s, padded(s, end, "年-"), isSlashed(s, end) ? " " : "年-/.");
      int monthEnd = digitsEnd(s, month);
      int day = afterSeparator(s, padded(s, monthEnd, "月-"), "月-/.");
      int dayEnd = dayEnd(s, day);
      return dayEnd > day && monthEnd > month
          ? dated(s, first, number(s, month, monthEnd), number(s, day, dayEnd), begin, dayEnd)
          : null;
    }
    if (end - begin <= 2 && end < s.length() && "月-".indexOf(s.charAt(end)) >= 0) {
      int dayEnd = digitsEnd(s, end + 1);
      Found found =
          dayEnd > end + 1 ? dated(s, 0, first, number(s, end + 1, dayEnd), begin, dayEnd) : null;
      // 10-17 is a date only with a time behind it, 10月17日 always
      boolean sure =
          found != null
              && (s.charAt(end) == '月'
                  ? s.startsWith("日", dayEnd) || s.startsWith("号", dayEnd)
                  : found.hasTime());
      return sure ? found : null;
    }
    return null;
  }

  /// A day of the calendar, or none where the year has no such day.
  static @org.jspecify.annotations.Nullable Found day(
      int year, int month, int day, int begin, int end) {
    boolean is = month >= 1 && month <= 12 && day >= 1 && day <= lengthOf(year, month);
    return is ? new Found(year, month, day, -1, begin, end) : null;
  }

  private static @org.jspecify.annotations.Nullable Found dated(
      String s, int year, int month, int day, int begin, int dayEnd) {
    if (month < 1 || month > 12 || day < 1 || day > lengthOf(year, month)) {
      return null;
    }
    int end = dayEnd < s.length() && "日号".indexOf(s.charAt(dayEnd)) >= 0 ? dayEnd + 1 : dayEnd;
    return ClockTime.after(s, new Found(year, month, day, -1, begin, end));
  }

  private static int lengthOf(int year, int month) {
    return year > 0
        ? java.time.YearMonth.of(year, month).lengthOfMonth()
        : java.time.Month.of(month).maxLength();
  }

  private static boolean isYear(String s, int begin) {
    return begin + 7 <= s.length() && s.charAt(begin + 4) == '年';
  }

  // 二〇二四年十月十七日
  private static @org.jspecify.annotations.Nullable Found readChinese(String s, int begin) {
    int year = 0;
    for (int i = begin; i < begin + 4; i++) {
      int digit =
          CHINESE_DIGITS.indexOf(s.charAt(i) == '零' || s.charAt(i) == '○' ? '〇' : s.charAt(i));
      if (digit < 0) {
        return null;
      }
      year = year * 10 + digit;
    }
    int month = s.indexOf('月', begin + 5);
    int day = month < 0 ? -1 : s.indexOf('日', month);
    if (month < 0
        || month > begin + 8
        || day < 0
        || day > month + 5
        || year < 1990
        || year > 2099) {
      return null;
    }
    return dated(s, year, chinese(s, begin + 5, month), chinese(s, month + 1, day), begin, day);
  }

  // up to thirty-one: 七, 十, 十七, 二十, 二十七, 三十一
  private static int chinese(String s, int begin, int end) {
    int value = 0;
    for (int i = begin; i < end; i++) {
      char c = s.charAt(i);
      int digit = CHINESE_DIGITS.indexOf(c);
      if (c == '十') {
        value = Math.max(1, value) * 10;
      } else if (digit >= 0) {
        value += digit;
      } else {
        return -1;
      }
    }
    return value;
  }

  // 2024-10-1721:18: some pages leave no space between day and hour
  private static int dayEnd(String s, int day) {
    int end = digitsEnd(s, day);
    boolean glued = end - day == 4 && end < s.length() && s.charAt(end) == ':';
    return glued ? day + 2 : end;
  }

  // 2024 年 6 月 30 日: some pages set figures off
  private static int padded(String s, int at, String separators) {
    boolean pad =
        at + 1 < s.length() && s.charAt(at) == ' ' && separators.indexOf(s.charAt(at + 1)) >= 0;
    return pad ? at + 1 : at;
  }

  // 2024 06/30
  private static boolean isSlashed(String s, int end) {
    return s.charAt(end) == ' ' && s.startsWith("/", digitsEnd(s, end + 1));
  }

  private static int afterSeparator(String s, int at, String separators) {
    if (at >= s.length() || separators.indexOf(s.charAt(at)) < 0) {
      return s.length();
    }
    int next = at + 1;
    return next < s.length() && s.charAt(next) == ' ' ? next + 1 : next;
  }

  static int digitsEnd(String s, int at) {
    int end = Math.min(at, s.length());
    while (end < s.length() && end - at < 5 && isDigit(s.charAt(end))) {
      end++;
    }
    return end;
  }

  static int number(String s, int begin, int end) {
    int value = 0;
    for (int i = begin; i < end; i++) {
      value = value * 10 + s.charAt(i) - '0';
    }
    return value;
  }

  static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isChineseDigit(char c) {
    return c == '二' || c == '一';
  }
}
