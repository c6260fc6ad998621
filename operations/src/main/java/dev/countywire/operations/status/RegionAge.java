package dev.countywire.operations.status;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.countywire.operations.articles.IndexCalls;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/// When the newest article about a province came in.
///
/// @param name of the province
/// @param articles about it, in all
/// @param newest when the newest of them was sent to `articles.raw`
public record RegionAge(String name, long articles, Instant newest) {
  private static final ObjectMapper JSON = new ObjectMapper();
  // first two digits of the codes of GB/T 2260
  private static final List<String> PROVINCES =
      List.of(
          "11", "12", "13", "14", "15", "21", "22", "23", "31", "32", "33", "34", "35", "36", "37",
          "41", "42", "43", "44", "45", "46", "50", "51", "52", "53", "54", "61", "62", "63", "64",
          "65", "71", "81", "82");

  /// The provinces that have articles, the one that waits longest first.
  ///
  /// @throws dev.countywire.operations.articles.IndexUnreadable if Elasticsearch does not answer
  public static List<RegionAge> of(IndexCalls calls, String alias) {
    ObjectNode body = JSON.createObjectNode().put("size", 0);
    ObjectNode provinces = body.putObject("aggs").putObject("province");
    ObjectNode filters = provinces.putObject("filters").putObject("filters");
    for (String province : PROVINCES) {
      filters.putObject(province).putObject("prefix").put("region.adcode", province);
    }
    ObjectNode newest = provinces.putObject("aggs").putObject("newest").putObject("top_hits");
    newest.put("size", 1).putArray("_source").add("region.path").add("ingested_at");
    newest.putArray("sort").addObject().put("ingested_at", "desc");
    List<RegionAge> ages = new ArrayList<>();
    JsonNode answer = calls.call("POST", "/" + alias + "/_search", body.toString());
    for (Map.Entry<String, JsonNode> each :
        answer.at("/aggregations/province/buckets").properties()) {
      JsonNode article = each.getValue().at("/newest/hits/hits/0/_source");
      if (!article.isMissingNode()) {
        ages.add(
            new RegionAge(
                article.at("/region/path/0").asText(each.getKey()),
                each.getValue().path("doc_count").asLong(),
                OffsetDateTime.parse(article.path("ingested_at").asText()).toInstant()));
      }
    }
    ages.sort(Comparator.comparing(RegionAge::newest).thenComparing(RegionAge::name));
    return ages;
  }
}
