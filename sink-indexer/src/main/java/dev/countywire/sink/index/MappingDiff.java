package dev.countywire.sink.index;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// What an index lacks of the wanted mapping, and where it says something else.
///
/// What the index has beyond it is left alone.
///
/// @param missing dotted names of fields that can be added
/// @param different a line each: field, parameter, what it is and what it should be
record MappingDiff(List<String> missing, List<String> different) {
  private static final List<String> NESTED = List.of("properties", "fields");

  /// Compares two mappings as `GET _mapping` gives them.
  static MappingDiff of(JsonNode wanted, JsonNode actual) {
    MappingDiff diff = new MappingDiff(new ArrayList<>(), new ArrayList<>());
    diff.compare("", wanted, actual);
    return diff;
  }

  boolean isEmpty() {
    return missing.isEmpty() && different.isEmpty();
  }

  private void compare(String path, JsonNode wanted, JsonNode actual) {
    for (Map.Entry<String, JsonNode> parameter : wanted.properties()) {
      String name = parameter.getKey();
      JsonNode there = actual.path(name);
      if (NESTED.contains(name)) {
        compareFields(path, parameter.getValue(), there);
      } else if (!same(name, parameter.getValue(), there)) {
        different.add(
            "%s: %s is %s, should be %s"
                .formatted(
                    path.isEmpty() ? "index" : path,
                    name,
                    there.isMissingNode() ? "not set" : there.asText(),
                    parameter.getValue().asText()));
      }
    }
  }

  private void compareFields(String path, JsonNode wanted, JsonNode actual) {
    for (Map.Entry<String, JsonNode> field : wanted.properties()) {
      String name = path.isEmpty() ? field.getKey() : path + "." + field.getKey();
      JsonNode there = actual.path(field.getKey());
      if (there.isMissingNode()) {
        missing.add(name);
      } else {
        compare(name, field.getValue(), there);
      }
    }
  }

  // Elasticsearch gives some numbers and flags back as text, and leaves out the type of objects
  private static boolean same(String name, JsonNode wanted, JsonNode actual) {
    return wanted.asText().equals(actual.asText())
        || (name.equals("type") && actual.isMissingNode() && wanted.asText().equals("object"));
  }
}
