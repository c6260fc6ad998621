package dev.countywire.streams;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.countywire.model.DocVersion;
import dev.countywire.model.Headers;
import dev.countywire.model.RejectReason;
import dev.countywire.model.Topics;
import dev.countywire.runtime.Rejection;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;
import org.jspecify.annotations.Nullable;

/// Sends what becomes of a record to the right topic, with the headers that belong there. Headers
/// that are not ours travel on: `traceparent`, and CloudEvents' `ce_*`.
final class Outlet {
  private static final String STAGE = "enrich";

  private final ProcessorContext<byte[], byte[]> context;
  private final Route route;
  private final boolean rerouted;

  Outlet(ProcessorContext<byte[], byte[]> context, Route route) {
    this.context = context;
    this.route = route;
    this.rerouted = route.isRerouted();
  }

  /// Sends an article, or a tombstone, to `articles.enriched`.
  void enriched(
      Record<byte[], byte[]> from, String id, byte @Nullable [] json, DocVersion version) {
    RecordHeaders headers = passed(from, version);
    context.forward(
        new Record<>(id.getBytes(UTF_8), json, from.timestamp(), headers), route.enriched());
  }

  /// Sends an article round, so that it meets what is remembered of its id.
  void rerouted(Record<byte[], byte[]> from, Outcome.Enriched article) {
    RecordHeaders headers = passed(from, article.version());
    Rerouted.write(article, headers);
    byte[] key = article.id().getBytes(UTF_8);
    context.forward(
        new Record<>(key, article.json().json(), from.timestamp(), headers), Route.REROUTE);
  }

  /// Sends a record to `articles.rejected`.
  void rejected(Record<byte[], byte[]> from, RejectReason reason, String detail) {
    RecordMetadata source = source(context);
    RecordHeaders headers = new RecordHeaders(from.headers());
    byte[] value = from.value();
    boolean fits = value == null || value.length <= Topics.MAX_VALUE_BYTES;
    new Rejection(
            STAGE,
            reason,
            fits ? detail : detail + "; the record's " + value.length + " bytes stay in raw",
            source.topic(),
            source.partition(),
            source.offset(),
            Rejection.attemptsBefore(from.headers()) + 1)
        .write(headers);
    byte[] sent = fits ? value : new byte[0];
    context.forward(new Record<>(from.key(), sent, from.timestamp(), headers), route.rejected());
  }

  /// Where the record that is being processed stands.
  static RecordMetadata source(ProcessorContext<byte[], byte[]> context) {
    return context
        .recordMetadata()
        .orElseThrow(() -> new IllegalStateException("no record is being processed"));
  }

  private RecordHeaders passed(Record<byte[], byte[]> from, DocVersion version) {
    RecordHeaders headers = new RecordHeaders(from.headers());
    Rejection.erase(headers);
    Rerouted.erase(headers);
    headers.remove(Headers.DOC_VERSION);
    headers.add(Headers.DOC_VERSION, version.header());
    if (!rerouted) {
      RecordMetadata source = source(context);
      String place = source.topic() + '/' + source.partition() + '/' + source.offset();
      headers.remove(Headers.SOURCE);
      headers.add(Headers.SOURCE, place.getBytes(UTF_8));
    }
    return headers;
  }
}
