package dev.countywire.sink.ops;

import dev.countywire.model.LedgerOutcomes;
import dev.countywire.model.LedgerRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// A row of the ledger as documents, one an outcome, so that dashboards can sum by it.
final class LedgerDocuments {
  private static final String REJECTED = "rejected";

  private LedgerDocuments() {}

  /// The documents of a row; a later state of the row replaces them.
  static List<OpsDocument> of(LedgerRow row) {
    List<OpsDocument> documents = new ArrayList<>();
    row.counts().forEach((end, count) -> documents.add(document(row, Map.entry(end, count))));
    return documents;
  }

  private static OpsDocument document(LedgerRow row, Map.Entry<String, Long> count) {
    String name = "ledger/" + row.key() + '/' + count.getKey();
    return OpsDocument.named(
        name,
        count.getValue(),
        JsonLine.of(json -> {
          json.writeStringField("@timestamp", row.key().hour().toString());
          json.writeStringField("kind", "ledger");
          json.writeObjectFieldStart("service");
          json.writeStringField("name", row.key().service());
          json.writeEndObject();
          json.writeStringField("topic", row.key().topic());
          json.writeNumberField("partition", row.key().partition());
          json.writeNumberField("first_offset", row.first());
          json.writeNumberField("next_offset", row.next());
          boolean rejection = LedgerOutcomes.isRejection(count.getKey());
          json.writeStringField("outcome", rejection ? REJECTED : count.getKey());
          if (rejection) {
            json.writeStringField("reason", count.getKey().substring(REJECTED.length() + 1));
          }
          json.writeNumberField("records", count.getValue());
        }));
  }
}
