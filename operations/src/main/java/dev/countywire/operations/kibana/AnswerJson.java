package dev.countywire.operations.kibana;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.countywire.sink.http.Answer;

/// What Kibana's answers hold.
final class AnswerJson {
  private static final ObjectMapper JSON = new ObjectMapper();

  private AnswerJson() {}

  /// The answer as JSON; missing where it is none, such as a proxy's page.
  static JsonNode of(Answer answer) {
    try {
      JsonNode tree = JSON.readTree(answer.text());
      return tree == null ? MissingNode.getInstance() : tree;
    } catch (JsonProcessingException _) {
      return MissingNode.getInstance();
    }
  }
}
