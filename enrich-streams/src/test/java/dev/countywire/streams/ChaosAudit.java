package dev.countywire.streams;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.countywire.embedded.CommittedRecords;
import dev.countywire.model.ChinaTime;
import dev.countywire.model.DocVersion;
import dev.countywire.model.EnrichedArticleCodec;
import dev.countywire.model.EnricherVersion;
import dev.countywire.model.LedgerKey;
import dev.countywire.model.LedgerOutcomes;
import dev.countywire.model.LedgerRow;
import dev.countywire.model.Topics;
import dev.countywire.text.Enricher;
import dev.countywire.text.Enrichment;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/// Compares what the topology left behind with what a plain loop over the input makes of it.
final class ChaosAudit {
  private final Topics topics;
  private final String service;
  private final List<ConsumerRecord<String, byte[]>> raw;
  private final List<ConsumerRecord<String, byte[]>> enriched;
  private final List<ConsumerRecord<String, byte[]>> rejected;
  private final Map<LedgerKey, LedgerRow> ledger;
  private final Map<Integer, Enricher> generations =
      Map.of(
          1, Generations.of(new EnricherVersion("test", 1)),
          2, Generations.of(new EnricherVersion("test", 2)));

  ChaosAudit(String servers, Topics topics, String service, Map<LedgerKey, LedgerRow> ledger) {
    this.topics = topics;
    this.service = service;
    this.ledger = ledger;
    this.raw = CommittedRecords.of(servers, topics.raw());
    this.enriched = CommittedRecords.of(servers, topics.enriched());
    this.rejected = CommittedRecords.of(servers, topics.rejected());
  }

  int enriched() {
    return enriched.size();
  }

  int rejected() {
    return rejected.size();
  }

  /// Every row of raw is what counting the records of its hour gives, and every outcome has its
  /// record.
  void ledgerEqualsTheOffsets() {
    Map<LedgerKey, long[]> expected =
        new TreeMap<>(java.util.Comparator.comparing(Object::toString));
    for (ConsumerRecord<String, byte[]> r : raw) {
      Instant time = Instant.ofEpochMilli(r.timestamp());
      long[] range =
          expected.computeIfAbsent(
              LedgerKey.of(service, r.topic(), r.partition(), time),
              _ -> new long[] {r.offset(), 0, 0});
      range[1] = r.offset() + 1;
      range[2]++;
    }
    Map<LedgerKey, long[]> actual = new TreeMap<>(java.util.Comparator.comparing(Object::toString));
    ledger.forEach((key, row) -> {
      if (key.topic().equals(topics.raw())) {
        actual.put(key, new long[] {row.first(), row.next(), row.total()});
      }
    });
    assertThat(actual.keySet()).isEqualTo(expected.keySet());
    actual.forEach(
        (key, range) -> assertThat(range).as(key.toString()).containsExactly(expected.get(key)));
    assertThat(counted(LedgerOutcomes.ENRICHED) + counted(LedgerOutcomes.RETRACTED))
        .isEqualTo(enriched.size());
    assertThat(ledger.values().stream().mapToLong(ChaosAudit::rejections).sum())
        .isEqualTo(rejected.size());
    assertThat(
            ledger.values().stream()
                .filter(row -> !row.key().topic().equals(topics.raw()))
                .mapToLong(LedgerRow::total)
                .sum())
        .isEqualTo(counted(LedgerOutcomes.REROUTED));
  }

  /// No version of an article stands there twice, and each id's versions ascend.
  void nothingIsThereTwice() {
    Map<String, Long> last = new HashMap<>();
    for (ConsumerRecord<String, byte[]> r : enriched) {
      Long before = last.put(r.key(), version(r));
      assertThat(before == null || before < version(r))
          .as("%s at %d-%d: %s after %s", r.key(), r.partition(), r.offset(), version(r), before)
          .isTrue();
    }
    assertThat(rejected)
        .extracting(r -> {
          Map<String, String> headers = CommittedRecords.headers(r);
          return headers.get("x-reject-partition") + ":" + headers.get("x-reject-offset");
        })
        .doesNotHaveDuplicates();
  }

