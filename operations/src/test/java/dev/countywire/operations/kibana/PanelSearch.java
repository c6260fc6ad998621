package dev.countywire.operations.kibana;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/// The search behind a panel or control: the query and aggregations that Kibana sends for it.
///
/// @param name dashboard, panel and layer
/// @param view data view it reads
/// @param body of `_search`
/// @param levels names of the bucket aggregations, the outer first
/// @param metrics names of the values in the innermost bucket
/// @param columns fields that a list shows
record PanelSearch(
    String name,
    String view,
    ObjectNode body,
    List<String> levels,
    List<String> metrics,
    List<String> columns) {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final String ZONE = "Asia/Shanghai";
  private static final String TIME = "@timestamp";
  // in the order in which Kibana nests them
  private static final List<String> BUCKETS =
      List.of(
          "breakdown_by",
          "rows",
          "split_metrics_by",
          "group_by",
          "group_breakdown_by",
          "tag_by",
          "y",
          "x");
  private static final List<String> METRICS = List.of("metrics", "metric", "y");

  /// All searches of a dashboard.
  static List<PanelSearch> of(String id, JsonNode dashboard) {
    List<PanelSearch> searches = new ArrayList<>();
    for (String place : List.of("pinned_panels", "panels")) {
      for (JsonNode panel : dashboard.path(place)) {
        String name = id + "/" + panel.path("id").asText();
        JsonNode config = panel.path("config");
        switch (panel.path("type").asText()) {
          case "vis" -> {
            List<JsonNode> layers = new ArrayList<>();
            config.path("layers").forEach(layers::add);
            for (JsonNode layer : layers.isEmpty() ? List.of(config) : layers) {
              searches.add(chart(name, dashboard, config, layer));
            }
          }
          case "discover_session" -> searches.add(list(name, dashboard, config));
          case "options_list_control" -> searches.add(control(name, dashboard, config));
          case "links" -> {
            // no search
          }
          default -> throw new AssertionError("a panel that this test does not know: " + panel);
        }
      }
    }
    return searches;
  }

  private static PanelSearch chart(
      String name, JsonNode dashboard, JsonNode config, JsonNode layer) {
    ObjectNode body = body(dashboard, config, config.path("filters"));
    List<JsonNode> buckets = new ArrayList<>();
    List<JsonNode> values = new ArrayList<>();
    collect(layer, BUCKETS, buckets, true);
    collect(layer, METRICS, values, false);
    List<String> metrics = new ArrayList<>();
    ObjectNode leaf = JSON.objectNode();
    for (int i = 0; i < values.size(); i++) {
      metrics.addAll(metric("m" + i, values.get(i), leaf));
    }
    List<String> levels = new ArrayList<>();
    ObjectNode inner = leaf;
    for (int i = buckets.size() - 1; i >= 0; i--) {
      levels.addFirst("b" + i);
      inner = JSON.objectNode().set("b" + i, bucket(buckets.get(i), values, leaf, inner));
    }
    body.set("aggs", inner);
    String view = layer.at("/data_source/ref_id").asText();
    return new PanelSearch(name, view, body, levels, metrics, List.of());
  }

  private static PanelSearch list(String name, JsonNode dashboard, JsonNode config) {
    JsonNode tab = config.at("/tabs/0");
    ObjectNode body = body(dashboard, tab, tab.path("filters")).put("size", 500);
    List<String> columns = new ArrayList<>();
    tab.path("column_order").forEach(each -> columns.add(each.asText()));
    columns.forEach(body.putArray("fields")::add);
    for (JsonNode by : tab.path("sort")) {
      body.withArray("sort").addObject().set(by.path("name").asText(), by.path("direction"));
    }
    String view = tab.at("/data_source/ref_id").asText();
    return new PanelSearch(name, view, body, List.of(), List.of(), columns);
  }

  private static PanelSearch control(String name, JsonNode dashboard, JsonNode config) {
    ObjectNode body = body(dashboard, config, JSON.arrayNode());
    ObjectNode terms = body.withObject("/aggs/b0/terms").put("size", 10);
    terms.set("field", config.path("field_name"));
    terms.putObject("order").set(config.at("/sort/by").asText(), config.at("/sort/direction"));
    String view = config.path("data_view_id").asText();
    return new PanelSearch(name, view, body, List.of("b0"), List.of(), List.of());
  }

  private static ObjectNode body(JsonNode dashboard, JsonNode own, JsonNode filters) {
    ObjectNode body = JSON.objectNode().put("size", 0).put("track_total_hits", true);
    ArrayNode all = body.withObject("/query/bool").putArray("filter");
    JsonNode times = own.has("time_range") ? own.path("time_range") : dashboard.path("time_range");
    ObjectNode range = all.addObject().withObject("/range/" + TIME);
    range.set("gte", times.path("from"));
    range.put("time_zone", ZONE).set("lte", times.path("to"));
    all.add(KqlQuery.of(dashboard.at("/query/expression").asText()));
    all.add(KqlQuery.of(own.at("/query/expression").asText()));
    dashboard.path("filters").forEach(filter -> all.add(condition(filter)));
    filters.forEach(filter -> all.add(condition(filter)));
    return body;
  }

  private static ObjectNode condition(JsonNode filter) {
    JsonNode condition = filter.path("condition");
    String field = condition.path("field").asText();
    ObjectNode query = JSON.objectNode();
    switch (condition.path("operator").asText()) {
      case "is" -> query.putObject("match_phrase").set(field, condition.path("value"));
      case "is_one_of" -> query.putObject("terms").set(field, condition.path("value"));
      case "range" -> query.putObject("range").set(field, condition.path("value"));
      case "exists" -> query.putObject("exists").put("field", field);
      default -> throw new AssertionError("a filter that this test does not know: " + filter);
    }
    return query;
  }

  private static void collect(
      JsonNode layer, List<String> names, List<JsonNode> into, boolean buckets) {
    for (String name : names) {
      JsonNode value = layer.path(name);
      List<JsonNode> each = new ArrayList<>();
      if (value.isArray()) {
        value.forEach(each::add);
      } else if (value.isObject()) {
        each.add(value);
      }
      each.stream().filter(one -> isBucket(one) == buckets).forEach(into::add);
    }
  }

  private static boolean isBucket(JsonNode node) {
    return List.of("terms", "date_histogram", "filters", "histogram", "range")
        .contains(node.path("operation").asText());
  }

  private static ObjectNode bucket(
      JsonNode column, List<JsonNode> values, ObjectNode leaf, ObjectNode inner) {
    ObjectNode aggregation = JSON.objectNode();
    ObjectNode aggs = inner.deepCopy();
    switch (column.path("operation").asText()) {
      case "date_histogram" -> {
        ObjectNode histogram = aggregation.putObject("date_histogram");
        histogram.set("field", column.path("field"));
        String interval = column.path("suggested_interval").asText("auto");
        histogram.put("calendar_interval", interval.equals("auto") ? "1d" : interval);
        histogram.put("time_zone", ZONE).put("min_doc_count", 1);
      }
      case "terms" -> terms(column, values, leaf, aggregation.putObject("terms"), aggs);
      default -> throw new AssertionError("a bucket that this test does not know: " + column);
    }
    aggregation.set("aggs", aggs);
    return aggregation;
  }

  private static void terms(
      JsonNode column, List<JsonNode> values, ObjectNode leaf, ObjectNode terms, ObjectNode aggs) {
    terms.set("field", column.at("/fields/0"));
    terms.set("size", column.path("limit"));
    if (column.has("includes")) {
      JsonNode includes = column.at("/includes/values");
      terms.set(
          "include", column.at("/includes/as_regex").asBoolean() ? includes.path(0) : includes);
    }
    JsonNode rank = column.path("rank_by");
    ObjectNode order = terms.putObject("order");
    switch (rank.path("type").asText()) {
      case "alphabetical" -> order.set("_key", rank.path("direction"));
      case "custom" -> {
        aggs.set("rank", value(rank));
        order.set("rank", rank.path("direction"));
      }
      case "metric" -> {
        int index = rank.path("metric_index").asInt();
        if (values.get(index).path("operation").asText().equals("count")) {
          order.set("_count", rank.path("direction"));
        } else {
          aggs.set("m" + index, leaf.get("m" + index));
          order.set("m" + index, rank.path("direction"));
        }
      }
      default -> throw new AssertionError("a rank that this test does not know: " + column);
    }
  }

  private static List<String> metric(String name, JsonNode column, ObjectNode leaf) {
    if (column.path("operation").asText().equals("count")) {
      return List.of(); // the number of documents is in every bucket
    }
    if (column.path("operation").asText().equals("formula")) {
      List<String> names = new ArrayList<>();
      for (FieldUse call : FieldUse.calls("", column.path("formula").asText(), name)) {
        String part = name + "-" + names.size();
        names.add(part);
        leaf.set(
            part, value(JSON.objectNode().put("operation", call.use()).put("field", call.field())));
      }
      return names;
    }
    ObjectNode value = value(column);
    if (column.at("/filter/expression").isMissingNode()) {
      leaf.set(name, value);
      return List.of(name);
    }
    ObjectNode filtered = leaf.putObject(name);
    filtered.set("filter", KqlQuery.of(column.at("/filter/expression").asText()));
    filtered.putObject("aggs").set("inner", value);
    return List.of(name + "/inner");
  }

  private static ObjectNode value(JsonNode column) {
    ObjectNode field = JSON.objectNode().set("field", column.path("field"));
    String operation = column.path("operation").asText();
    String name =
        switch (operation) {
          case "sum", "min", "max" -> operation;
          case "average" -> "avg";
          case "unique_count" -> "cardinality";
          case "median" -> "percentiles";
          default -> throw new AssertionError("a metric that this test does not know: " + column);
        };
    if (operation.equals("median")) {
      field.putArray("percents").add(50);
    }
    return JSON.objectNode().set(name, field);
  }
}
