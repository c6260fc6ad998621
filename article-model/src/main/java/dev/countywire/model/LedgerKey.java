package dev.countywire.model;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/// What a row of the ledger counts: the records of one hour that a service read from a partition.
///
/// @param service application id or consumer group, so that a replay beside the live service keeps
///   books of its own
/// @param topic that the records came from
/// @param partition of the topic
/// @param hour of the records' own times, its beginning in UTC
public record LedgerKey(String service, String topic, int partition, Instant hour) {
  /// Checks that the key can be written and read again.
  ///
  /// @throws IllegalArgumentException for a name with a slash or without a character, a negative
  ///   partition, or a time that begins no hour
  public LedgerKey {
    if (service.isEmpty() || topic.isEmpty() || (service + topic).contains("/")) {
      throw new IllegalArgumentException("no names for a ledger: " + service + ", " + topic);
    }
    if (partition < 0) {
      throw new IllegalArgumentException("no partition: " + partition);
    }
    if (!hour.equals(hour.truncatedTo(ChronoUnit.HOURS))) {
      throw new IllegalArgumentException("no full hour: " + hour);
    }
  }

  /// The key of the row that counts a record.
  ///
  /// @param time of the record
  public static LedgerKey of(String service, String topic, int partition, Instant time) {
    return new LedgerKey(service, topic, partition, time.truncatedTo(ChronoUnit.HOURS));
  }
}
