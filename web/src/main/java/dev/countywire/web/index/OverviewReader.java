package dev.countywire.web.index;

import com.fasterxml.jackson.databind.JsonNode;
import dev.countywire.operations.articles.IndexReader;
import dev.countywire.operations.stories.Story;
import dev.countywire.operations.stories.TellingsIndex;
import dev.countywire.web.view.View;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Reads what the page of a list shows, in three requests at most.
///
/// @param index of articles
public record OverviewReader(IndexReader index) {
  private static final int STORIES = 6;
  private static final int TELLINGS = 500;

  /// Reads a view.
  ///
  /// @throws dev.countywire.operations.articles.IndexUnreadable if Elasticsearch does not answer,
  ///   or refuses
  public Overview read(View view) {
    JsonNode answer = index.search(OverviewQuery.of(view));
    JsonNode sums = answer.path("aggregations");
    List<Listed> newest = new ArrayList<>();
    answer.path("hits").path("hits").forEach(hit -> newest.add(Listed.of(hit.path("_source"))));
    return new Overview(
        answer.path("hits").path("total").path("value").asLong(),
        newest,
        new FlowReader(index).read(view, sums.path("flow")),
        counts(sums.path("sectors")),
        provinces(counts(sums.path("regions"))),
        view.region() == null ? List.of() : counts(sums.path("divisions")),
        stories(counts(sums.path("stories"))));
  }

  private List<Story> stories(List<Count> keys) {
    List<String> shared = keys.stream().map(Count::value).toList();
    return Story.of(new TellingsIndex(index).sharing(shared, TELLINGS)).stream()
        .filter(story -> story.tellings().size() > 1)
        .limit(STORIES)
        .toList();
  }

  private static Map<String, Long> provinces(List<Count> adcodes) {
    Map<String, Long> provinces = new TreeMap<>();
    for (Count each : adcodes) {
      if (each.value().length() == 6) {
        provinces.merge(each.value().substring(0, 2), each.articles(), Long::sum);
      }
    }
    return provinces;
  }

  private static List<Count> counts(JsonNode filtered) {
    List<Count> counts = new ArrayList<>();
    for (JsonNode bucket : filtered.path("values").path("buckets")) {
      counts.add(new Count(bucket.path("key").asText(), bucket.path("doc_count").asLong()));
    }
    return counts;
  }
}
