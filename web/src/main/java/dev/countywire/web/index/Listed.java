package dev.countywire.web.index;

import com.fasterxml.jackson.databind.JsonNode;
import dev.countywire.model.ChinaTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An article as a list shows it.
///
/// @param id of the article
/// @param title may be empty
/// @param outlet who published it, else where it stood; may be empty
/// @param time when it was published, else captured
/// @param toTheMinute whether the hour of that time means anything
/// @param region names from the province down; may be empty
/// @param sector code of what it is about most, or `null`
/// @param excerpt the first characters of the body
public record Listed(
    String id,
    String title,
    String outlet,
    @Nullable OffsetDateTime time,
    boolean toTheMinute,
    List<String> region,
    @Nullable String sector,
    String excerpt) {
  /// What has to be read of the source.
  static final List<String> FIELDS =
      List.of(
          "id",
          "title",
          "publisher",
          "site",
          "url.domain",
          "@timestamp",
          "published_precision",
          "region.path",
          "sector",
          "body");

  private static final int EXCERPT = 90;

  /// Copies the list.
  public Listed {
    region = List.copyOf(region);
  }

  static Listed of(JsonNode source) {
    List<String> region = new ArrayList<>();
    source.path("region").path("path").forEach(name -> region.add(name.asText()));
    return new Listed(
        source.path("id").asText(),
        source.path("title").asText(""),
        outlet(source),
        ChinaTime.parse(source.path("@timestamp").asText("")),
        source.path("published_precision").asText("").equals("minute"),
        region,
        source.path("sector").asText(null),
        excerpt(source.path("body").asText("")));
  }

  static String outlet(JsonNode source) {
    for (String field : List.of("/publisher", "/site", "/url/domain")) {
      String name = source.at(field).asText("");
      if (!name.isEmpty()) {
        return name;
      }
    }
    return "";
  }

  private static String excerpt(String body) {
    String line = body.substring(0, Math.min(body.length(), 4 * EXCERPT)).replace('\n', ' ');
    return line.codePointCount(0, line.length()) <= EXCERPT
        ? line
        : line.substring(0, line.offsetByCodePoints(0, EXCERPT)) + "…";
  }
}
