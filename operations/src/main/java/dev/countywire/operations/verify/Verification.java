package dev.countywire.operations.verify;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// What a proof found.
///
/// @param records raw records of the window
/// @param fates how many came to which end
/// @param missing those that came to none
/// @param ledger where the ledger and the topic itself disagree, a sentence each
public record Verification(
    long records, Map<Fate, Long> fates, List<Missing> missing, List<String> ledger) {
  /// A raw record without an end.
  ///
  /// @param id of the article; empty where it cannot be read
  /// @param partition of `articles.raw`
  /// @param offset in the partition
  /// @param finding what was looked for and not found
  public record Missing(String id, int partition, long offset, String finding) {}

  /// Copies the collections.
  public Verification {
    Map<Fate, Long> copy = new EnumMap<>(Fate.class);
    copy.putAll(fates);
    fates = Collections.unmodifiableMap(copy);
    missing = List.copyOf(missing);
    ledger = List.copyOf(ledger);
  }

  /// Whether every record came to exactly one end and the ledger says the same.
  public boolean isClean() {
    return missing.isEmpty() && ledger.isEmpty();
  }
}
