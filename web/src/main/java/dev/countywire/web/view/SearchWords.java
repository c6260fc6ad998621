package dev.countywire.web.view;

import java.util.StringJoiner;

/// Words as a person types them, as a query that means them literally: every word has to stand
/// there as it is, one with `-` in front must not.
///
/// Nothing else of Elasticsearch's query syntax works, so no query costs more than its words.
public final class SearchWords {
  private SearchWords() {}

  /// Quotes each word; what stands in quotes already stays together.
  public static String query(String typed) {
    StringJoiner query = new StringJoiner(" ");
    int at = 0;
    while (at < typed.length()) {
      char c = typed.charAt(at);
      if (isSpace(c)) {
        at++;
        continue;
      }
      boolean without = c == '-';
      int begin = without ? at + 1 : at;
      boolean quoted = begin < typed.length() && isQuote(typed.charAt(begin));
      int end = quoted ? closing(typed, begin + 1) : wordEnd(typed, begin);
      add(query, without, typed.substring(quoted ? begin + 1 : begin, end));
      at = quoted ? end + 1 : end;
    }
    return query.toString();
  }

  private static void add(StringJoiner query, boolean without, String word) {
    String plain = word.replaceAll("[\"\\\\]", " ").strip();
    if (plain.codePoints().anyMatch(Character::isLetterOrDigit)) {
      query.add((without ? "-\"" : "\"") + plain + "\"");
    }
  }

  private static int wordEnd(String typed, int begin) {
    int at = begin;
    while (at < typed.length() && !isSpace(typed.charAt(at)) && !isQuote(typed.charAt(at))) {
      at++;
    }
    return at;
  }

  private static int closing(String typed, int begin) {
    int at = begin;
    while (at < typed.length() && !isQuote(typed.charAt(at))) {
      at++;
    }
    return at;
  }

  private static boolean isSpace(char c) {
    return Character.isWhitespace(c) || c == '\u3000' || Character.isISOControl(c);
  }

  private static boolean isQuote(char c) {
    return c == '"' || c == '“' || c == '”';
  }
}
