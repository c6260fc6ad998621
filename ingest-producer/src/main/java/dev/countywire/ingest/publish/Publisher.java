package dev.countywire.ingest.publish;

import dev.countywire.ingest.source.Item;
import java.util.function.Consumer;

/// Takes items: articles to `articles.raw`, what is refused to `articles.rejected`. For one thread.
public interface Publisher extends AutoCloseable {
  /// A publisher that waits until Kafka is there and has the topics.
  ///
  /// @param notices gets a sentence when Kafka keeps it waiting for more than five seconds
  /// @throws dev.countywire.runtime.KafkaUnavailable if Kafka is away for longer than the timeout
  static Publisher open(PublisherSettings settings, Consumer<String> notices) {
    return KafkaPublisher.open(settings, notices);
  }

  /// A publisher that only counts and needs no Kafka.
  static Publisher dryRun() {
    return new DryRun();
  }

  /// Hands over one item; waits while too many are on their way.
  ///
  /// @throws dev.countywire.runtime.KafkaUnavailable if Kafka is away for longer than the timeout
  void publish(Item item);

  /// What Kafka has confirmed so far; may be asked from any thread.
  PublishCounts counts();

  /// Waits until Kafka has confirmed every item handed over.
  ///
  /// @throws dev.countywire.runtime.KafkaUnavailable if it does not within the timeout
  PublishCounts finish();

  /// Lets go of Kafka; what is not confirmed by then may be lost, so call [#finish] before.
  @Override
  void close();
}
