package dev.countywire.sink;

import dev.countywire.model.ArticleId;
import dev.countywire.model.DocVersion;
import dev.countywire.model.Headers;
import dev.countywire.model.RejectReason;
import dev.countywire.sink.bulk.Outcome;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/// Looks at each record once: either it can be written, or its slot is settled as rejected.
///
/// @param clock tells when
record Intake(InstantSource clock) {
  /// The document in a list, or none.
  List<Document> of(ConsumerRecord<byte[], byte[]> source, Slot slot) {
    byte @Nullable [] key = source.key();
    byte @Nullable [] value = source.value();
    String id = key == null ? "" : new String(key, StandardCharsets.ISO_8859_1);
    if (!ArticleId.isValid(id)) {
      return refused(source, slot, RejectReason.INVALID_ID, "the key is no article id");
    }
    if (value != null && (value.length == 0 || value[0] != '{')) {
      return refused(
          source, slot, RejectReason.MALFORMED_JSON, "the value does not begin with a brace");
    }
    Header header = source.headers().lastHeader(Headers.DOC_VERSION);
    DocVersion version = header == null ? null : DocVersion.read(header.value());
    if (version == null) {
      return refused(
          source,
          slot,
          RejectReason.MISSING_VERSION,
          "the header " + Headers.DOC_VERSION + " holds no positive number");
    }
    slot.captured(version.capturedAt());
    return List.of(new Document(id, version, source, slot, clock));
  }

  private List<Document> refused(
      ConsumerRecord<byte[], byte[]> source, Slot slot, RejectReason reason, String detail) {
    slot.settle(new Outcome.Rejected(reason, detail), source, clock.instant());
    return List.of();
  }
}
