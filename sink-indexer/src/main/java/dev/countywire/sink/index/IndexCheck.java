package dev.countywire.sink.index;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.countywire.sink.http.Answer;
import dev.countywire.sink.http.Elasticsearch;
import java.io.IOException;
import java.util.List;

/// Looks whether the index can take what the sink writes, before the first record is sent: a strict
/// mapping that lacks a field would refuse every document.
public sealed interface IndexCheck {
  /// All is well.
  record Fits() implements IndexCheck {}

  /// Nothing can be written until somebody has done something.
  ///
  /// @param sentence what to do
  record Unfit(String sentence) implements IndexCheck {}

  /// Nobody could tell; to be asked again.
  ///
  /// @param sentence why not
  record Unknown(String sentence) implements IndexCheck {}

  /// Looks at the index behind an alias.
  ///
  /// @param settings what the index should be like
  /// @param alias that is written to
  static IndexCheck of(Elasticsearch elasticsearch, IndexSettings settings, String alias) {
    try {
      Answer answer = elasticsearch.send("GET", "/_alias/" + alias);
      return switch (answer.status()) {
        case 200 -> mapping(elasticsearch, settings, tree(answer).fieldNames().next());
        case 404 ->
            new Unfit(
                "Elasticsearch has no alias " + alias + ": run `countywire index init` first");
        case 401 ->
            new Unfit(
                "Elasticsearch asks for credentials: set elasticsearch.api-key, or"
                    + " elasticsearch.username and elasticsearch.password");
        // who may write need not be one who may look
        case 403 -> new Fits();
        default -> new Unknown("Elasticsearch answers " + answer.status());
      };
    } catch (IOException down) {
      return new Unknown("Elasticsearch does not answer: " + down.getMessage());
    }
  }

  private static IndexCheck mapping(
      Elasticsearch elasticsearch, IndexSettings settings, String index) throws IOException {
    Answer answer = elasticsearch.send("GET", "/" + index + "/_mapping");
    if (!answer.ok()) {
      return answer.status() == 403
          ? new Fits()
          : new Unknown("Elasticsearch answers " + answer.status());
    }
    JsonNode actual = tree(answer).path(index).path("mappings");
    List<String> missing = MappingDiff.of(IndexTemplate.of(settings).mapping(), actual).missing();
    return missing.isEmpty() || !actual.path("dynamic").asText().equals("strict")
        ? new Fits()
        : new Unfit(
            "index %s lacks %d fields (%s): run `countywire index init` first"
                .formatted(
                    index,
                    missing.size(),
                    String.join(", ", missing.subList(0, Math.min(5, missing.size())))));
  }

  private static JsonNode tree(Answer answer) throws IOException {
    return new ObjectMapper().readTree(answer.text());
  }
}
