package dev.countywire.sink.ops;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.countywire.sink.bulk.Outcome;
import java.io.IOException;
import java.time.Instant;

/// The figures of one site in one minute.
final class SiteMinute {
  private final Instant minute;
  private final String site;
  private final Ages captured = new Ages();
  private final Ages ingested = new Ages();
  private long indexed;
  private long stale;
  private long deleted;
  private long rejected;
  private double removedRatio;
  private long glosses;
  private long bytesRepaired;
  private long unrepaired;
  private long charactersConverted;

  SiteMinute(Instant minute, String site) {
    this.minute = minute;
    this.site = site;
  }

  void count(Outcome outcome) {
    switch (outcome) {
      case Outcome.Done.INDEXED -> indexed++;
      case Outcome.Done.STALE -> stale++;
      case Outcome.Done.DELETED -> deleted++;
      case Outcome.Rejected _ -> rejected++;
    }
  }

  void add(SiteFacts facts, long sinceCapture, long sinceIngest) {
    removedRatio += facts.removedRatio();
    glosses += facts.glosses();
    bytesRepaired += facts.bytesRepaired();
    unrepaired += facts.unrepaired();
    charactersConverted += facts.charactersConverted();
    captured.add(sinceCapture);
    ingested.add(sinceIngest);
  }

  Instant minute() {
    return minute;
  }

  /// The row as it is now.
  ///
  /// @param service consumer group of the sink
  /// @param instance of the sink, whose rows are its own
  OpsDocument document(String service, String instance) {
    String name = "site/" + service + '/' + instance + '/' + minute + '/' + site;
    long records = indexed + stale + deleted + rejected;
    return OpsDocument.named(name, records, JsonLine.of(json -> write(json, service, instance)));
  }

  private void write(JsonGenerator json, String service, String instance) throws IOException {
    json.writeStringField("@timestamp", minute.toString());
    json.writeStringField("kind", "site");
    json.writeObjectFieldStart("service");
    json.writeStringField("name", service);
    json.writeObjectFieldStart("node");
    json.writeStringField("name", instance);
    json.writeEndObject();
    json.writeEndObject();
    if (!site.isEmpty()) {
      json.writeStringField("site", site);
    }
    json.writeNumberField("records", indexed + stale + deleted + rejected);
    json.writeNumberField("indexed", indexed);
    json.writeNumberField("stale", stale);
    json.writeNumberField("deleted", deleted);
    json.writeNumberField("rejected", rejected);
    json.writeNumberField("removed_ratio_sum", removedRatio);
    json.writeNumberField("removed_ratio", indexed == 0 ? 0 : removedRatio / indexed);
    json.writeNumberField("glosses", glosses);
    json.writeNumberField("bytes_repaired", bytesRepaired);
    json.writeNumberField("unrepaired", unrepaired);
    json.writeNumberField("characters_converted", charactersConverted);
    captured.write(json, "capture_age_ms");
    ingested.write(json, "ingest_age_ms");
  }
}
