package dev.countywire.sink.index;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.countywire.runtime.Settings;
import dev.countywire.sink.http.Answer;
import dev.countywire.sink.http.Elasticsearch;
import dev.countywire.sink.http.ElasticsearchSettings;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Makes the template, the first index and its alias, and adds fields to an index that lacks them;
/// may be run any number of times.
public final class IndexInit {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final ElasticsearchSettings server;
  private final IndexSettings settings;

  private IndexInit(ElasticsearchSettings server, IndexSettings settings) {
    this.server = server;
    this.settings = settings;
  }

  /// Reads `elasticsearch.*` and `index.*`.
  ///
  /// @throws dev.countywire.runtime.InvalidSetting for what does not fit
  public static IndexInit from(Settings settings) {
    return new IndexInit(ElasticsearchSettings.from(settings), IndexSettings.from(settings));
  }

  /// Does what is missing, for the articles and the indices beside them.
  ///
  /// @return what was done or found, a sentence each
  /// @throws IndexRefused if Elasticsearch does not answer or refuses, or an index does not fit
  public List<String> run() {
    try (Elasticsearch elasticsearch = Elasticsearch.at(server)) {
      List<String> steps = new ArrayList<>();
      for (IndexKind kind : IndexKind.values()) {
        steps.addAll(run(elasticsearch, settings.of(kind)));
      }
      return List.copyOf(steps);
    } catch (IOException unreachable) {
      throw new IndexRefused(
          "Elasticsearch does not answer at %s: %s"
              .formatted(server.urls(), unreachable.getMessage()),
          unreachable);
    }
  }

  private List<String> run(Elasticsearch elasticsearch, IndexSettings index) throws IOException {
    List<String> steps = new ArrayList<>();
    IndexTemplate template = IndexTemplate.of(index);
    steps.add(putTemplate(elasticsearch, template, index));
    Answer alias = elasticsearch.send("GET", "/_alias/" + index.alias());
    if (alias.status() == 404) {
      steps.add(createIndex(elasticsearch, index));
    } else {
      for (Map.Entry<String, JsonNode> there : tree(accepted(alias)).properties()) {
        steps.add(update(elasticsearch, there.getKey(), template));
      }
    }
    return steps;
  }

  private String putTemplate(
      Elasticsearch elasticsearch, IndexTemplate template, IndexSettings index) throws IOException {
    accepted(
        elasticsearch.send("PUT", "/_index_template/" + index.template(), template.body(index)));
    return "template " + index.template() + " is up to date";
  }

  private String createIndex(Elasticsearch elasticsearch, IndexSettings wanted) throws IOException {
    String alias = wanted.alias();
    if (elasticsearch.send("HEAD", "/" + alias).ok()) {
      throw new IndexRefused(
          "%s is an index, not an alias: set index.alias to another name, or move its documents"
              .formatted(alias),
          null);
    }
    String index = wanted.firstIndex();
    if (elasticsearch.send("HEAD", "/" + index).ok()) {
      accepted(
          elasticsearch.send(
              "PUT", "/" + index + "/_alias/" + alias, "{\"is_write_index\": true}"));
      return "alias " + alias + " now leads to " + index;
    }
    accepted(
        elasticsearch.send(
            "PUT",
            "/" + index,
            "{\"aliases\": {\"%s\": {\"is_write_index\": true}}}".formatted(alias)));
    return "index " + index + " is created behind the alias " + alias;
  }

  private String update(Elasticsearch elasticsearch, String index, IndexTemplate template)
      throws IOException {
    JsonNode actual =
        tree(accepted(elasticsearch.send("GET", "/" + index + "/_mapping")))
            .path(index)
            .path("mappings");
    MappingDiff diff = MappingDiff.of(template.mapping(), actual);
    if (diff.isEmpty()) {
      return "index " + index + " is up to date";
    }
    Answer answer =
        elasticsearch.send("PUT", "/" + index + "/_mapping", template.mapping().toString());
    if (answer.status() == 400) {
      throw new IndexRefused(
          "the mapping of %s cannot be changed to what is wanted:%n  %s%nput a new index behind the alias and replay into it"
              .formatted(index, String.join("\n  ", diff.different())),
          null);
    }
    accepted(answer);
    return diff.missing().isEmpty()
        ? "index %s now has %s".formatted(index, String.join(", ", diff.different()))
        : "index %s has %d more fields: %s"
            .formatted(index, diff.missing().size(), String.join(", ", diff.missing()));
  }

  private Answer accepted(Answer answer) throws IOException {
    if (answer.ok()) {
      return answer;
    }
    if (answer.status() == 401 || answer.status() == 403) {
      throw new IndexRefused(
          "Elasticsearch answers %d to %s: see that they may manage templates and indices"
              .formatted(answer.status(), server.credentials()),
          null);
    }
    JsonNode error = tree(answer).path("error");
    throw new IndexRefused(
        "Elasticsearch answers %d: %s"
            .formatted(answer.status(), error.path("reason").asText(error.asText())),
        null);
  }

  private static JsonNode tree(Answer answer) throws IOException {
    return JSON.readTree(answer.text());
  }
}
