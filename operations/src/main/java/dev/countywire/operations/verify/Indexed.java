package dev.countywire.operations.verify;

import com.fasterxml.jackson.databind.JsonNode;
import dev.countywire.model.DocVersion;
import dev.countywire.operations.articles.IndexReader;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A document of the index.
///
/// @param capturedAt of the capture it was made from, in milliseconds of Unix time
/// @param contentHash of its content
record Indexed(long capturedAt, @Nullable String contentHash) {
  /// The documents of these ids, as far as there are any.
  ///
  /// @throws dev.countywire.operations.articles.IndexUnreadable if Elasticsearch does not answer
  static Map<String, Indexed> of(Collection<String> ids, IndexReader index) {
    Map<String, Indexed> documents = new HashMap<>();
    index.get(ids, "content_hash").forEach((id, found) -> documents.put(id, of(found)));
    return documents;
  }

  private static Indexed of(JsonNode found) {
    return new Indexed(
        new DocVersion(found.path("_version").asLong()).capturedAt().toEpochMilli(),
        found.path("_source").path("content_hash").asText(null));
  }
}
