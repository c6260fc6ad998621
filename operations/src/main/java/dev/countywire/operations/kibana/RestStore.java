package dev.countywire.operations.kibana;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.countywire.sink.http.Answer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Objects with an address of their own: data views, dashboards, connectors, rules.
///
/// @param client to Kibana
/// @param form of the API
record RestStore(KibanaClient client, Form form) implements ObjectStore {
  static final Form DATA_VIEWS =
      new Form(
          "/api/data_views/data_view",
          "data_view",
          "POST",
          List.of("name", "title", "timeFieldName"));
  static final Form DASHBOARDS = new Form("/api/dashboards", "data", "PUT", List.of());
  static final Form CONNECTORS =
      new Form("/api/actions/connector", "", "PUT", List.of("name", "config"));
  static final Form RULES =
      new Form(
          "/api/alerting/rule",
          "",
          "PUT",
          List.of("name", "schedule", "params", "tags", "actions"));

  /// How an API takes and gives its objects.
  ///
  /// @param path of all
  /// @param under field of the answer that holds the object; empty for the whole answer
  /// @param replacing method that changes an object
  /// @param parts fields that can be changed; none for all
  record Form(String path, String under, String replacing, List<String> parts) {
    Form {
      parts = List.copyOf(parts);
    }
  }

  @Override
  public Change apply(KibanaObject object, boolean dryRun) {
    JsonNode before = find(object.id());
    if (before == null) {
      if (!dryRun) {
        create(object);
      }
      return Change.of(object, Change.Outcome.CREATED, List.of());
    }
    List<String> differing = JsonDiff.missing(changeable(object.body()), before);
    if (!dryRun && form.equals(DASHBOARDS)) {
      // what the server fills in is in both, so this sees what was added by hand, too
      differing = JsonDiff.between(before, ObjectStore.accepted(put(object)).path(form.under()));
    } else if (!dryRun && !differing.isEmpty()) {
      replace(object);
    }
    return Change.of(
        object,
        differing.isEmpty() ? Change.Outcome.UNCHANGED : Change.Outcome.REPLACED,
        differing);
  }

  private @Nullable JsonNode find(String id) {
    Answer answer = client.get(form.path() + "/" + id);
    if (answer.status() == 404) {
      return null;
    }
    JsonNode whole = ObjectStore.accepted(answer);
    return form.under().isEmpty() ? whole : whole.path(form.under());
  }

  private void create(KibanaObject object) {
    if (form.equals(DASHBOARDS)) {
      ObjectStore.accepted(put(object));
    } else if (form.equals(DATA_VIEWS)) {
      ObjectNode view = object.body().deepCopy().put("id", object.id());
      ObjectStore.accepted(client.send("POST", form.path(), wrapped(view)));
    } else {
      String path = form.path() + "/" + object.id();
      ObjectStore.accepted(client.send("POST", path, object.body()));
    }
  }

  private void replace(KibanaObject object) {
    JsonNode parts = changeable(object.body());
    ObjectStore.accepted(
        client.send(
            form.replacing(),
            form.path() + "/" + object.id(),
            form.under().isEmpty() ? parts : wrapped(parts)));
  }

  private Answer put(KibanaObject object) {
    return client.send("PUT", form.path() + "/" + object.id(), object.body());
  }

  private ObjectNode wrapped(JsonNode object) {
    return JsonNodeFactory.instance.objectNode().set(form.under(), object);
  }

  private JsonNode changeable(ObjectNode body) {
    return form.parts().isEmpty() ? body : body.deepCopy().retain(form.parts());
  }
}