  /// What stands there of each id is the enricher's output for its newest capture, or for an
  /// earlier one of the same content.
  void theNewestIsWhatTheEnricherMakesOfIt() {
    Map<String, ConsumerRecord<String, byte[]>> sources = new HashMap<>();
    Map<String, Newest> newest = new TreeMap<>();
    for (ConsumerRecord<String, byte[]> r : raw) {
      sources.put(r.topic() + "/" + r.partition() + "/" + r.offset(), r);
      Newest found = newest(r);
      if (found != null) {
        newest.merge(found.id(), found, (a, b) -> a.captured() >= b.captured() ? a : b);
      }
    }
    Map<String, ConsumerRecord<String, byte[]>> last = new TreeMap<>();
    enriched.forEach(r -> last.put(Objects.requireNonNull(r.key()), r));
    assertThat(last.keySet()).isEqualTo(newest.keySet());
    last.forEach((id, r) -> {
      String hash = Objects.requireNonNull(newest.get(id)).hash();
      assertThat(r.value() == null).as("%s is retracted", id).isEqualTo(hash == null);
      if (hash != null) {
        ConsumerRecord<String, byte[]> source =
            Objects.requireNonNull(sources.get(CommittedRecords.headers(r).get("x-source")));
        Enrichment.Accepted made = accepted(source, (int) (version(r) & DocVersion.MAX_GENERATION));
        assertThat(version(r)).as(id).isEqualTo(made.version().value());
        assertThat(made.article().contentHash()).as(id).isEqualTo(hash);
        assertThat(
                new String(r.value(), UTF_8)
                    .replaceFirst(",\"first_seen_at\":\"[^\"]*\",\"revision\":[0-9]+", ""))
            .isEqualTo(new String(EnrichedArticleCodec.encode(made.article()), UTF_8));
      }
    });
  }

  /// How many of the last articles came from each generation.
  Map<Long, Integer> byGeneration() {
    Map<String, Long> last = new HashMap<>();
    enriched.forEach(r -> last.put(r.key(), version(r) & DocVersion.MAX_GENERATION));
    Map<Long, Integer> counts = new TreeMap<>();
    last.values().forEach(generation -> counts.merge(generation, 1, Integer::sum));
    return counts;
  }

  /// @param hash of the content, `null` for a retraction
  private record Newest(String id, long captured, @Nullable String hash) {}

  private @Nullable Newest newest(ConsumerRecord<String, byte[]> r) {
    Header captured = r.headers().lastHeader("captured_at");
    if (r.value() == null && captured != null) {
      Instant time =
          Objects.requireNonNull(ChinaTime.parse(new String(captured.value(), UTF_8))).toInstant();
      return new Newest(r.key(), time.toEpochMilli(), null);
    }
    return enrich(r, 1) instanceof Enrichment.Accepted(var article, var version)
        ? new Newest(
            article.provenance().id(),
            version.value() >> DocVersion.GENERATION_BITS,
            article.contentHash())
        : null;
  }

  private Enrichment.Accepted accepted(ConsumerRecord<String, byte[]> source, int generation) {
    return (Enrichment.Accepted) enrich(source, generation);
  }

  private Enrichment enrich(ConsumerRecord<String, byte[]> source, int generation) {
    return Objects.requireNonNull(generations.get(generation))
        .enrich(source.value(), Instant.ofEpochMilli(source.timestamp()));
  }

  private long counted(String outcome) {
    return ledger.values().stream().mapToLong(row -> row.counts().getOrDefault(outcome, 0L)).sum();
  }

  private static long rejections(LedgerRow row) {
    return row.counts().entrySet().stream()
        .filter(count -> LedgerOutcomes.isRejection(count.getKey()))
        .mapToLong(Map.Entry::getValue)
        .sum();
  }

  private static long version(ConsumerRecord<String, byte[]> r) {
    return Long.parseLong(CommittedRecords.headers(r).get("x-doc-version"));
  }
}
