package dev.countywire.sink.index;

import com.fasterxml.jackson.databind.JsonNode;
import dev.countywire.sink.http.Elasticsearch;
import dev.countywire.sink.http.ElasticsearchSettings;
import java.io.IOException;
import java.util.Iterator;

/// The index after the last: made from today's template and settings, behind no alias but that of a
/// rebuild.
///
/// @param server where it is
/// @param settings what it should be like
public record NextIndex(ElasticsearchSettings server, IndexSettings settings) {
  /// Its name: the highest number that there is, and one.
  ///
  /// @throws IndexRefused if Elasticsearch does not answer or refuses
  public String name() {
    return with(this::name);
  }

  /// Brings the template up to date and makes the index.
  ///
  /// @param name as [#name()] gave it
  /// @throws IndexRefused if Elasticsearch does not answer or refuses
  public void create(String name) {
    with(calls -> {
      IndexTemplate.of(settings).put(calls, settings);
      calls.send(
          "PUT", "/" + name, "{\"aliases\": {\"%s\": {}}}".formatted(settings.rebuildAlias()));
      return name;
    });
  }

  /// How often the template has an index show what was written, such as `1s`.
  public String refreshInterval() {
    return IndexTemplate.of(settings).refreshInterval();
  }

  private String name(IndexCalls calls) throws IOException {
    int highest = 0;
    JsonNode there = calls.get("/" + settings.alias() + "-0*/_alias");
    for (Iterator<String> names = there.fieldNames(); names.hasNext(); ) {
      String number = names.next().substring(settings.alias().length() + 1);
      if (number.matches("[0-9]{6}")) {
        highest = Math.max(highest, Integer.parseInt(number));
      }
    }
    return settings.index(highest + 1);
  }

  private interface Action {
    String run(IndexCalls calls) throws IOException;
  }

  private String with(Action action) {
    try (Elasticsearch elasticsearch = Elasticsearch.at(server)) {
      IndexCalls calls = new IndexCalls(elasticsearch, server);
      try {
        return action.run(calls);
      } catch (IOException silent) {
        throw calls.unreachable(silent);
      }
    }
  }
}
