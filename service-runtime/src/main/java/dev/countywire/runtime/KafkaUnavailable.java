package dev.countywire.runtime;

/// Kafka cannot be reached or refuses; the message is one sentence for an operator.
public final class KafkaUnavailable extends RuntimeException {
  private static final long serialVersionUID = 1;

  /// Says what was tried and what came of it.
  public KafkaUnavailable(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
