package dev.countywire.operations.verify;

import dev.countywire.operations.RawCapture;
import dev.countywire.operations.Rehearsal;
import dev.countywire.operations.articles.IndexReader;
import dev.countywire.operations.verify.Verification.Missing;
import dev.countywire.text.Enricher;
import dev.countywire.text.Enrichment;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/// Finds the end of raw records, in pages, so that the index is asked for many ids at once.
final class Proof {
  private static final int PAGE = 500;
  private static final long PAGE_BYTES = 32L * 1024 * 1024;

  private final Endings endings;
  private final IndexReader index;
  private final Enricher enricher;
  private final Map<Fate, Long> fates = new EnumMap<>(Fate.class);
  private final List<Missing> missing = new ArrayList<>();
  private final List<ConsumerRecord<byte[], byte[]>> page = new ArrayList<>();
  private long pageBytes;

  /// Begins with nothing.
  ///
  /// @param enricher today's, to compare content where the index holds an earlier capture
  Proof(Endings endings, IndexReader index, Enricher enricher) {
    this.endings = endings;
    this.index = index;
    this.enricher = enricher;
  }

  /// Takes a record in.
  ///
  /// @throws dev.countywire.operations.articles.IndexUnreadable if Elasticsearch does not answer,
  ///   or refuses
  void add(ConsumerRecord<byte[], byte[]> raw) {
    page.add(raw);
    pageBytes += raw.serializedValueSize();
    if (page.size() >= PAGE || pageBytes >= PAGE_BYTES) {
      finish();
    }
  }

  /// Judges what was taken in.
  ///
  /// @throws dev.countywire.operations.articles.IndexUnreadable if Elasticsearch does not answer,
  ///   or refuses
  void finish() {
    List<@Nullable RawCapture> captures = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    for (ConsumerRecord<byte[], byte[]> raw : page) {
      RawCapture capture = RawCapture.of(raw);
      captures.add(capture);
      if (capture != null) {
        ids.add(capture.id());
      }
    }
    Map<String, Indexed> documents = Indexed.of(ids, index);
    for (int i = 0; i < page.size(); i++) {
      fates.merge(fate(page.get(i), captures.get(i), documents), 1L, Long::sum);
    }
    page.clear();
    pageBytes = 0;
  }

  /// How many came to which end.
  Map<Fate, Long> fates() {
    return fates;
  }

  /// Those that came to none.
  List<Missing> missing() {
    return missing;
  }

  private Fate fate(
      ConsumerRecord<byte[], byte[]> raw,
      @Nullable RawCapture capture,
      Map<String, Indexed> documents) {
    if (endings.isRejected(raw)) {
      return Fate.REJECTED;
    }
    if (capture == null) {
      return missing(raw, "", "it is no article, and there is no dead letter of it");
    }
    Indexed document = documents.get(capture.id());
    if (document != null && document.capturedAt() > capture.capturedAt()) {
      return Fate.STALE;
    }
    if (endings.isRetracted(capture)) {
      return document == null
          ? Fate.DELETED
          : missing(raw, capture.id(), "it was retracted, and the index still holds it");
    }
    return document == null ? unindexed(raw, capture) : indexed(raw, capture, document);
  }

  private Fate unindexed(ConsumerRecord<byte[], byte[]> raw, RawCapture capture) {
    return endings.isRefused(capture)
        ? Fate.REJECTED
        : missing(raw, capture.id(), "the index does not hold it");
  }

  private Fate indexed(ConsumerRecord<byte[], byte[]> raw, RawCapture capture, Indexed document) {
    if (document.capturedAt() == capture.capturedAt()) {
      return Fate.INDEXED;
    }
    return Objects.equals(document.contentHash(), contentHash(raw))
        ? Fate.UNCHANGED
        : missing(raw, capture.id(), "the index holds an earlier capture with other content");
  }

  private Fate missing(ConsumerRecord<byte[], byte[]> raw, String id, String finding) {
    missing.add(new Missing(id, raw.partition(), raw.offset(), finding));
    return Fate.MISSING;
  }

  private @Nullable String contentHash(ConsumerRecord<byte[], byte[]> raw) {
    return switch (Rehearsal.of(enricher, raw)) {
      case Enrichment.Accepted accepted -> accepted.article().contentHash();
      case Enrichment.Rejected _ -> null;
    };
  }
}
