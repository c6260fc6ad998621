package dev.countywire.streams;

import static java.nio.charset.StandardCharsets.US_ASCII;

import dev.countywire.model.Headers;
import java.time.Instant;
import java.util.Arrays;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;

/// Puts each raw record through the rules. An article that came under another key than its id goes
/// round, since what is remembered of the id may lie with another task.
final class EnrichStep implements Processor<byte[], byte[], byte[], byte[]> {
  private final EnrichRules rules;
  private @Nullable Settlement settlement;

  EnrichStep(EnrichRules rules) {
    this.rules = rules;
  }

  // a task that begins anew after an aborted transaction comes through here again
  @Override
  public void init(ProcessorContext<byte[], byte[]> context) {
    settlement = Settlement.in(context, Route.DIRECT, rules.tally());
  }

  @Override
  public void process(Record<byte[], byte[]> raw) {
    Settlement end = settlement;
    if (end == null) {
      throw new IllegalStateException("not initialised");
    }
    Outcome outcome = outcome(raw);
    long begun = System.nanoTime();
    switch (outcome) {
      case Outcome.Enriched article -> {
        if (Arrays.equals(raw.key(), article.id().getBytes(US_ASCII))) {
          end.article(raw, article);
        } else {
          end.detour(raw, article);
        }
      }
      case Outcome.Retracted retraction -> end.retraction(raw, retraction);
      case Outcome.Rejected(var reason, var detail) -> end.rejection(raw, reason, detail);
    }
    rules.tally().settledIn(System.nanoTime() - begun);
  }

  private Outcome outcome(Record<byte[], byte[]> raw) {
    Instant time = Instant.ofEpochMilli(raw.timestamp());
    byte[] value = raw.value();
    return value == null
        ? rules.retract(raw.key(), header(raw, Headers.CAPTURED_AT), time)
        : rules.enrich(value, time);
  }

  private static byte @Nullable [] header(Record<byte[], byte[]> raw, String name) {
    Header header = raw.headers().lastHeader(name);
    return header == null ? null : header.value();
  }
}
