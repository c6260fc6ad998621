package dev.countywire.web.index;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.countywire.web.view.View;

/// The search behind the page of a list: its articles, and counts under all filters but one.
final class OverviewQuery {
  // more divisions than there are
  private static final int ADCODES = 5000;
  private static final int SECTORS = 40;
  private static final int DIVISIONS = 14;
  private static final int STORY_KEYS = 80;

  private OverviewQuery() {}

  static String of(View view) {
    ObjectNode root = JsonNodeFactory.instance.objectNode();
    root.put("size", Overview.PAGE).put("from", (view.page() - 1) * Overview.PAGE);
    root.put("track_total_hits", true);
    root.set("query", View.ALL.withWords(view.words()).filter().query());
    root.set("post_filter", view.filter().query());
    ArrayNode sort = root.putArray("sort");
    sort.addObject().put("@timestamp", "desc");
    sort.addObject().put("id", "asc");
    ArrayNode fields = root.putArray("_source");
    Listed.FIELDS.forEach(fields::add);
    ObjectNode sums = root.putObject("aggs");
    ObjectNode span = filtered(sums, "flow", view.withDays(null, null));
    span.putObject("first").putObject("min").put("field", "@timestamp");
    span.putObject("last").putObject("max").put("field", "@timestamp");
    terms(filtered(sums, "sectors", view.withSector(null)), "sector_codes", SECTORS);
    terms(filtered(sums, "regions", view.withRegion(null)), "region.adcode", ADCODES);
    terms(filtered(sums, "divisions", view), "region.path", DIVISIONS);
    terms(filtered(sums, "stories", view), "story_keys", STORY_KEYS).put("min_doc_count", 2);
    return root.toString();
  }

  private static ObjectNode filtered(ObjectNode sums, String name, View view) {
    ObjectNode sum = sums.putObject(name);
    sum.set("filter", view.filter().query());
    return sum.putObject("aggs");
  }

  private static ObjectNode terms(ObjectNode sums, String field, int size) {
    return sums.putObject("values").putObject("terms").put("field", field).put("size", size);
  }
}
