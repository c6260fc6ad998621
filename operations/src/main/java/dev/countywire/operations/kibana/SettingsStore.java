package dev.countywire.operations.kibana;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.countywire.sink.http.Answer;
import java.util.ArrayList;
import java.util.List;

/// Advanced settings of the space: set where nobody has chosen yet, and left alone elsewhere. Their
/// API is not a public one, so that a Kibana without it is no failure.
///
/// @param client to Kibana
record SettingsStore(KibanaClient client) implements ObjectStore {
  static final String PATH = "/api/kibana/settings";

  @Override
  public Change apply(KibanaObject object, boolean dryRun) {
    Answer answer = client.get(PATH);
    if (!answer.ok()) {
      return kept(object, answer);
    }
    JsonNode there = AnswerJson.of(answer).path("settings");
    ObjectNode open = JsonNodeFactory.instance.objectNode();
    List<String> chosen = new ArrayList<>();
    object
        .body()
        .properties()
        .forEach(wanted -> {
          JsonNode value = there.path(wanted.getKey()).path("userValue");
          if (value.isMissingNode() || value.isNull()) {
            open.set(wanted.getKey(), wanted.getValue());
          } else if (!value.equals(wanted.getValue())) {
            chosen.add(wanted.getKey() + " is " + value.asText() + " and stays so");
          }
        });
    if (!open.isEmpty() && !dryRun) {
      ObjectNode body = JsonNodeFactory.instance.objectNode().set("changes", open);
      Answer set = client.send("POST", PATH, body);
      if (!set.ok()) {
        return kept(object, set);
      }
    }
    List<String> details = new ArrayList<>(chosen);
    open.fieldNames().forEachRemaining(details::add);
    return Change.of(object, outcome(open, chosen), details);
  }

  private static Change kept(KibanaObject object, Answer answer) {
    return Change.of(
        object,
        Change.Outcome.KEPT,
        List.of(
            "Kibana answers %d: set %s by hand under Stack Management, Advanced Settings"
                .formatted(answer.status(), object.body())));
  }

  private static Change.Outcome outcome(ObjectNode open, List<String> chosen) {
    if (!open.isEmpty()) {
      return Change.Outcome.CREATED;
    }
    return chosen.isEmpty() ? Change.Outcome.UNCHANGED : Change.Outcome.KEPT;
  }
}
