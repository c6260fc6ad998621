package dev.countywire.operations.kibana;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A field that a dashboard names.
///
/// @param view data view that must have it
/// @param field its dotted name
/// @param use operation, or `kql`, `column`, `filter`
/// @param path where in the file
record FieldUse(String view, String field, String use, String path) {
  private static final Pattern CALL = Pattern.compile("([a-z_]+)\\(([^()]+)\\)");
  private static final Pattern KQL = Pattern.compile("([A-Za-z@_][\\w.@]*)\\s*(?::|[<>]=?)");

  /// All of a dashboard.
  static List<FieldUse> of(JsonNode dashboard) {
    List<FieldUse> uses = new ArrayList<>();
    walk(uses, dashboard, "", "articles", "");
    return uses;
  }

  /// The calls of a formula: `sum(a) / sum(b)` has two.
  static List<FieldUse> calls(String view, String formula, String path) {
    List<FieldUse> calls = new ArrayList<>();
    Matcher matcher = CALL.matcher(formula);
    while (matcher.find()) {
      calls.add(new FieldUse(view, matcher.group(2).strip(), matcher.group(1), path));
    }
    return calls;
  }

  private static void walk(
      List<FieldUse> uses, JsonNode node, String path, String outer, String operation) {
    if (node.isArray()) {
      for (int i = 0; i < node.size(); i++) {
        walk(uses, node.path(i), path + "[" + i + "]", outer, operation);
      }
    }
    String view =
        node.path("data_view_id")
            .asText(
                node.at("/data_source/ref_id")
                    .asText(node.at("/tabs/0/data_source/ref_id").asText(outer)));
    String own = node.path("operation").asText(operation);
    node.properties()
        .forEach(each ->
            take(uses, each.getKey(), each.getValue(), path + "." + each.getKey(), view, own));
  }

  private static void take(
      List<FieldUse> uses, String key, JsonNode value, String path, String view, String operation) {
    switch (key) {
      case "field" -> uses.add(new FieldUse(view, value.asText(), operation, path));
      case "field_name" -> uses.add(new FieldUse(view, value.asText(), "terms", path));
      case "fields" ->
          value.forEach(each -> uses.add(new FieldUse(view, each.asText(), operation, path)));
      case "column_order" ->
          value.forEach(each -> uses.add(new FieldUse(view, each.asText(), "column", path)));
      case "formula" -> uses.addAll(calls(view, value.asText(), path));
      case "expression" -> {
        Matcher matcher = KQL.matcher(value.asText());
        while (matcher.find()) {
          uses.add(new FieldUse(view, matcher.group(1), "kql", path));
        }
      }
      case "sort" -> {
        walk(uses, value, path, view, "column");
        value
            .findValuesAsText("name")
            .forEach(each -> uses.add(new FieldUse(view, each, "column", path)));
      }
      default -> walk(uses, value, path, view, key.equals("condition") ? "filter" : operation);
    }
  }
}
