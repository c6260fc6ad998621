package dev.countywire.web.index;

import com.fasterxml.jackson.databind.JsonNode;
import dev.countywire.operations.articles.IndexReader;
import dev.countywire.operations.stories.Telling;
import dev.countywire.operations.stories.TellingsIndex;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads one article and who else tells its story.
///
/// @param index of articles
public record ArticleReader(IndexReader index) {
  private static final int OTHERS = 50;

  /// The article of an id, or `null`.
  ///
  /// @throws dev.countywire.operations.articles.IndexUnreadable if Elasticsearch does not answer,
  ///   or refuses
  public @Nullable ArticleDocument find(String id) {
    JsonNode found = index.get(List.of(id), "*").get(id);
    if (found == null) {
      return null;
    }
    JsonNode source = found.path("_source");
    List<String> keys = new ArrayList<>();
    source.path("story_keys").forEach(key -> keys.add(key.asText()));
    List<Telling> others =
        new TellingsIndex(index)
            .sharing(keys, OTHERS).stream()
                .filter(telling -> !telling.id().equals(id))
                .sorted(Telling.EARLIEST)
                .toList();
    return ArticleDocument.of(source, others);
  }
}
