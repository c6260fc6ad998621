package dev.countywire.operations.rejected;

import dev.countywire.model.RejectReason;
import dev.countywire.model.Topics;

/// Where a dead letter can go.
sealed interface Way {
  /// To the topic it came from.
  ///
  /// @param topic name of the topic
  record Back(String topic) implements Way {}

  /// To no topic: it is only settled.
  record Nowhere() implements Way {}

  /// It has to stay as it is.
  ///
  /// @param why in words
  record Closed(String why) implements Way {}

  /// Where redriving takes a letter. A header from outside never names the topic to write to.
  static Way of(DeadLetter letter, Topics topics) {
    String from = letter.why().topic();
    if (letter.why().attempts() >= DeadLetter.MOST_ATTEMPTS) {
      return new Closed("parked after " + DeadLetter.MOST_ATTEMPTS + " attempts");
    }
    if (!from.equals(topics.raw()) && !from.equals(topics.enriched())) {
      return new Closed("came from a file: mend it and produce it again");
    }
    byte[] value = letter.source().value();
    if (letter.why().reason() == RejectReason.TOO_LARGE && (value == null || value.length == 0)) {
      return new Closed("too large for this topic: its bytes stay where it came from");
    }
    return new Back(from);
  }
}
