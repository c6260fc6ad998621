package dev.countywire.operations.replay;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/// Which articles a replay means; `null` admits all.
///
/// @param region a name on the region's path, or six digits, which take in all below
/// @param site site or domain
/// @param sector code of a sector
public record ReplayFilter(
    @Nullable String region, @Nullable String site, @Nullable String sector) {
  /// All articles.
  public static final ReplayFilter ALL = new ReplayFilter(null, null, null);

  /// Whether the article as it would be, or as the index holds it, is meant: one that leaves a
  /// sector belongs to a replay of that sector as much as one that comes into it.
  boolean admits(JsonNode now, @Nullable JsonNode before) {
    return admits(now) || (before != null && admits(before));
  }

  private boolean admits(JsonNode article) {
    return (region == null || isIn(article.path("region"), region))
        && (sector == null || has(article.path("sector_codes"), sector))
        && (site == null
            || site.equals(article.path("site").asText())
            || site.equals(article.path("url").path("domain").asText()));
  }

  private static boolean isIn(JsonNode region, String wanted) {
    return wanted.matches("[0-9]{6}")
        ? region.path("adcode").asText().startsWith(wanted.replaceFirst("(00){1,2}$", ""))
        : has(region.path("path"), wanted) || wanted.equals(region.path("name").asText());
  }

  private static boolean has(JsonNode list, String value) {
    for (JsonNode each : list) {
      if (each.asText().equals(value)) {
        return true;
      }
    }
    return false;
  }
}
