package dev.countywire.streams;

import dev.countywire.model.ChinaTime;
import dev.countywire.model.DocVersion;
import dev.countywire.model.EncodedArticle;
import dev.countywire.model.EnrichedArticleCodec;
import dev.countywire.model.RejectReason;
import dev.countywire.model.Topics;
import dev.countywire.streams.Memory.ContentKey;
import dev.countywire.text.Enricher;
import dev.countywire.text.Enrichment;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What becomes of one raw record, whatever thread it is on. It knows no offsets and no headers.
///
/// @param enricher makes articles of records
/// @param generation of the enricher, which goes into the version of a retraction
/// @param bugs stops the instance when the enricher fails too often
/// @param tally counts what became of the records
public record EnrichRules(
    Enricher enricher, int generation, FailureBudget bugs, EnrichTally tally) {
  private static final Logger LOG = LoggerFactory.getLogger(EnrichRules.class);
  private static final Pattern ID = Pattern.compile("[A-Za-z0-9._-]{1,128}");
  // first_seen_at and revision come in later
  private static final int ROOM = 128;
  // the same slack that the enricher grants to articles
  private static final Duration CLOCK_SLACK = Duration.ofDays(1);

  /// Enriches a raw record. An exception of the enricher rejects the article.
  ///
  /// @param raw the record's value
  /// @param time the record's time
  /// @throws EnricherBroken if the enricher has failed too often of late
  Outcome enrich(byte[] raw, Instant time) {
    long begun = System.nanoTime();
    try {
      return switch (enricher.enrich(raw, time)) {
        case Enrichment.Accepted accepted -> encoded(accepted);
        case Enrichment.Rejected(var reason, var detail) -> new Outcome.Rejected(reason, detail);
      };
    } catch (RuntimeException | StackOverflowError bug) {
      Bug found = Bug.of(bug);
      LOG.error("the enricher failed: {}", found);
      bugs.spend(found);
      return new Outcome.Rejected(RejectReason.ENRICHER_FAILED, found.toString());
    } finally {
      tally.enrichedIn(System.nanoTime() - begun);
    }
  }

  /// A retraction: a record without a value takes an article out of the index.
  ///
  /// @param key id of the article
  /// @param capturedAt the header of that name, if there is one
  /// @param time the record's time, which counts where the header cannot be read
  Outcome retract(byte @Nullable [] key, byte @Nullable [] capturedAt, Instant time) {
    String id = key == null ? "" : new String(key, StandardCharsets.UTF_8);
    if (!ID.matcher(id).matches()) {
      return new Outcome.Rejected(
          RejectReason.INVALID_ID, "a retraction needs the article's id as key");
    }
    Instant retractedAt = Objects.requireNonNullElse(instant(capturedAt), time);
    if (retractedAt.isAfter(time.plus(CLOCK_SLACK))) {
      return new Outcome.Rejected(
          RejectReason.CAPTURED_IN_FUTURE,
          "header captured_at lies more than a day after the record's time");
    }
    return retractedAt.toEpochMilli() <= 0
        ? new Outcome.Rejected(RejectReason.MISSING_VERSION, "the retraction has no time")
        : new Outcome.Retracted(id, DocVersion.of(retractedAt, generation));
  }

  private Outcome encoded(Enrichment.Accepted accepted) {
    tally.repaired(accepted.article().cleaning());
    EncodedArticle encoded = EnrichedArticleCodec.encodeOpen(accepted.article());
    int length = encoded.json().length;
    return length > Topics.MAX_VALUE_BYTES - ROOM
        ? new Outcome.Rejected(
            RejectReason.TOO_LARGE, "the enriched article takes " + length + " bytes")
        : new Outcome.Enriched(
            accepted.article().provenance().id(),
            encoded,
            accepted.version(),
            ContentKey.of(accepted.article().contentHash()));
  }

  private static @Nullable Instant instant(byte @Nullable [] header) {
    OffsetDateTime time =
        header == null ? null : ChinaTime.parse(new String(header, StandardCharsets.UTF_8));
    return time == null || time.toInstant().toEpochMilli() <= 0 ? null : time.toInstant();
  }
}
