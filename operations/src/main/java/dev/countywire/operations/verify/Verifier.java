package dev.countywire.operations.verify;

import dev.countywire.model.LedgerKey;
import dev.countywire.model.LedgerRow;
import dev.countywire.operations.TimeSpan;
import dev.countywire.operations.TopicScan;
import dev.countywire.operations.articles.IndexReader;
import dev.countywire.operations.rejected.DeadLetterFilter;
import dev.countywire.operations.rejected.DeadLetters;
import dev.countywire.runtime.KafkaSettings;
import dev.countywire.runtime.LedgerReader;
import dev.countywire.text.Enricher;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.function.Predicate;

/// Proves of whole hours that every raw record came to exactly one end, without believing anybody:
/// it reads the range of offsets itself, asks the index for every id, and enriches again where the
/// index holds an earlier capture. Then it compares what it counted with the ledger.
///
/// @param kafka how to reach Kafka
/// @param index where articles end
/// @param ledger the services' own books
/// @param service that reads `articles.raw`, as the ledger calls it
/// @param sink that reads `articles.enriched`, as the ledger calls it
/// @param enricher today's, to compare content
public record Verifier(
    KafkaSettings kafka,
    IndexReader index,
    LedgerReader ledger,
    String service,
    String sink,
    Enricher enricher) {
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  /// Runs the proof over the records whose own time lies in the span, which is of whole hours.
  ///
  /// @param notices gets sentences about waiting
  /// @param progress gets the number of records dealt with
  /// @throws dev.countywire.runtime.KafkaUnavailable if Kafka does not answer
  /// @throws dev.countywire.operations.articles.IndexUnreadable if Elasticsearch does not answer
  public Verification run(TimeSpan hours, Consumer<String> notices, LongConsumer progress) {
    Proof proof = new Proof(endings(hours, notices), index, enricher);
    LedgerCheck check = new LedgerCheck();
    long[] records = new long[1];
    new TopicScan(kafka, kafka.topics().raw(), hours)
        .run(
            PATIENCE,
            notices,
            raw -> {
              Instant time = Instant.ofEpochMilli(raw.timestamp());
              check.count(LedgerKey.of(service, raw.topic(), raw.partition(), time));
              proof.add(raw);
              progress.accept(++records[0]);
            });
    proof.finish();
    return new Verification(records[0], proof.fates(), proof.missing(), differences(check, hours));
  }

  private Endings endings(TimeSpan hours, Consumer<String> notices) {
    Endings endings = new Endings(kafka.topics());
    new DeadLetters(kafka, PATIENCE, notices).forEach(DeadLetterFilter.ALL, endings::note);
    new TopicScan(kafka, kafka.topics().raw(), new TimeSpan(hours.from(), null))
        .run(PATIENCE, notices, endings::note);
    return endings;
  }

  private List<String> differences(LedgerCheck check, TimeSpan hours) {
    Map<LedgerKey, LedgerRow> enriching = rows(hours, key -> key.service().equals(service));
    Map<LedgerKey, LedgerRow> indexing = rows(hours, key -> key.service().equals(sink));
    List<String> differences =
        new ArrayList<>(check.against(LedgerCheck.of(enriching, kafka.topics().raw())));
    // records keep their times on the way, so that both services count them in the same hours
    long sent = LedgerCheck.sent(enriching);
    long dealt = LedgerCheck.total(indexing);
    if (sent != dealt) {
      differences.add(
          "%s: %d records were sent there, the sink dealt with %d"
              .formatted(kafka.topics().enriched(), sent, dealt));
    }
    return differences;
  }

  private Map<LedgerKey, LedgerRow> rows(TimeSpan hours, Predicate<LedgerKey> wanted) {
    return ledger.read(key -> wanted.test(key) && hours.holds(key.hour()));
  }
}
