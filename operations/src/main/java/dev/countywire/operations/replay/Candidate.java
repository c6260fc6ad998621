package dev.countywire.operations.replay;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.countywire.model.EncodedArticle;
import dev.countywire.model.EnrichedArticleCodec;
import dev.countywire.operations.RawCapture;
import dev.countywire.operations.Rehearsal;
import dev.countywire.text.Enricher;
import dev.countywire.text.Enrichment;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/// What today's text chain makes of a raw record.
///
/// @param raw the record
/// @param enrichment article or refusal
/// @param encoded the article's JSON, `null` for a refusal
record Candidate(
    ConsumerRecord<byte[], byte[]> raw, Enrichment enrichment, @Nullable EncodedArticle encoded) {
  private static final ObjectMapper JSON = new ObjectMapper();

  /// Enriches records on all cores, in their order; retractions are left out.
  static List<Candidate> of(List<ConsumerRecord<byte[], byte[]>> page, Enricher enricher) {
    return page.parallelStream()
        .filter(raw -> raw.value() != null)
        .map(raw -> of(raw, enricher))
        .toList();
  }

  /// Which article and capture it is of, `null` if the record is no article.
  @Nullable RawCapture capture() {
    return RawCapture.of(raw);
  }

  /// The article as it would be indexed.
  ///
  /// @throws IllegalStateException for a refusal
  JsonNode json() {
    if (encoded == null) {
      throw new IllegalStateException("refused");
    }
    try {
      return JSON.readTree(encoded.json());
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private static Candidate of(ConsumerRecord<byte[], byte[]> raw, Enricher enricher) {
    Enrichment enrichment = Rehearsal.of(enricher, raw);
    return new Candidate(
        raw,
        enrichment,
        enrichment instanceof Enrichment.Accepted(var article, var _)
            ? EnrichedArticleCodec.encodeOpen(article)
            : null);
  }
}
