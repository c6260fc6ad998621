package dev.countywire.operations.rejected;

import dev.countywire.operations.Rehearsal;
import dev.countywire.text.Enricher;
import dev.countywire.text.Enrichment;
import java.util.Map;
import java.util.TreeMap;

/// What today's code makes of dead letters, without sending anything.
///
/// @param passing would be enriched now
/// @param failing would come back, by reason in words
/// @param untried cannot be tried here, by reason in words
public record Trial(long passing, Map<String, Long> failing, Map<String, Long> untried) {
  /// Runs the enricher over all letters that would be sent back.
  ///
  /// @throws dev.countywire.runtime.KafkaUnavailable if Kafka does not answer, or lacks the topic
  public static Trial of(DeadLetters letters, DeadLetterFilter filter, Enricher enricher) {
    Map<String, Long> failing = new TreeMap<>();
    Map<String, Long> untried = new TreeMap<>();
    long[] passing = new long[1];
    letters.forEach(
        filter,
        letter -> {
          switch (Way.of(letter, letters.kafka().topics())) {
            case Way.Closed(String why) -> untried.merge(why, 1L, Long::sum);
            case Way.Nowhere() -> untried.merge("set aside", 1L, Long::sum);
            case Way.Back(String topic) when !topic.equals(letters.kafka().topics().raw()) ->
                untried.merge("only Elasticsearch can tell", 1L, Long::sum);
            case Way.Back _ -> {
              String reason = refusal(letter, enricher);
              if (reason.isEmpty()) {
                passing[0]++;
              } else {
                failing.merge(reason, 1L, Long::sum);
              }
            }
          }
        });
    return new Trial(passing[0], failing, untried);
  }

  private static String refusal(DeadLetter letter, Enricher enricher) {
    if (letter.source().value() == null) {
      return "a retraction without a usable key or time";
    }
    return switch (Rehearsal.of(enricher, letter.source())) {
      case Enrichment.Accepted _ -> "";
      case Enrichment.Rejected(var reason, var _) -> reason.code();
    };
  }
}
