package dev.countywire.web.view;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Reads the query of an address.
public final class ViewReader {
  /// Longest query of an address, in characters, as it was sent.
  public static final int LONGEST_QUERY = 3000;

  /// Longest search, in UTF-16 units.
  public static final int LONGEST_WORDS = 200;

  /// The last page of a list that can be asked for.
  public static final int LAST_PAGE = 50;

  private static final int LONGEST_REGION = 40;

  /// What a query asks for.
  public sealed interface Result {
    /// Something that can be shown.
    ///
    /// @param view to show
    record Wanted(View view) implements Result {}

    /// Nothing of ours.
    ///
    /// @param sentence what does not fit, without the text itself
    record Refused(String sentence) implements Result {}
  }

  private ViewReader() {}

  /// Reads a query; names that it does not know are ignored, empty values are none.
  public static Result read(@Nullable String query) {
    if (query != null && query.length() > LONGEST_QUERY) {
      return new Result.Refused("The address is longer than " + LONGEST_QUERY + " characters.");
    }
    try {
      return view(parameters(query == null ? "" : query));
    } catch (IllegalArgumentException _) {
      return new Result.Refused("The address is not encoded as UTF-8 with percent signs.");
    }
  }

  private static Result view(Map<String, String> given) {
    String words = given.get("q");
    String region = given.get("region");
    String sector = given.get("sector");
    if (words != null && words.length() > LONGEST_WORDS) {
      return new Result.Refused("q is longer than " + LONGEST_WORDS + " characters.");
    }
    if (region != null && region.length() > LONGEST_REGION) {
      return new Result.Refused("region is longer than " + LONGEST_REGION + " characters.");
    }
    if (sector != null && !sector.matches("[a-z-]{1,40}")) {
      return new Result.Refused("sector is not the code of a sector.");
    }
    try {
      LocalDate from = day(given.get("from"));
      LocalDate to = day(given.get("to"));
      int page = page(given.getOrDefault("page", "1"));
      return new Result.Wanted(new View(words, region, sector, from, to, page));
    } catch (DateTimeException _) {
      return new Result.Refused("from and to are days such as 2025-03-18.");
    } catch (NumberFormatException _) {
      return new Result.Refused("page is a number from 1 to " + LAST_PAGE + ".");
    }
  }

  private static Map<String, String> parameters(String query) {
    Map<String, String> found = new TreeMap<>();
    for (String pair : query.split("&", -1)) {
      int is = pair.indexOf('=');
      String value =
          is < 0 ? "" : URLDecoder.decode(pair.substring(is + 1), StandardCharsets.UTF_8);
      if (!value.isBlank()) {
        found.putIfAbsent(pair.substring(0, is), value.strip());
      }
    }
    return found;
  }

  private static @Nullable LocalDate day(@Nullable String text) {
    if (text == null) {
      return null;
    }
    LocalDate day = LocalDate.parse(text);
    if (day.getYear() < 1900 || day.getYear() > 2999) {
      throw new DateTimeException("out of range");
    }
    return day;
  }

  private static int page(String text) {
    int page = Integer.parseInt(text);
    if (page < 1 || page > LAST_PAGE) {
      throw new NumberFormatException("out of range");
    }
    return page;
  }
}
