package dev.countywire.sink.index;

import com.fasterxml.jackson.databind.JsonNode;
import dev.countywire.runtime.Settings;
import dev.countywire.sink.http.Answer;
import dev.countywire.sink.http.Elasticsearch;
import dev.countywire.sink.http.ElasticsearchSettings;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Makes the template, the first index and its aliases, and adds fields to an index that lacks
/// them; may be run any number of times.
public final class IndexInit {
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
      IndexCalls calls = new IndexCalls(elasticsearch, server);
      try {
        List<String> steps = new ArrayList<>();
        for (IndexKind kind : IndexKind.values()) {
          steps.addAll(run(calls, settings.of(kind)));
        }
        return List.copyOf(steps);
      } catch (IOException silent) {
        throw calls.unreachable(silent);
      }
    }
  }

  private static List<String> run(IndexCalls calls, IndexSettings index) throws IOException {
    List<String> steps = new ArrayList<>();
    IndexTemplate template = IndexTemplate.of(index);
    steps.add(template.put(calls, index));
    IndexAliases aliases = IndexAliases.read(calls.elasticsearch(), index);
    String read = aliases.behind(index.alias());
    if (read == null) {
      steps.add(createIndex(calls, index));
      return steps;
    }
    for (String each : aliases.indices().keySet()) {
      steps.add(update(calls, each, template));
    }
    if (aliases.behind(index.writeAlias()) == null) {
      addAliases(calls, read, index);
      steps.add("alias " + index.writeAlias() + " now leads to " + read);
    }
    return steps;
  }

  private static String createIndex(IndexCalls calls, IndexSettings wanted) throws IOException {
    String alias = wanted.alias();
    if (calls.exists(alias)) {
      throw new IndexRefused(
          "%s is an index, not an alias: set index.alias to another name, or move its documents"
              .formatted(alias),
          null);
    }
    String index = wanted.index(1);
    if (calls.exists(index)) {
      addAliases(calls, index, wanted);
      return "alias " + alias + " now leads to " + index;
    }
    calls.send(
        "PUT",
        "/" + index,
        aliases(wanted).collect(Collectors.joining(": {}, ", "{\"aliases\": {", ": {}}}")));
    return "index " + index + " is created behind the alias " + alias;
  }

  private static void addAliases(IndexCalls calls, String index, IndexSettings wanted)
      throws IOException {
    calls.send(
        "POST",
        "/_aliases",
        "{\"actions\": [{\"add\": {\"index\": \"%s\", \"aliases\": [%s]}}]}"
            .formatted(index, aliases(wanted).collect(Collectors.joining(", "))));
  }

  private static Stream<String> aliases(IndexSettings wanted) {
    return Stream.of(wanted.alias(), wanted.writeAlias()).distinct().map(name -> '"' + name + '"');
  }

  private static String update(IndexCalls calls, String index, IndexTemplate template)
      throws IOException {
    JsonNode actual = calls.get("/" + index + "/_mapping").path(index).path("mappings");
    MappingDiff diff = MappingDiff.of(template.mapping(), actual);
    if (diff.isEmpty()) {
      return "index " + index + " is up to date";
    }
    Answer answer =
        calls.elasticsearch().send("PUT", "/" + index + "/_mapping", template.mapping().toString());
    if (answer.status() == 400) {
      throw new IndexRefused(
          "the mapping of %s cannot be changed to what is wanted:%n  %s%nthe template is up to date, so `countywire replay rebuild plan` is next"
              .formatted(index, String.join("\n  ", diff.different())),
          null);
    }
    calls.accepted(answer);
    return diff.missing().isEmpty()
        ? "index %s now has %s".formatted(index, String.join(", ", diff.different()))
        : "index %s has %d more fields: %s"
            .formatted(index, diff.missing().size(), String.join(", ", diff.missing()));
  }
}
