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

  /// Does what is missing.
  ///
  /// @return what was done or found, a sentence each
  /// @throws IndexRefused if Elasticsearch does not answer or refuses, or an index does not fit
  public List<String> run() {
    try (Elasticsearch elasticsearch = Elasticsearch.at(server)) {
      List<String> steps = new ArrayList<>();
      IndexTemplate template = IndexTemplate.of(settings);
      steps.add(putTemplate(elasticsearch, template));
      Answer alias = elasticsearch.send("GET", "/_alias/" + settings.alias());
      if (alias.status() == 404) {
        steps.add(createIndex(elasticsearch));
      } else {
        for (Map.Entry<String, JsonNode> index : tree(accepted(alias)).properties()) {
          steps.add(update(elasticsearch, index.getKey(), template));
        }
      }
      return List.copyOf(steps);
    } catch (IOException unreachable) {
      throw new IndexRefused(
          "Elasticsearch does not answer at %s: %s"
              .formatted(server.urls(), unreachable.getMessage()),
          unreachable);
    }
  }

  private String putTemplate(Elasticsearch elasticsearch, IndexTemplate template)
      throws IOException {
    accepted(
        elasticsearch.send(
            "PUT", "/_index_template/" + settings.template(), template.body(settings)));
    return "template " + settings.template() + " is up to date";
  }

  private String createIndex(Elasticsearch elasticsearch) throws IOException {
    if (elasticsearch.send("HEAD", "/" + settings.alias()).ok()) {
      throw new IndexRefused(
          "%s is an index, not an alias: set index.alias to another name, or move its documents"
              .formatted(settings.alias()),
          null);
    }
    String index = settings.firstIndex();
    String alias =
        "{\"aliases\": {\"%s\": {\"is_write_index\": true}}}".formatted(settings.alias());
    if (elasticsearch.send("HEAD", "/" + index).ok()) {
      accepted(
          elasticsearch.send(
              "PUT", "/" + index + "/_alias/" + settings.alias(), "{\"is_write_index\": true}"));
      return "alias " + settings.alias() + " now leads to " + index;
    }
    accepted(elasticsearch.send("PUT", "/" + index, alias));
    return "index " + index + " is created behind the alias " + settings.alias();
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
    return "index %s has %d more fields: %s"
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
