package dev.countywire.operations.kibana;

import com.fasterxml.jackson.databind.JsonNode;
import dev.countywire.sink.http.Answer;

/// How objects of one kind come into Kibana.
sealed interface ObjectStore permits RestStore, TagStore, SettingsStore {
  /// Makes the object as the file says, or says what that would change.
  ///
  /// @param dryRun to write nothing
  /// @throws RequestRefused if Kibana does not take it
  Change apply(KibanaObject object, boolean dryRun);

  /// The answer, where it is a good one.
  ///
  /// @throws RequestRefused with Kibana's sentence for any other
  static JsonNode accepted(Answer answer) {
    JsonNode json = AnswerJson.of(answer);
    if (!answer.ok()) {
      throw new RequestRefused(sentence(answer, json));
    }
    return json;
  }

  private static String sentence(Answer answer, JsonNode json) {
    String message = json.path("message").asText(json.path("error").asText());
    return "Kibana answers %d%s"
        .formatted(answer.status(), message.isEmpty() ? "" : ": " + message);
  }
}
