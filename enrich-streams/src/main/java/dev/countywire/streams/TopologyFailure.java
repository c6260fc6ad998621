package dev.countywire.streams;

import dev.countywire.runtime.KafkaSettings;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.streams.errors.MissingSourceTopicException;
import org.apache.kafka.streams.errors.StreamsException;

/// Why a thread of the topology ended.
///
/// @param sentence for a person
/// @param passes whether another thread may succeed
record TopologyFailure(String sentence, boolean passes) {
  /// Finds the cause behind what Kafka Streams wraps around it.
  static TopologyFailure of(Throwable thrown, KafkaSettings kafka) {
    Throwable cause = cause(thrown);
    return new TopologyFailure(sentence(cause, kafka), cause instanceof RetriableException);
  }

  private static String sentence(Throwable cause, KafkaSettings kafka) {
    return switch (cause) {
      case EnricherBroken broken -> String.valueOf(broken.getMessage());
      case MissingSourceTopicException _ ->
          "topic %s is gone: run `countywire topics create`".formatted(kafka.topics().raw());
      case RetriableException away ->
          "Kafka at %s does not answer: %s".formatted(kafka.bootstrapServers(), away.getMessage());
      default -> "the topology failed: " + cause;
    };
  }

  private static Throwable cause(Throwable thrown) {
    Throwable cause = thrown;
    while (cause instanceof StreamsException
        && !(cause instanceof MissingSourceTopicException)
        && cause.getCause() != null) {
      cause = cause.getCause();
    }
    return cause;
  }
}
