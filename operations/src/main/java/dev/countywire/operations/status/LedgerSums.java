package dev.countywire.operations.status;

import dev.countywire.model.LedgerRow;
import dev.countywire.runtime.LedgerReader;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/// How many records came to which end.
///
/// @param from beginning of the first hour that is counted
/// @param services counts by outcome, by service and topic (`countywire-index, articles.enriched`)
public record LedgerSums(Instant from, SortedMap<String, SortedMap<String, Long>> services) {
  /// Copies the map.
  public LedgerSums {
    services = Collections.unmodifiableSortedMap(new TreeMap<>(services));
  }

  /// Adds up the hours since then.
  ///
  /// @throws dev.countywire.runtime.KafkaUnavailable if Kafka does not answer
  public static LedgerSums of(LedgerReader ledger, Instant since) {
    Instant from = since.truncatedTo(ChronoUnit.HOURS);
    SortedMap<String, SortedMap<String, Long>> services = new TreeMap<>();
    for (LedgerRow row : ledger.read(key -> !key.hour().isBefore(from)).values()) {
      SortedMap<String, Long> sums =
          services.computeIfAbsent(
              row.key().service() + ", " + row.key().topic(), _ -> new TreeMap<>());
      row.counts().forEach((outcome, count) -> sums.merge(outcome, count, Long::sum));
    }
    return new LedgerSums(from, services);
  }
}
