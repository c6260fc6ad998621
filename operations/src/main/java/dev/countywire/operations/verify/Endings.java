package dev.countywire.operations.verify;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.countywire.model.Topics;
import dev.countywire.operations.RawCapture;
import dev.countywire.operations.rejected.DeadLetter;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/// Ends that are not in the index: dead letters, and retractions of whatever time since.
final class Endings {
  private final Topics topics;
  private final Set<String> rejectedRaw = new HashSet<>();
  private final Set<String> rejectedByIndex = new HashSet<>();
  private final Map<String, Long> retracted = new HashMap<>();

  Endings(Topics topics) {
    this.topics = topics;
  }

  /// Takes note of a dead letter.
  void note(DeadLetter letter) {
    byte[] key = letter.source().key();
    if (letter.why().topic().equals(topics.raw())) {
      rejectedRaw.add(letter.why().partition() + ":" + letter.why().offset());
    } else if (letter.why().topic().equals(topics.enriched()) && key != null) {
      rejectedByIndex.add(new String(key, UTF_8));
    }
  }

  /// Takes note of a raw record, if it is a retraction.
  void note(ConsumerRecord<byte[], byte[]> raw) {
    RawCapture capture = raw.value() == null ? RawCapture.of(raw) : null;
    if (capture != null) {
      retracted.merge(capture.id(), capture.capturedAt(), Math::max);
    }
  }

  /// Whether the topology rejected this raw record.
  boolean isRejected(ConsumerRecord<byte[], byte[]> raw) {
    return rejectedRaw.contains(raw.partition() + ":" + raw.offset());
  }

  /// Whether Elasticsearch refused a version of the article.
  boolean isRefused(RawCapture capture) {
    return rejectedByIndex.contains(capture.id());
  }

  /// Whether this capture was retracted, by itself or since.
  boolean isRetracted(RawCapture capture) {
    return retracted.getOrDefault(capture.id(), Long.MIN_VALUE) >= capture.capturedAt();
  }
}
