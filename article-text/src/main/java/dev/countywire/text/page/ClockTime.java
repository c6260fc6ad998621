package dev.countywire.text.page;

import dev.countywire.text.page.Dates.Found;

/// The time of day behind a date: `21:18`, `21:18:05`, `T21:18`, `下午3:20`, `21时18分`, `(星期四) 21:18`.
final class ClockTime {
  private ClockTime() {}

  /// The date with the time that follows it, or the date alone.
  static Found after(String s, Found date) {
    int at = skip(s, date.end());
    boolean afternoon = s.startsWith("下午", at) || s.startsWith("晚上", at) || s.startsWith("pm", at);
    if (afternoon || s.startsWith("上午", at) || s.startsWith("am", at) || s.startsWith("凌晨", at)) {
      at = skip(s, at + 2);
    }
    int hourEnd = Dates.digitsEnd(s, at);
    int hour = Dates.number(s, at, hourEnd);
    if (hourEnd == at
        || hourEnd - at > 2
        || hourEnd >= s.length()
        || ":时点".indexOf(s.charAt(hourEnd)) < 0) {
      return date;
    }
    int minuteEnd = Dates.digitsEnd(s, hourEnd + 1);
    int minute = Dates.number(s, hourEnd + 1, minuteEnd);
    if (minuteEnd - hourEnd != 3 || minute > 59 || hour > 23) {
      return date;
    }
    int end = secondsEnd(s, minuteEnd);
    int ofDay = (afternoon && hour < 12 ? hour + 12 : hour) * 60 + minute;
    return new Found(date.year(), date.month(), date.day(), ofDay, date.begin(), end);
  }

  private static int secondsEnd(String s, int minuteEnd) {
    if (minuteEnd < s.length() && s.charAt(minuteEnd) == ':') {
      int end = Dates.digitsEnd(s, minuteEnd + 1);
      return end - minuteEnd == 3 ? end : minuteEnd;
    }
    return minuteEnd < s.length() && s.charAt(minuteEnd) == '分' ? minuteEnd + 1 : minuteEnd;
  }

  // white space, a weekday, brackets around it, the T of ISO 8601
  private static int skip(String s, int from) {
    int at = from;
    int limit = Math.min(s.length(), from + 10);
    while (at < limit && " t()星期周一二三四五六日天,".indexOf(s.charAt(at)) >= 0) {
      at++;
    }
    return at;
  }
}
