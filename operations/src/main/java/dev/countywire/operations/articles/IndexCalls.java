package dev.countywire.operations.articles;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.countywire.sink.http.Answer;
import dev.countywire.sink.http.Elasticsearch;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/// Requests to Elasticsearch whose answers are JSON.
///
/// @param elasticsearch that is asked
/// @param subject what they are about, for a person
public record IndexCalls(Elasticsearch elasticsearch, String subject) {
  private static final ObjectMapper JSON = new ObjectMapper();

  /// Sends a request, with a body or `null`.
  ///
  /// @throws IndexUnreadable if Elasticsearch does not answer, or refuses
  public JsonNode call(String method, String path, @Nullable String body) {
    try {
      Answer answer =
          body == null ? elasticsearch.send(method, path) : elasticsearch.send(method, path, body);
      JsonNode json = JSON.readTree(answer.text());
      if (answer.ok()) {
        return json;
      }
      throw new IndexUnreadable(
          "Elasticsearch answered %d about %s: %s; was `countywire index init` run?"
              .formatted(answer.status(), subject, json.path("error").path("reason").asText()),
          null);
    } catch (IOException silent) {
      throw unreachable(silent);
    }
  }

  /// Nobody answers.
  public static IndexUnreadable unreachable(IOException silent) {
    return new IndexUnreadable(
        "Elasticsearch does not answer: %s; is elasticsearch.urls right?"
            .formatted(silent.getMessage()),
        silent);
  }
}
