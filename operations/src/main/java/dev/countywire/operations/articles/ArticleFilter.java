package dev.countywire.operations.articles;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Which articles of the index are meant; `null` admits all.
///
/// @param region a name on the region's path (四川省), or the six digits of a province, prefecture or
///   county, which take in all below it
/// @param sector code of a sector, such as `agriculture`
/// @param site site or domain they came from
/// @param text words in headline and body, in Elasticsearch's simple query syntax
/// @param since published (else captured) at this time or later
/// @param until published (else captured) before this time
public record ArticleFilter(
    @Nullable String region,
    @Nullable String sector,
    @Nullable String site,
    @Nullable String text,
    @Nullable Instant since,
    @Nullable Instant until) {
  /// All articles.
  public static final ArticleFilter ALL = new ArticleFilter(null, null, null, null, null, null);

  /// The filter as a query of Elasticsearch.
  public ObjectNode query() {
    ObjectNode root = JsonNodeFactory.instance.objectNode();
    ArrayNode all = root.putObject("bool").putArray("filter");
    if (region != null) {
      region(all.addObject(), region);
    }
    term(all, "sector_codes", sector);
    if (site != null) {
      ArrayNode either = all.addObject().putObject("bool").putArray("should");
      term(either, "site", site);
      term(either, "url.domain", site);
    }
    if (text != null) {
      ObjectNode words = all.addObject().putObject("simple_query_string");
      words.put("query", text).put("default_operator", "and");
      words.putArray("fields").add("title.exact").add("body.exact");
    }
    if (since != null || until != null) {
      ObjectNode range = all.addObject().putObject("range").putObject("@timestamp");
      bound(range, "gte", since);
      bound(range, "lt", until);
    }
    return root;
  }

  private static void region(ObjectNode clause, String region) {
    if (region.matches("[0-9]{6}")) {
      // 510000 is a province, 511800 a prefecture, 511802 a county
      clause.putObject("prefix").put("region.adcode", region.replaceFirst("(00){1,2}$", ""));
    } else {
      clause.putObject("term").put("region.path", region);
    }
  }

  private static void term(ArrayNode clauses, String field, @Nullable String value) {
    if (value != null) {
      clauses.addObject().putObject("term").put(field, value);
    }
  }

  private static void bound(ObjectNode range, String name, @Nullable Instant time) {
    if (time != null) {
      range.put(name, time.toString());
    }
  }
}
