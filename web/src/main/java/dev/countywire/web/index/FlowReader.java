package dev.countywire.web.index;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.countywire.model.ChinaTime;
import dev.countywire.operations.articles.IndexReader;
import dev.countywire.web.view.View;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// Counts articles over time, in columns of a width that suits the span.
///
/// @param index of articles
record FlowReader(IndexReader index) {
  /// Reads the flow of a view, without regard to its days.
  ///
  /// @param span the first and last `@timestamp` of its articles, in milliseconds
  Flow read(View view, JsonNode span) {
    if (!span.path("first").path("value").isNumber()) {
      return new Flow(Interval.DAY, List.of());
    }
    Interval interval = Interval.of(day(span.path("first")), day(span.path("last")));
    List<Flow.Column> columns = new ArrayList<>();
    JsonNode answer = index.search(query(view.withDays(null, null), interval));
    for (JsonNode bucket : answer.path("aggregations").path("flow").path("buckets")) {
      columns.add(
          new Flow.Column(
              LocalDate.parse(bucket.path("key_as_string").asText()),
              bucket.path("doc_count").asLong()));
    }
    return new Flow(interval, columns);
  }

  private static LocalDate day(JsonNode time) {
    return ChinaTime.at(Instant.ofEpochMilli(time.path("value").asLong())).toLocalDate();
  }

  private static String query(View view, Interval interval) {
    ObjectNode root = JsonNodeFactory.instance.objectNode();
    root.put("size", 0).put("track_total_hits", false);
    root.set("query", view.filter().query());
    ObjectNode columns = root.putObject("aggs").putObject("flow").putObject("date_histogram");
    columns.put("field", "@timestamp").put("calendar_interval", interval.en());
    columns.put("time_zone", ChinaTime.OFFSET.getId()).put("format", "uuuu-MM-dd");
    return root.toString();
  }
}
