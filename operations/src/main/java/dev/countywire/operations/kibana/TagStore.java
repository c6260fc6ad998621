package dev.countywire.operations.kibana;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.countywire.sink.http.Answer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Tags, which come in and go out as saved objects.
///
/// @param client to Kibana
record TagStore(KibanaClient client) implements ObjectStore {
  @Override
  public Change apply(KibanaObject object, boolean dryRun) {
    JsonNode before = find(object.id());
    List<String> differing = before == null ? List.of() : JsonDiff.missing(object.body(), before);
    if (before != null && differing.isEmpty()) {
      return Change.of(object, Change.Outcome.UNCHANGED, List.of());
    }
    if (!dryRun) {
      upload(object);
    }
    return Change.of(
        object, before == null ? Change.Outcome.CREATED : Change.Outcome.REPLACED, differing);
  }

  // what is not there cannot be exported, and Kibana calls that a bad request
  private @Nullable JsonNode find(String id) {
    ObjectNode wanted = JsonNodeFactory.instance.objectNode().put("excludeExportDetails", true);
    wanted.putArray("objects").add(named(id));
    Answer answer = client.send("POST", "/api/saved_objects/_export", wanted);
    return answer.status() == 400 || answer.status() == 404
        ? null
        : ObjectStore.accepted(answer).path("attributes");
  }

  private void upload(KibanaObject object) {
    ObjectNode tag = named(object.id());
    tag.set("attributes", object.body());
    tag.putArray("references");
    JsonNode done = ObjectStore.accepted(client.upload(tag));
    if (!done.path("success").asBoolean()) {
      throw new RequestRefused("Kibana does not import it: " + done.path("errors"));
    }
  }

  private static ObjectNode named(String id) {
    return JsonNodeFactory.instance.objectNode().put("type", "tag").put("id", id);
  }
}
