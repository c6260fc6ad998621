package dev.countywire.operations.articles;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.StringJoiner;

/// Articles as rows of a table: CSV as RFC 4180 has it, with lines that end in CR and LF.
///
/// A cell that a spreadsheet would take for a formula gets an apostrophe in front.
public final class ArticleTable {
  private static final List<String> COLUMNS =
      List.of(
          "id",
          "@timestamp",
          "published_at",
          "title",
          "publisher",
          "authors",
          "region.adcode",
          "region.name",
          "sector",
          "sector_codes",
          "event_type",
          "places",
          "people",
          "governments",
          "organizations",
          "companies",
          "zones",
          "initiatives",
          "money.max_cny",
          "url.full",
          "body");
  private static final String FORMULA = "=+-@\t\r";

  private ArticleTable() {}

  /// The first line, with the names of the columns.
  public static String head() {
    return String.join(",", COLUMNS) + "\r\n";
  }

  /// The line of an article; values of a list are joined by `; `.
  public static String row(JsonNode article) {
    StringJoiner cells = new StringJoiner(",", "", "\r\n");
    for (String column : COLUMNS) {
      cells.add(cell(text(article.at("/" + column.replace('.', '/')))));
    }
    return cells.toString();
  }

  private static String text(JsonNode value) {
    if (!value.isArray()) {
      return value.asText();
    }
    StringJoiner joined = new StringJoiner("; ");
    value.forEach(each -> joined.add(each.asText()));
    return joined.toString();
  }

  private static String cell(String text) {
    boolean formula = !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0;
    String plain = formula ? "'" + text : text;
    return plain.chars().anyMatch(c -> c == '"' || c == ',' || c == '\n' || c == '\r')
        ? '"' + plain.replace("\"", "\"\"") + '"'
        : plain;
  }
}
