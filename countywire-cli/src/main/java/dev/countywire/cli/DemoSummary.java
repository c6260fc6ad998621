package dev.countywire.cli;

import com.fasterxml.jackson.databind.JsonNode;
import dev.countywire.operations.articles.IndexReader;
import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// What a person wants to see when the demo is through, read back from the index.
final class DemoSummary {
  private static final int NAMES = 8;
  private static final int SHOWN = 3;
  private static final int EXCERPT = 110;
  private static final String FACETS =
      """
      {"size":0,"track_total_hits":true,"aggs":{
        "places":{"terms":{"field":"places","size":%1$d}},
        "people":{"terms":{"field":"people","size":%1$d}},
        "companies":{"terms":{"field":"companies","size":%1$d}},
        "sectors":{"terms":{"field":"sector_codes","size":%1$d}},
        "glosses":{"sum":{"field":"cleaning.glosses"}},
        "converted":{"sum":{"field":"cleaning.characters_converted"}},
        "repaired":{"sum":{"field":"cleaning.bytes_repaired"}},
        "unrepaired":{"sum":{"field":"cleaning.unrepaired"}}}}
      """
          .formatted(NAMES);
  // the most damaged ones show best what was done
  private static final String MOST_DAMAGED =
      """
      {"size":%d,"_source":["id","title","body","site","region.name","sector","cleaning"],
       "sort":[{"cleaning.bytes_repaired":"desc"},{"cleaning.glosses":"desc"},
               {"cleaning.characters_converted":"desc"},{"id":"asc"}]}
      """
          .formatted(SHOWN);

  private final IndexReader index;
  private final PrintStream out;

  DemoSummary(IndexReader index, PrintStream out) {
    this.index = index;
    this.out = out;
  }

  /// Prints counts, top names and three articles before and after.
  ///
  /// @param raw raw texts by id, of some articles at least
  void print(long in, long rejected, Map<String, String> raw) throws IOException {
    JsonNode facets = index.search(FACETS);
    JsonNode sums = facets.path("aggregations");
    out.println();
    row("articles in", Long.toString(in));
    row("indexed", facets.path("hits").path("total").path("value").asText());
    row("rejected", Long.toString(rejected));
    row(
        "repaired",
        "%d characters converted, %d glosses removed, %d broken places restored, %d left as they are"
            .formatted(
                sum(sums, "converted"),
                sum(sums, "glosses"),
                sum(sums, "repaired"),
                sum(sums, "unrepaired")));
    row("top places", top(sums.path("places")));
    row("top people", top(sums.path("people")));
    row("top companies", top(sums.path("companies")));
    row("top sectors", top(sums.path("sectors")));
    for (JsonNode hit : index.search(MOST_DAMAGED).path("hits").path("hits")) {
      printArticle(hit.path("_source"), raw);
    }
  }

  private void printArticle(JsonNode article, Map<String, String> raw) {
    String before = longestLine(raw.getOrDefault(article.path("id").asText(), ""));
    out.println();
    out.println(
        TerminalText.line(
            "“%s”  %s  %s"
                .formatted(
                    article.path("title").asText("(no headline)"),
                    article.path("region").path("name").asText(""),
                    article.path("sector").asText(""))));
    if (!before.isEmpty()) {
      row("  before", TerminalText.cut(TerminalText.safe(before), EXCERPT));
    }
    String after = closest(article.path("body").asText().lines().toList(), before);
    row("  after", TerminalText.cut(TerminalText.safe(after), EXCERPT));
    row("  removed", removed(article.path("cleaning").path("removed")));
  }

  private static String removed(JsonNode lines) {
    List<String> texts = new ArrayList<>();
    lines.forEach(line -> texts.add(line.path("text").asText()));
    String some = String.join(" · ", texts.subList(0, Math.min(4, texts.size())));
    return texts.size() + " lines: " + TerminalText.cut(TerminalText.line(some), EXCERPT);
  }

  private static String longestLine(String text) {
    return text.lines().map(String::strip).max(Comparator.comparingInt(String::length)).orElse("");
  }

  // the paragraph that shares most characters with the line, for what was damaged is much alike
  // still
  private static String closest(List<String> paragraphs, String line) {
    return paragraphs.stream()
        .max(Comparator.comparingLong(paragraph -> shared(paragraph, line)))
        .orElse("");
  }

  private static long shared(String paragraph, String line) {
    long common = paragraph.chars().filter(c -> line.indexOf(c) >= 0).count();
    return 2 * common - paragraph.length();
  }

  private static String top(JsonNode buckets) {
    List<String> names = new ArrayList<>();
    for (JsonNode bucket : buckets.path("buckets")) {
      names.add(
          TerminalText.line(bucket.path("key").asText()) + " " + bucket.path("doc_count").asLong());
    }
    return names.isEmpty() ? "none" : String.join(", ", names);
  }

  private static long sum(JsonNode sums, String name) {
    return Math.round(sums.path(name).path("value").asDouble());
  }

  private void row(String label, String value) {
    out.printf(Locale.ROOT, "%-14s %s%n", label, value);
  }
}
