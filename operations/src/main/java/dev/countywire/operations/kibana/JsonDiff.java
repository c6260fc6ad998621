package dev.countywire.operations.kibana;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// Where two JSON values differ, as paths: `panels[3].config.title`.
final class JsonDiff {
  private final boolean exact;
  private final List<String> paths = new ArrayList<>();

  private JsonDiff(boolean exact) {
    this.exact = exact;
  }

  /// Where they are not the same.
  static List<String> between(JsonNode before, JsonNode after) {
    JsonDiff diff = new JsonDiff(true);
    diff.compare("", after, before);
    return diff.paths;
  }

  /// Where the other does not have what is wanted; what it has beyond counts as its defaults.
  static List<String> missing(JsonNode wanted, JsonNode other) {
    JsonDiff diff = new JsonDiff(false);
    diff.compare("", wanted, other);
    return diff.paths;
  }

  private void compare(String path, JsonNode wanted, JsonNode other) {
    if (isNothing(wanted) && (isNothing(other) || !exact)) {
      return;
    }
    if (wanted.isObject() && other.isObject()) {
      Set<String> names = new TreeSet<>();
      wanted.fieldNames().forEachRemaining(names::add);
      if (exact) {
        other.fieldNames().forEachRemaining(names::add);
      }
      names.forEach(name ->
          compare(path.isEmpty() ? name : path + "." + name, wanted.path(name), other.path(name)));
    } else if (wanted.isArray() && other.isArray() && wanted.size() == other.size()) {
      for (int i = 0; i < wanted.size(); i++) {
        compare(path + "[" + i + "]", wanted.path(i), other.path(i));
      }
    } else if (!isSame(wanted, other)) {
      paths.add(path);
    }
  }

  // the server writes nothing for what is empty, or the other way round
  private static boolean isNothing(JsonNode node) {
    return node.isMissingNode() || node.isNull() || (node.isContainerNode() && node.isEmpty());
  }

  private static boolean isSame(JsonNode wanted, JsonNode other) {
    return (wanted.isNumber() && other.isNumber())
        ? wanted.decimalValue().compareTo(other.decimalValue()) == 0
        : wanted.equals(other);
  }
}
