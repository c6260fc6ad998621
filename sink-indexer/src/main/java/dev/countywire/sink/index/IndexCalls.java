package dev.countywire.sink.index;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.countywire.sink.http.Answer;
import dev.countywire.sink.http.Elasticsearch;
import dev.countywire.sink.http.ElasticsearchSettings;
import java.io.IOException;

/// Requests about indices; what Elasticsearch refuses is a sentence for an operator.
///
/// @param elasticsearch that is asked
/// @param server who asks, for that sentence
record IndexCalls(Elasticsearch elasticsearch, ElasticsearchSettings server) {
  private static final ObjectMapper JSON = new ObjectMapper();

  /// Asks for JSON.
  ///
  /// @throws IndexRefused if Elasticsearch refuses
  JsonNode get(String path) throws IOException {
    return JSON.readTree(accepted(elasticsearch.send("GET", path)).text());
  }

  /// Sends JSON.
  ///
  /// @throws IndexRefused if Elasticsearch refuses
  void send(String method, String path, String json) throws IOException {
    accepted(elasticsearch.send(method, path, json));
  }

  /// Whether there is something of this name.
  boolean exists(String name) throws IOException {
    return elasticsearch.send("HEAD", "/" + name).ok();
  }

  /// The answer, if it is one.
  ///
  /// @throws IndexRefused if Elasticsearch refuses
  Answer accepted(Answer answer) throws IOException {
    if (answer.ok()) {
      return answer;
    }
    if (answer.status() == 401 || answer.status() == 403) {
      throw new IndexRefused(
          "Elasticsearch answers %d to %s: see that they may manage templates and indices"
              .formatted(answer.status(), server.credentials()),
          null);
    }
    JsonNode error = JSON.readTree(answer.text()).path("error");
    throw new IndexRefused(
        "Elasticsearch answers %d: %s"
            .formatted(answer.status(), error.path("reason").asText(error.asText())),
        null);
  }

  /// Nobody answers.
  IndexRefused unreachable(IOException silent) {
    return new IndexRefused(
        "Elasticsearch does not answer at %s: %s".formatted(server.urls(), silent.getMessage()),
        silent);
  }
}
