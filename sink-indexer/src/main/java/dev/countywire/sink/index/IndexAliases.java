package dev.countywire.sink.index;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.countywire.sink.http.Answer;
import dev.countywire.sink.http.Elasticsearch;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// The indices behind countywire's aliases of the articles.
///
/// @param indices aliases by index
public record IndexAliases(SortedMap<String, Set<String>> indices) {
  /// Asks the cluster.
  ///
  /// @throws IndexRefused if it does not say
  /// @throws IOException if no node answers
  public static IndexAliases read(Elasticsearch elasticsearch, IndexSettings settings)
      throws IOException {
    List<String> names =
        List.of(
            settings.alias(),
            settings.writeAlias(),
            settings.rebuildAlias(),
            settings.retiredAlias());
    Answer answer = elasticsearch.send("GET", "/_alias/" + String.join(",", names));
    // 404 says that one of them is missing, beside those that are there
    if (!answer.ok() && answer.status() != 404) {
      throw new IndexRefused(
          "Elasticsearch answers %d about the aliases of %s: see that they may be looked at"
              .formatted(answer.status(), settings.alias()),
          null);
    }
    SortedMap<String, Set<String>> indices = new TreeMap<>();
    for (Map.Entry<String, JsonNode> each :
        new ObjectMapper().readTree(answer.text()).properties()) {
      if (each.getValue().path("aliases").isObject()) {
        Set<String> aliases = new TreeSet<>();
        each.getValue().path("aliases").fieldNames().forEachRemaining(aliases::add);
        indices.put(each.getKey(), aliases);
      }
    }
    return new IndexAliases(indices);
  }

  /// The index behind an alias, or `null`.
  ///
  /// @throws IndexRefused if there are several
  public @Nullable String behind(String alias) {
    List<String> found =
        indices.entrySet().stream()
            .filter(each -> each.getValue().contains(alias))
            .map(Map.Entry::getKey)
            .toList();
    if (found.size() > 1) {
      throw new IndexRefused(
          "the alias %s leads to several indices (%s): take it from all but one"
              .formatted(alias, String.join(", ", found)),
          null);
    }
    return found.isEmpty() ? null : found.getFirst();
  }
}
