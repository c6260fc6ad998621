package dev.countywire.operations.replay;

import com.fasterxml.jackson.databind.JsonNode;
import dev.countywire.operations.Pace;
import dev.countywire.operations.RawCapture;
import dev.countywire.operations.TimeSpan;
import dev.countywire.operations.TopicWindow;
import dev.countywire.runtime.KafkaDoor;
import dev.countywire.runtime.KafkaSettings;
import dev.countywire.runtime.KafkaUnavailable;
import dev.countywire.text.Enricher;
import dev.countywire.text.Enrichment;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.ProducerFencedException;
import org.jspecify.annotations.Nullable;

/// Runs today's text chain over raw records and hands the articles to the topology by way of
/// `articles.replay`, with their captures' own times.
///
/// The topology remembers every id: a higher generation of the newest capture goes on to
/// `articles.enriched`, an older capture or one that was retracted since does not. So nothing newer
/// is harmed, in the index or in the compacted topic.
///
/// @param kafka how to reach it
/// @param enricher today's, whose generation is higher than that of what is to be replaced
/// @param name of this replay; one that was stopped goes on under the same name
/// @param pace how fast articles are handed over
/// @param documents what the index holds of ids, asked only where a filter needs it
public record ReplayEnrich(
    KafkaSettings kafka, Enricher enricher, String name, Pace pace, Documents documents) {
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  /// What the index holds.
  public interface Documents {
    /// The documents of these ids, by id, as far as there are any, each with its `_source`.
    Map<String, JsonNode> of(List<String> ids);
  }

  /// What was done in this run.
  ///
  /// @param read raw records of the span
  /// @param handed articles that were handed to the topology
  /// @param refused by today's chain, by reason; the index keeps what it holds
  /// @param leftOut by the filter
  public record Report(long read, long handed, Map<String, Long> refused, long leftOut) {}

  /// Goes through the span, from where an earlier run of this name stopped.
  ///
  /// @param notices gets sentences about waiting and going on
  /// @param progress gets the number of raw records dealt with
  /// @throws KafkaUnavailable if Kafka does not answer or refuses, or another run of this name is
  ///   active, or one of another span or filter is unfinished
  public Report run(
      TimeSpan span, ReplayFilter filter, Consumer<String> notices, LongConsumer progress) {
    new KafkaDoor(kafka, PATIENCE, notices)
        .await(List.of(kafka.topics().raw(), kafka.topics().replay()));
    try (Handover handover = new Handover(kafka, name, span + " " + filter, pace)) {
      TopicWindow window = handover.open(span, notices);
      Run run = new Run(filter, handover);
      while (window.hasMore()) {
        run.take(window.poll());
        handover.commit(window.positions());
        progress.accept(run.read);
      }
      handover.finish();
      return run.report();
    } catch (ProducerFencedException second) {
      throw new KafkaUnavailable("another replay named %s took over".formatted(name), second);
    } catch (KafkaException refused) {
      throw new KafkaUnavailable(
          "Kafka at %s refused: %s; run it again under the same name to go on"
              .formatted(kafka.bootstrapServers(), refused.getMessage()),
          refused);
    }
  }

  private final class Run {
    private final ReplayFilter filter;
    private final Handover handover;
    private final Map<String, Long> refused = new TreeMap<>();
    private long read;
    private long handed;
    private long leftOut;

    Run(ReplayFilter filter, Handover handover) {
      this.filter = filter;
      this.handover = handover;
    }

    void take(List<org.apache.kafka.clients.consumer.ConsumerRecord<byte[], byte[]>> page) {
      List<Candidate> candidates = Candidate.of(page, enricher);
      Map<String, JsonNode> held =
          filter.equals(ReplayFilter.ALL) ? Map.of() : documents.of(ids(candidates));
      for (Candidate candidate : candidates) {
        take(candidate, held);
      }
      read += page.size();
    }

    private void take(Candidate candidate, Map<String, JsonNode> held) {
      switch (candidate.enrichment()) {
        case Enrichment.Rejected(var reason, var _) -> refused.merge(reason.code(), 1L, Long::sum);
        case Enrichment.Accepted accepted -> {
          if (filter.equals(ReplayFilter.ALL)
              || filter.admits(candidate.json(), source(held, idOf(candidate)))) {
            handover.send(candidate, accepted);
            handed++;
          } else {
            leftOut++;
          }
        }
      }
    }

    Report report() {
      return new Report(read, handed, refused, leftOut);
    }
  }

  private static @Nullable JsonNode source(Map<String, JsonNode> held, String id) {
    JsonNode found = held.get(id);
    return found == null ? null : found.path("_source");
  }

  private static List<String> ids(List<Candidate> candidates) {
    return candidates.stream().map(ReplayEnrich::idOf).filter(id -> !id.isEmpty()).toList();
  }

  private static String idOf(Candidate candidate) {
    @Nullable RawCapture capture = candidate.capture();
    return capture == null ? "" : capture.id();
  }
}
