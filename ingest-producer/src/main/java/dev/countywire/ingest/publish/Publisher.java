package dev.countywire.ingest.publish;

import dev.countywire.ingest.source.Item;
import java.time.OffsetDateTime;
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
  default void publish(Item item) {
    publish(Outgoing.of(item), () -> {});
  }

  /// The same for an item that is ready to be sent.
  ///
  /// @param confirmed is run, from any thread, when Kafka has it or its rejection
  /// @throws dev.countywire.runtime.KafkaUnavailable if Kafka is away for longer than the timeout
  void publish(Outgoing outgoing, Runnable confirmed);

  /// Takes an article back: sends the tombstone of its id.
  ///
  /// @param at when it was taken back; captures of the article that are older stay away
  /// @throws dev.countywire.runtime.KafkaUnavailable if Kafka is away for longer than the timeout
  void retract(String id, OffsetDateTime at);

  /// Id of the Kafka cluster; empty for a publisher that knows none.
  String cluster();

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
