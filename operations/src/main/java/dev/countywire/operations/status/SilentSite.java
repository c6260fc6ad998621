package dev.countywire.operations.status;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.countywire.operations.articles.IndexCalls;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// A site from which nothing new has come for longer than it is used to.
///
/// The cadence is the site's own: of four weeks the second longest pause between hours with
/// articles (so that one outage does not excuse the next, and weekends count as usual), and half of
/// it again. The hour in which an article came in is that of its raw record, so a replay is no sign
/// of life.
///
/// @param site as the scraper names it, or its domain
/// @param last beginning of the last hour with articles
/// @param usual longest pause that is usual
public record SilentSite(String site, Instant last, Duration usual) {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration WINDOW = Duration.ofDays(28);
  private static final int PAGE = 5000;
  // with fewer hours there is no cadence
  private static final int FEWEST = 6;

  /// The sites that are silent, the longest silence first.
  ///
  /// @throws dev.countywire.operations.articles.IndexUnreadable if Elasticsearch does not answer
  public static List<SilentSite> of(IndexCalls calls, String alias, Instant now) {
    SortedMap<String, List<Instant>> hours = new TreeMap<>();
    read(calls, alias, now, "site", hours);
    read(calls, alias, now, "url.domain", hours);
    List<SilentSite> silent = new ArrayList<>();
    hours.forEach((site, active) -> {
      SilentSite found = judge(site, active, now);
      if (found != null) {
        silent.add(found);
      }
    });
    silent.sort(Comparator.comparing(SilentSite::last).thenComparing(SilentSite::site));
    return silent;
  }

  /// Judges one site.
  ///
  /// @param hours with articles, in their order
  /// @return `null` if it is not silent, or has no cadence
  static @Nullable SilentSite judge(String site, List<Instant> hours, Instant now) {
    if (hours.size() < FEWEST) {
      return null;
    }
    List<Duration> pauses = new ArrayList<>();
    for (int i = 1; i < hours.size(); i++) {
      pauses.add(Duration.between(hours.get(i - 1), hours.get(i)));
    }
    pauses.sort(Collections.reverseOrder());
    Duration usual = pauses.get(1).multipliedBy(3).dividedBy(2);
    // the last hour itself is not over before it is
    Instant due = hours.getLast().plus(Duration.ofHours(1)).plus(usual);
    return now.isAfter(due) ? new SilentSite(site, hours.getLast(), usual) : null;
  }

  private static void read(
      IndexCalls calls,
      String alias,
      Instant now,
      String field,
      SortedMap<String, List<Instant>> hours) {
    JsonNode after = null;
    do {
      JsonNode page =
          calls
              .call("POST", "/" + alias + "/_search", request(now, field, after).toString())
              .at("/aggregations/hours");
      for (JsonNode bucket : page.path("buckets")) {
        hours
            .computeIfAbsent(bucket.at("/key/site").asText(), _ -> new ArrayList<>())
            .add(Instant.ofEpochMilli(bucket.at("/key/hour").asLong()));
      }
      after = page.path("after_key");
    } while (!after.isMissingNode());
  }

  private static ObjectNode request(Instant now, String field, @Nullable JsonNode after) {
    ObjectNode body = JSON.createObjectNode().put("size", 0);
    ObjectNode query = body.putObject("query").putObject("bool");
    query
        .putObject("filter")
        .putObject("range")
        .putObject("ingested_at")
        .put("gte", now.minus(WINDOW).toString());
    if (!field.equals("site")) {
      query.putObject("must_not").putObject("exists").put("field", "site");
    }
    ObjectNode composite = body.putObject("aggs").putObject("hours").putObject("composite");
    composite.put("size", PAGE);
    ArrayNode sources = composite.putArray("sources");
    sources.addObject().putObject("site").putObject("terms").put("field", field);
    sources
        .addObject()
        .putObject("hour")
        .putObject("date_histogram")
        .put("field", "ingested_at")
        .put("fixed_interval", "1h");
    if (after != null) {
      composite.set("after", after);
    }
    return body;
  }
}
