package dev.countywire.operations;

import dev.countywire.model.RejectReason;
import dev.countywire.text.Enricher;
import dev.countywire.text.Enrichment;
import java.time.Instant;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/// Today's text chain over a record of a topic, as the topology would run it: a bug on one article
/// refuses that article, and the operation goes on.
public final class Rehearsal {
  private Rehearsal() {}

  /// Enriches a record that has a value.
  public static Enrichment of(Enricher enricher, ConsumerRecord<byte[], byte[]> raw) {
    try {
      return enricher.enrich(raw.value(), Instant.ofEpochMilli(raw.timestamp()));
    } catch (RuntimeException | StackOverflowError bug) {
      return new Enrichment.Rejected(RejectReason.ENRICHER_FAILED, bug.getClass().getName());
    }
  }
}
