package dev.countywire.operations.articles;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.countywire.runtime.Settings;
import dev.countywire.sink.http.Elasticsearch;
import dev.countywire.sink.http.ElasticsearchSettings;
import dev.countywire.sink.index.IndexSettings;
import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Reads what is behind the alias of articles.
public final class IndexReader implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int PAGE = 500;
  private static final String KEEP_ALIVE = "5m";

  private final Elasticsearch elasticsearch;
  private final IndexCalls calls;
  private final String alias;

  private IndexReader(Elasticsearch elasticsearch, String alias) {
    this.elasticsearch = elasticsearch;
    this.calls = new IndexCalls(elasticsearch, alias);
    this.alias = alias;
  }

  /// What to do with a document.
  public interface Visitor {
    /// Called in the order of `@timestamp`.
    ///
    /// @param source the document
    /// @return false to end the reading
    /// @throws IOException if the document cannot be written on
    boolean visit(ObjectNode source) throws IOException;
  }

  /// The alias that the settings name.
  ///
  /// @throws dev.countywire.runtime.InvalidSetting for what does not fit
  public static IndexReader from(Settings settings) {
    return new IndexReader(
        Elasticsearch.at(ElasticsearchSettings.from(settings)),
        IndexSettings.from(settings).alias());
  }

  /// How many articles there are.
  ///
  /// @throws IndexUnreadable if Elasticsearch does not answer, or refuses
  public long count(ArticleFilter filter) {
    ObjectNode body = JSON.createObjectNode();
    body.set("query", filter.query());
    return call("POST", "/" + alias + "/_count", body.toString()).path("count").asLong();
  }

  /// Makes what was indexed visible to searches.
  ///
  /// @throws IndexUnreadable if Elasticsearch does not answer, or refuses
  public void refresh() {
    call("POST", "/" + alias + "/_refresh", null);
  }

  /// Runs a search and gives its answer.
  ///
  /// @throws IndexUnreadable if Elasticsearch does not answer, or refuses
  public JsonNode search(String body) {
    return call("POST", "/" + alias + "/_search", body);
  }

  /// The documents of these ids, by id, as far as they exist: `_version` and `_source`.
  ///
  /// @param fields of the source; `*` for all
  /// @throws IndexUnreadable if Elasticsearch does not answer, or refuses
  public Map<String, JsonNode> get(Collection<String> ids, String fields) {
    Map<String, JsonNode> found = new HashMap<>();
    if (ids.isEmpty()) {
      return found;
    }
    ObjectNode body = JSON.createObjectNode();
    ArrayNode wanted = body.putArray("ids");
    ids.forEach(wanted::add);
    String path = "/" + alias + "/_mget?_source=" + fields;
    for (JsonNode each : call("POST", path, body.toString()).path("docs")) {
      if (each.has("error")) {
        throw new IndexUnreadable(
            "Elasticsearch cannot read a document of " + alias + ": " + each.path("error"), null);
      }
      if (each.path("found").asBoolean()) {
        found.put(each.path("_id").asText(), each);
      }
    }
    return found;
  }

  /// Gives each article as the index held it at the beginning of the call, however long the reading
  /// takes.
  ///
  /// @throws IndexUnreadable if Elasticsearch does not answer, or refuses
  /// @throws IOException what the visitor throws
  public void forEach(ArticleFilter filter, Visitor visitor) throws IOException {
    String pit =
        call("POST", "/" + alias + "/_pit?keep_alive=" + KEEP_ALIVE, null).path("id").asText();
    try {
      JsonNode after = null;
      while (true) {
        JsonNode page = call("POST", "/_search", page(filter, pit, after).toString());
        pit = page.path("pit_id").asText(pit);
        JsonNode hits = page.path("hits").path("hits");
        for (JsonNode hit : hits) {
          if (!visitor.visit((ObjectNode) hit.path("_source"))) {
            return;
          }
          after = hit.path("sort");
        }
        if (hits.size() < PAGE) {
          return;
        }
      }
    } finally {
      call("DELETE", "/_pit", JSON.createObjectNode().put("id", pit).toString());
    }
  }

  @Override
  public void close() {
    elasticsearch.close();
  }

  private static ObjectNode page(ArticleFilter filter, String pit, @Nullable JsonNode after) {
    ObjectNode body = JSON.createObjectNode().put("size", PAGE).put("track_total_hits", false);
    body.set("query", filter.query());
    body.putObject("pit").put("id", pit).put("keep_alive", KEEP_ALIVE);
    body.putArray("sort").addObject().put("@timestamp", "asc");
    if (after != null) {
      body.set("search_after", after);
    }
    return body;
  }

  private JsonNode call(String method, String path, @Nullable String body) {
    return calls.call(method, path, body);
  }
}
