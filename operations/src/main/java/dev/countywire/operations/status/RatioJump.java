package dev.countywire.operations.status;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.countywire.operations.articles.IndexCalls;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// A site of whose pages another share is taken out than before: its layout has changed, perhaps.
///
/// The share of the last day is compared with that of the four weeks before; a fifth of the page
/// more or less counts, where five articles came in the day and twenty before.
///
/// @param site its name
/// @param before mean share taken out in the four weeks before, 0 to 1
/// @param now mean share taken out in the last day
/// @param articles of the last day
public record RatioJump(String site, double before, double now, long articles) {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration RECENT = Duration.ofDays(1);
  private static final Duration WINDOW = Duration.ofDays(28);
  private static final int SITES = 10_000;
  private static final long FEWEST_NOW = 5;
  private static final long FEWEST_BEFORE = 20;
  private static final double JUMP = 0.2;

  /// The sites that jumped, the greatest jump first.
  ///
  /// @param alias of the figures
  /// @throws dev.countywire.operations.articles.IndexUnreadable if Elasticsearch does not answer
  public static List<RatioJump> of(IndexCalls calls, String alias, Instant now) {
    List<RatioJump> jumps = new ArrayList<>();
    JsonNode answer = calls.call("POST", "/" + alias + "/_search", request(now).toString());
    for (JsonNode site : answer.at("/aggregations/sites/buckets")) {
      long recent = site.at("/recent/indexed/value").asLong();
      long earlier = site.at("/before/indexed/value").asLong();
      if (recent < FEWEST_NOW || earlier < FEWEST_BEFORE) {
        continue;
      }
      RatioJump each =
          new RatioJump(
              site.path("key").asText(),
              site.at("/before/ratio/value").asDouble() / earlier,
              site.at("/recent/ratio/value").asDouble() / recent,
              recent);
      if (each.size() >= JUMP) {
        jumps.add(each);
      }
    }
    jumps.sort(
        Comparator.comparingDouble(RatioJump::size).reversed().thenComparing(RatioJump::site));
    return jumps;
  }

  private double size() {
    return Math.abs(now - before);
  }

  private static ObjectNode request(Instant now) {
    ObjectNode body = JSON.createObjectNode().put("size", 0);
    body.putObject("query").putObject("term").put("kind", "site");
    ObjectNode sites = body.putObject("aggs").putObject("sites");
    sites.putObject("terms").put("field", "site").put("size", SITES);
    ObjectNode spans = sites.putObject("aggs");
    span(spans, "recent", now.minus(RECENT), now);
    span(spans, "before", now.minus(WINDOW).minus(RECENT), now.minus(RECENT));
    return body;
  }

  private static void span(ObjectNode spans, String name, Instant from, Instant to) {
    ObjectNode span = spans.putObject(name);
    span.putObject("filter")
        .putObject("range")
        .putObject("@timestamp")
        .put("gte", from.toString())
        .put("lt", to.toString());
    ObjectNode sums = span.putObject("aggs");
    sums.putObject("indexed").putObject("sum").put("field", "indexed");
    sums.putObject("ratio").putObject("sum").put("field", "removed_ratio_sum");
  }
}
