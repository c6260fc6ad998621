package dev.countywire.streams;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.countywire.model.DocVersion;
import dev.countywire.model.Headers;
import dev.countywire.model.RejectReason;
import dev.countywire.model.Topics;
import dev.countywire.runtime.Rejection;
import java.time.Instant;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;

/// Puts each raw record through the rules and sends what becomes of it to the right topic, with the
/// headers that belong there. Headers that are not ours travel on.
final class EnrichStep implements Processor<byte[], byte[], byte[], byte[]> {
  private static final String STAGE = "enrich";

  private final EnrichRules rules;
  private @Nullable ProcessorContext<byte[], byte[]> context;

  EnrichStep(EnrichRules rules) {
    this.rules = rules;
  }

  @Override
  public void init(ProcessorContext<byte[], byte[]> given) {
    context = given;
  }

  @Override
  public void process(Record<byte[], byte[]> raw) {
    switch (outcome(raw)) {
      case Outcome.Enriched article -> {
        rules.tally().enriched(article.json().length);
        write(raw, article.id(), article.json(), article.version());
      }
      case Outcome.Retracted(var id, var version) -> {
        rules.tally().retracted();
        write(raw, id, null, version);
      }
      case Outcome.Rejected(var reason, var detail) -> {
        rules.tally().rejected(reason);
        reject(raw, reason, detail);
      }
    }
  }

  private Outcome outcome(Record<byte[], byte[]> raw) {
    Instant time = Instant.ofEpochMilli(raw.timestamp());
    byte[] value = raw.value();
    return value == null
        ? rules.retract(raw.key(), header(raw, Headers.CAPTURED_AT), time)
        : rules.enrich(value, time);
  }

  private void write(
      Record<byte[], byte[]> raw, String id, byte @Nullable [] value, DocVersion version) {
    RecordHeaders headers = new RecordHeaders(raw.headers());
    Rejection.erase(headers);
    headers.remove(Headers.DOC_VERSION);
    headers.add(Headers.DOC_VERSION, version.header());
    forward(
        new Record<>(id.getBytes(UTF_8), value, raw.timestamp(), headers),
        EnrichTopology.WRITE_ENRICHED);
  }

  private void reject(Record<byte[], byte[]> raw, RejectReason reason, String detail) {
    var source = context().recordMetadata();
    RecordHeaders headers = new RecordHeaders(raw.headers());
    byte[] value = raw.value();
    boolean fits = value == null || value.length <= Topics.MAX_VALUE_BYTES;
    new Rejection(
            STAGE,
            reason,
            fits ? detail : detail + "; the record's " + value.length + " bytes stay in raw",
            source.map(s -> s.topic()).orElse(""),
            source.map(s -> s.partition()).orElse(-1),
            source.map(s -> s.offset()).orElse(-1L),
            Rejection.attemptsBefore(raw.headers()) + 1)
        .write(headers);
    forward(
        new Record<>(raw.key(), fits ? value : new byte[0], raw.timestamp(), headers),
        EnrichTopology.WRITE_REJECTED);
  }

  private void forward(Record<byte[], byte[]> record, String sink) {
    context().forward(record, sink);
  }

  private ProcessorContext<byte[], byte[]> context() {
    if (context == null) {
      throw new IllegalStateException("not initialised");
    }
    return context;
  }

  private static byte @Nullable [] header(Record<byte[], byte[]> raw, String name) {
    Header header = raw.headers().lastHeader(name);
    return header == null ? null : header.value();
  }
}
