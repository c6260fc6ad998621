package dev.countywire.operations.rebuild;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayDeque;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/// All ids of an index with their versions, in the order of the ids, as it stood when the reading
/// began.
final class IdVersions implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int PAGE = 5000;
  private static final String KEEP_ALIVE = "5m";

  private final RebuildSite site;
  private final Queue<IdVersion> page = new ArrayDeque<>();
  private String pit;
  private @Nullable JsonNode after;
  private boolean last;

  private IdVersions(RebuildSite site, String pit) {
    this.site = site;
    this.pit = pit;
  }

  /// Begins.
  ///
  /// @throws dev.countywire.operations.articles.IndexUnreadable if Elasticsearch does not answer
  static IdVersions open(RebuildSite site, String index) {
    String path = "/" + index + "/_pit?keep_alive=" + KEEP_ALIVE;
    return new IdVersions(site, site.call("POST", path, null).path("id").asText());
  }

  /// The next, or `null` at the end.
  ///
  /// @throws dev.countywire.operations.articles.IndexUnreadable if Elasticsearch does not answer
  @Nullable IdVersion next() {
    if (page.isEmpty() && !last) {
      read();
    }
    return page.poll();
  }

  @Override
  public void close() {
    site.call("DELETE", "/_pit", JSON.createObjectNode().put("id", pit).toString());
  }

  private void read() {
    ObjectNode body =
        JSON.createObjectNode()
            .put("size", PAGE)
            .put("track_total_hits", false)
            .put("_source", false)
            .put("version", true);
    body.putObject("pit").put("id", pit).put("keep_alive", KEEP_ALIVE);
    body.putArray("sort").addObject().put("id", "asc");
    if (after != null) {
      body.set("search_after", after);
    }
    JsonNode answer = site.call("POST", "/_search", body.toString());
    pit = answer.path("pit_id").asText(pit);
    JsonNode hits = answer.path("hits").path("hits");
    for (JsonNode hit : hits) {
      page.add(new IdVersion(hit.path("_id").asText(), hit.path("_version").asLong()));
      after = hit.path("sort");
    }
    last = hits.size() < PAGE;
  }
}
