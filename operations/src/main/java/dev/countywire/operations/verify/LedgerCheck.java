package dev.countywire.operations.verify;

import dev.countywire.model.LedgerKey;
import dev.countywire.model.LedgerOutcomes;
import dev.countywire.model.LedgerRow;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// Compares what the topics hold with what the services say they dealt with.
final class LedgerCheck {
  private final Map<String, Long> counted = new TreeMap<>();

  /// Takes note of a raw record.
  void count(LedgerKey row) {
    counted.merge(address(row), 1L, Long::sum);
  }

  /// Sentences about rows of the topology that do not fit the topic.
  ///
  /// @param rows of the service that reads the raw topic, for the window
  List<String> against(Map<LedgerKey, LedgerRow> rows) {
    Map<String, Long> said = new TreeMap<>();
    rows.forEach((key, row) -> said.merge(address(key), row.total(), Long::sum));
    Set<String> all = new TreeSet<>(counted.keySet());
    all.addAll(said.keySet());
    List<String> differences = new ArrayList<>();
    for (String row : all) {
      long there = counted.getOrDefault(row, 0L);
      long dealt = said.getOrDefault(row, 0L);
      if (there != dealt) {
        differences.add(
            "%s: the topic holds %d records, the ledger counts %d".formatted(row, there, dealt));
      }
    }
    return differences;
  }

  /// The rows about one topic.
  static Map<LedgerKey, LedgerRow> of(Map<LedgerKey, LedgerRow> rows, String topic) {
    Map<LedgerKey, LedgerRow> some = new HashMap<>(rows);
    some.keySet().removeIf(key -> !key.topic().equals(topic));
    return some;
  }

  /// How many articles and retractions the rows say were sent to `articles.enriched`.
  static long sent(Map<LedgerKey, LedgerRow> rows) {
    return sum(rows, LedgerOutcomes.ENRICHED) + sum(rows, LedgerOutcomes.RETRACTED);
  }

  /// How many records the rows count.
  static long total(Map<LedgerKey, LedgerRow> rows) {
    return rows.values().stream().mapToLong(LedgerRow::total).sum();
  }

  private static long sum(Map<LedgerKey, LedgerRow> rows, String outcome) {
    return rows.values().stream().mapToLong(row -> row.counts().getOrDefault(outcome, 0L)).sum();
  }

  private static String address(LedgerKey key) {
    return "%s, partition %d, hour %s".formatted(key.topic(), key.partition(), key.hour());
  }
}
