package dev.countywire.text.page;

import org.jspecify.annotations.Nullable;

/// The day in the address of a page: `/2024-10/30/`, `/20241030/`, `/2024/1030/`,
/// `t20241030_17.html`.
final class AddressDate {
  private AddressDate() {}

  /// The first day that the path of an address names, or none.
  static Dates.@Nullable Found in(@Nullable String url) {
    if (url == null) {
      return null;
    }
    int host = url.indexOf("://");
    int path = host < 0 ? 0 : url.indexOf('/', host + 3);
    for (int at = path < 0 ? url.length() : path; at < url.length(); at++) {
      if (Dates.isDigit(url.charAt(at)) && (at == 0 || !Dates.isDigit(url.charAt(at - 1)))) {
        Dates.Found found = read(url, at);
        if (found != null) {
          return found;
        }
      }
    }
    return null;
  }

  // four digits, two, two; a slash or a dash between them or nothing, no digit behind
  private static Dates.@Nullable Found read(String s, int begin) {
    int month = part(s, begin + 4);
    int day = part(s, month + 2);
    int end = day + 2;
    boolean digits =
        end <= s.length()
            && areDigits(s, begin, begin + 4)
            && areDigits(s, month, month + 2)
            && areDigits(s, day, end)
            && (end == s.length() || !Dates.isDigit(s.charAt(end)));
    if (!digits) {
      return null;
    }
    int year = Dates.number(s, begin, begin + 4);
    boolean plausible = year >= 1990 && year < 2100;
    return plausible
        ? Dates.day(year, Dates.number(s, month, month + 2), Dates.number(s, day, end), begin, end)
        : null;
  }

  private static int part(String s, int at) {
    return at < s.length() && "/-".indexOf(s.charAt(at)) >= 0 ? at + 1 : at;
  }

  private static boolean areDigits(String s, int begin, int end) {
    for (int i = begin; i < end; i++) {
      if (!Dates.isDigit(s.charAt(i))) {
        return false;
      }
    }
    return true;
  }
}
