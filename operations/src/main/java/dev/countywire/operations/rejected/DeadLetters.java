package dev.countywire.operations.rejected;

import dev.countywire.operations.TopicScan;
import dev.countywire.runtime.KafkaSettings;
import dev.countywire.runtime.Rejection;
import java.time.Duration;
import java.util.function.Consumer;

/// All that stands in `articles.rejected`.
///
/// @param kafka how to reach it
/// @param patience how long to wait for Kafka
/// @param notices gets a sentence when Kafka keeps it waiting, or a record is no dead letter
public record DeadLetters(KafkaSettings kafka, Duration patience, Consumer<String> notices) {
  /// Gives each letter that the filter lets through, in the order of offsets within a partition.
  /// The topic is read twice: what became of a letter stands behind it.
  ///
  /// @throws dev.countywire.runtime.KafkaUnavailable if Kafka does not answer, or lacks the topic
  public void forEach(DeadLetterFilter filter, Consumer<DeadLetter> action) {
    TopicScan scan = new TopicScan(kafka, kafka.topics().rejected());
    Settlement settlement = new Settlement();
    scan.run(patience, notices, settlement::note);
    scan.run(
        patience,
        notices,
        each -> {
          Rejection why = Rejection.read(each.headers());
          if (why != null) {
            String address = each.partition() + ":" + each.offset();
            DeadLetter letter = new DeadLetter(each, why, settlement.of(address, why.attempts()));
            if (filter.admits(letter)) {
              action.accept(letter);
            }
          } else if (!settlement.note(each)) {
            notices.accept(
                "%s, partition %d, offset %d: no dead letter, its x-reject-* headers are missing"
                    .formatted(each.topic(), each.partition(), each.offset()));
          }
        });
  }
}
