package dev.countywire.streams;

import dev.countywire.model.RejectReason;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;

/// Settles the articles that came round by way of the repartition topic or from a replay, enriched
/// already.
final class SettleStep implements Processor<byte[], byte[], byte[], byte[]> {
  private final EnrichTally tally;
  private @Nullable Settlement settlement;

  SettleStep(EnrichTally tally) {
    this.tally = tally;
  }

  @Override
  public void init(ProcessorContext<byte[], byte[]> context) {
    settlement = Settlement.in(context, Route.ROUND, tally);
  }

  @Override
  public void process(Record<byte[], byte[]> record) {
    Settlement end = settlement;
    if (end == null) {
      throw new IllegalStateException("not initialised");
    }
    Outcome.Enriched article = Rerouted.read(record);
    if (article == null) {
      end.rejection(
          record, RejectReason.MISSING_VERSION, "a record in the topology's own topics is not its");
    } else {
      end.article(record, article);
    }
  }
}
