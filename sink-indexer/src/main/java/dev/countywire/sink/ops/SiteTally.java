package dev.countywire.sink.ops;

import dev.countywire.sink.bulk.Outcome;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Figures by site and minute of what was committed; safe for several threads.
///
/// A row is written again while its minute lasts, under the same id. Rows count what this run of
/// the sink committed; the seconds before a kill may be missing, which the ledger is not.
public final class SiteTally {
  private final String service;
  private final String instance;
  private final Map<String, SiteMinute> rows = new LinkedHashMap<>();
  private final Set<SiteMinute> changed = new LinkedHashSet<>();

  /// An empty tally.
  ///
  /// @param service consumer group of the sink
  /// @param instance name of this run, which no other run has
  public SiteTally(String service, String instance) {
    this.service = service;
    this.instance = instance;
  }

  /// Counts one record.
  ///
  /// @param settled when its outcome was known
  /// @param captured when its page was captured
  /// @param ingested when it was sent to `articles.raw`
  public synchronized void count(
      Outcome outcome, SiteFacts facts, Instant settled, Instant captured, Instant ingested) {
    Instant minute = settled.truncatedTo(ChronoUnit.MINUTES);
    SiteMinute row =
        rows.computeIfAbsent(
            minute.getEpochSecond() + "/" + facts.site(),
            _ -> new SiteMinute(minute, facts.site()));
    row.count(outcome);
    if (outcome == Outcome.Done.INDEXED) {
      row.add(
          facts,
          settled.toEpochMilli() - captured.toEpochMilli(),
          settled.toEpochMilli() - ingested.toEpochMilli());
    }
    changed.add(row);
  }

  /// The rows that changed since the last call; those of minutes long past are forgotten.
  synchronized List<OpsDocument> takeChanged(Instant now) {
    List<OpsDocument> documents = new ArrayList<>(changed.size());
    changed.forEach(row -> documents.add(row.document(service, instance)));
    changed.clear();
    Instant past = now.minus(2, ChronoUnit.MINUTES);
    rows.values().removeIf(row -> row.minute().isBefore(past));
    return documents;
  }
}
