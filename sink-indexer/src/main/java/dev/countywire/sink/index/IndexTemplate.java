package dev.countywire.sink.index;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/// Settings and mapping of the index, from the resource beside this class.
final class IndexTemplate {
  private static final ObjectMapper JSON = new ObjectMapper();
  // above the priority that Elasticsearch's own templates have
  private static final int PRIORITY = 300;

  private final ObjectNode inner;

  private IndexTemplate(ObjectNode inner) {
    this.inner = inner;
  }

  /// Reads the resource and puts the settings into it.
  static IndexTemplate of(IndexSettings settings) {
    String resource = settings.kind().resource();
    try (InputStream in = IndexTemplate.class.getResourceAsStream(resource)) {
      ObjectNode inner = (ObjectNode) JSON.readTree(Objects.requireNonNull(in, resource));
      ObjectNode index = (ObjectNode) inner.required("settings").required("index");
      index.put("number_of_shards", settings.shards());
      index.put("number_of_replicas", settings.replicas());
      return new IndexTemplate(inner);
    } catch (IOException broken) {
      throw new UncheckedIOException(resource, broken);
    }
  }

  /// The body of `PUT _index_template`.
  String body(IndexSettings settings) {
    ObjectNode body = JSON.createObjectNode();
    body.putArray("index_patterns").add(settings.pattern());
    body.put("priority", PRIORITY);
    body.set("template", inner);
    body.putObject("_meta").put("owner", "countywire");
    return body.toString();
  }

  /// Tells Elasticsearch, and says so.
  ///
  /// @throws IndexRefused if it refuses
  String put(IndexCalls calls, IndexSettings settings) throws IOException {
    calls.send("PUT", "/_index_template/" + settings.template(), body(settings));
    return "template " + settings.template() + " is up to date";
  }

  /// How often an index shows what was written.
  String refreshInterval() {
    return inner.required("settings").required("index").required("refresh_interval").asText();
  }

  /// Field names and types.
  JsonNode mapping() {
    return inner.required("mappings");
  }
}
