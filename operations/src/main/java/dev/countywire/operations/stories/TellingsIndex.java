package dev.countywire.operations.stories;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.RawValue;
import dev.countywire.model.ChinaTime;
import dev.countywire.operations.articles.IndexReader;
import dev.countywire.operations.articles.IndexUnreadable;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Reads from the index what is needed to tell stories.
///
/// @param index of articles
public record TellingsIndex(IndexReader index) {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int PAGE = 1000;
  // Elasticsearch takes 65,536 terms; fewer keep a request small
  private static final int TERMS = 4000;

  /// All articles since an instant, and older ones that tell the same stories: the origin of a
  /// repost may lie before.
  ///
  /// @param since counts `@timestamp`: when they were published, else captured
  /// @throws IndexUnreadable if Elasticsearch does not answer, or refuses
  public List<Telling> since(Instant since) {
    Map<String, Telling> all = new LinkedHashMap<>();
    String range = "{\"range\":{\"@timestamp\":{\"gte\":\"" + since + "\"}}}";
    read("{\"bool\":{\"filter\":[" + range + ",{\"exists\":{\"field\":\"story_keys\"}}]}}", all);
    TreeSet<String> keys = new TreeSet<>();
    all.values().forEach(telling -> keys.addAll(telling.keys()));
    List<String> list = new ArrayList<>(keys);
    for (int from = 0; from < list.size(); from += TERMS) {
      String some = terms(list.subList(from, Math.min(list.size(), from + TERMS)));
      read("{\"bool\":{\"filter\":[" + some + "],\"must_not\":[" + range + "]}}", all);
    }
    return List.copyOf(all.values());
  }

  /// Articles that have one of some keys.
  ///
  /// @param most how many are read at most, from 1 to 1000
  /// @throws IndexUnreadable if Elasticsearch does not answer, or refuses
  public List<Telling> sharing(Collection<String> keys, int most) {
    List<Telling> sharing = new ArrayList<>();
    if (!keys.isEmpty()) {
      for (JsonNode hit : hits(terms(keys), most, null)) {
        sharing.add(telling(hit.path("_source")));
      }
    }
    return sharing;
  }

  private static String terms(Collection<String> keys) {
    ArrayNode values = JSON.createArrayNode();
    keys.forEach(values::add);
    return "{\"terms\":{\"story_keys\":" + values + "}}";
  }

  private void read(String query, Map<String, Telling> into) {
    String after = null;
    JsonNode hits;
    do {
      hits = hits(query, PAGE, after);
      for (JsonNode hit : hits) {
        Telling telling = telling(hit.path("_source"));
        into.put(telling.id(), telling);
        after = telling.id();
      }
    } while (hits.size() == PAGE);
  }

  private JsonNode hits(String query, int size, @Nullable String after) {
    return index.search(request(query, size, after)).path("hits").path("hits");
  }

  private static String request(String query, int size, @Nullable String after) {
    ObjectNode request = JSON.createObjectNode().put("size", size);
    request.putRawValue("query", new RawValue(query));
    request.putArray("sort").add(JSON.createObjectNode().put("id", "asc"));
    ArrayNode fields = request.putArray("_source");
    for (String field :
        new String[] {
          "id", "title", "site", "url", "publisher", "published_at", "@timestamp", "story_keys"
        }) {
      fields.add(field);
    }
    if (after != null) {
      request.putArray("search_after").add(after);
    }
    return request.toString();
  }

  private static Telling telling(JsonNode source) {
    OffsetDateTime time = ChinaTime.parse(source.path("@timestamp").asText());
    if (time == null) {
      throw new IndexUnreadable(
          "document " + source.path("id").asText() + " has no @timestamp: index it again", null);
    }
    List<String> keys = new ArrayList<>();
    source.path("story_keys").forEach(key -> keys.add(key.asText()));
    return new Telling(
        source.path("id").asText(),
        source.path("title").asText(""),
        outlet(source),
        source.path("url").path("full").asText(null),
        ChinaTime.parse(source.path("published_at").asText("")),
        time,
        keys);
  }

  // the publisher that a page names is where it took the story from
  private static String outlet(JsonNode source) {
    String site = source.path("site").asText("");
    String domain = source.path("url").path("domain").asText("");
    String publisher = source.path("publisher").asText("unknown");
    return !site.isEmpty() ? site : !domain.isEmpty() ? domain : publisher;
  }
}
