package dev.countywire.operations.status;

import com.fasterxml.jackson.databind.JsonNode;
import dev.countywire.operations.articles.IndexCalls;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/// How an index is.
///
/// @param index its name
/// @param aliases that lead to it
/// @param health green, yellow (copies are missing) or red (documents are)
/// @param documents that it holds
/// @param bytes that its primaries take
public record IndexStatus(
    String index, List<String> aliases, String health, long documents, long bytes) {
  /// Copies the list.
  public IndexStatus {
    aliases = List.copyOf(aliases);
  }

  /// All indices of countywire, in the order of their names.
  ///
  /// @param alias of the articles
  /// @throws dev.countywire.operations.articles.IndexUnreadable if Elasticsearch does not answer
  public static List<IndexStatus> of(IndexCalls calls, String alias) {
    String names = "%s-0*,%s-ops-0*,%s-rejected-0*".formatted(alias, alias, alias);
    JsonNode aliases = calls.call("GET", "/" + names + "/_alias", null);
    JsonNode figures =
        calls.call(
            "GET",
            "/_cat/indices/"
                + names
                + "?format=json&bytes=b&s=index&h=index,health,docs.count,pri.store.size",
            null);
    List<IndexStatus> all = new ArrayList<>();
    for (JsonNode each : figures) {
      String index = each.path("index").asText();
      TreeSet<String> leading = new TreeSet<>();
      aliases.path(index).path("aliases").fieldNames().forEachRemaining(leading::add);
      all.add(
          new IndexStatus(
              index,
              List.copyOf(leading),
              each.path("health").asText(),
              each.path("docs.count").asLong(),
              each.path("pri.store.size").asLong()));
    }
    return all;
  }
}
