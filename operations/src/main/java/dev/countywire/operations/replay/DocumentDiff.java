package dev.countywire.operations.replay;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Iterator;
import java.util.Set;
import java.util.TreeSet;

/// What differs between a document and its successor.
///
/// @param fields names of top-level fields that differ
/// @param gained what the successor names and the document did not, as `type name`
/// @param lost what the document named and the successor does not, as `type name`
public record DocumentDiff(Set<String> fields, Set<String> gained, Set<String> lost) {
  // they tell when and by whom it was made, not what it says
  private static final Set<String> BOOKKEEPING =
      Set.of("ingested_at", "first_seen_at", "revision", "enricher");

  /// Compares two documents.
  public static DocumentDiff of(JsonNode before, JsonNode after) {
    Set<String> fields = new TreeSet<>();
    before.fieldNames().forEachRemaining(fields::add);
    after.fieldNames().forEachRemaining(fields::add);
    fields.removeAll(BOOKKEEPING);
    fields.removeIf(field -> before.path(field).equals(after.path(field)));
    Set<String> old = mentions(before);
    Set<String> now = mentions(after);
    Set<String> gained = new TreeSet<>(now);
    gained.removeAll(old);
    Set<String> lost = new TreeSet<>(old);
    lost.removeAll(now);
    return new DocumentDiff(fields, gained, lost);
  }

  /// Whether they say the same.
  public boolean isEmpty() {
    return fields.isEmpty();
  }

  private static Set<String> mentions(JsonNode article) {
    Set<String> all = new TreeSet<>();
    for (JsonNode entity : article.path("entities")) {
      all.add(entity.path("type").asText() + " " + entity.path("name").asText());
    }
    for (Iterator<JsonNode> codes = article.path("sector_codes").elements(); codes.hasNext(); ) {
      all.add("sector " + codes.next().asText());
    }
    JsonNode region = article.path("region").path("name");
    if (region.isTextual()) {
      all.add("region " + region.asText());
    }
    return all;
  }
}
