package dev.countywire.operations.replay;

import com.fasterxml.jackson.databind.JsonNode;
import dev.countywire.model.DocVersion;
import dev.countywire.operations.RawCapture;
import dev.countywire.operations.TimeSpan;
import dev.countywire.operations.TopicScan;
import dev.countywire.operations.articles.IndexReader;
import dev.countywire.runtime.KafkaSettings;
import dev.countywire.text.Enricher;
import dev.countywire.text.Enrichment;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/// Runs today's text chain over raw records without writing, and compares with what the index holds
/// now. Only the capture that the index holds is compared; earlier ones would not come through.
///
/// @param kafka how to reach Kafka
/// @param index what there is now
/// @param enricher today's
public record ReplayDiff(KafkaSettings kafka, IndexReader index, Enricher enricher) {
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final int PAGE = 200;
  private static final long PAGE_BYTES = 32L * 1024 * 1024;

  /// Compares.
  ///
  /// @param span of the raw records' own times
  /// @param notices gets sentences about waiting
  /// @param progress gets the number of raw records read
  /// @throws dev.countywire.runtime.KafkaUnavailable if Kafka does not answer
  /// @throws dev.countywire.operations.articles.IndexUnreadable if Elasticsearch does not answer
  public DiffReport run(
      TimeSpan span, ReplayFilter filter, Consumer<String> notices, LongConsumer progress) {
    Comparison comparison = new Comparison(filter);
    new TopicScan(kafka, kafka.topics().raw(), span)
        .run(
            PATIENCE,
            notices,
            raw -> {
              comparison.add(raw);
              progress.accept(comparison.read);
            });
    comparison.finish();
    return comparison.report;
  }

  private final class Comparison {
    private final ReplayFilter filter;
    private final DiffReport report = new DiffReport();
    private final List<ConsumerRecord<byte[], byte[]>> page = new ArrayList<>();
    private long pageBytes;
    private long read;

    Comparison(ReplayFilter filter) {
      this.filter = filter;
    }

    void add(ConsumerRecord<byte[], byte[]> raw) {
      read++;
      page.add(raw);
      pageBytes += raw.serializedValueSize();
      if (page.size() >= PAGE || pageBytes >= PAGE_BYTES) {
        finish();
      }
    }

    void finish() {
      List<Candidate> candidates = Candidate.of(page, enricher);
      Map<String, JsonNode> documents = documents(candidates);
      candidates.forEach(candidate -> compare(candidate, documents));
      page.clear();
      pageBytes = 0;
    }

    private void compare(Candidate candidate, Map<String, JsonNode> documents) {
      RawCapture capture = candidate.capture();
      JsonNode found = capture == null ? null : documents.get(capture.id());
      boolean held =
          capture != null
              && found != null
              && new DocVersion(found.path("_version").asLong()).capturedAt().toEpochMilli()
                  == capture.capturedAt();
      JsonNode before = held && found != null ? found.path("_source") : null;
      switch (candidate.enrichment()) {
        case Enrichment.Rejected(var reason, var _) -> {
          if (before != null && filter.admits(before, before)) {
            report.refuse(reason.code());
          }
        }
        case Enrichment.Accepted _ -> compare(candidate.json(), before, found != null);
      }
    }

    private void compare(JsonNode now, @Nullable JsonNode before, boolean known) {
      if (!filter.admits(now, before)) {
        return;
      }
      if (before != null) {
        report.compare(before, now);
      } else if (!known) {
        report.add();
      }
    }

    private Map<String, JsonNode> documents(List<Candidate> candidates) {
      Set<String> ids = new TreeSet<>();
      for (Candidate candidate : candidates) {
        RawCapture capture = candidate.capture();
        if (capture != null) {
          ids.add(capture.id());
        }
      }
      return index.get(ids, "*");
    }
  }
}
