package dev.countywire.sink;

import dev.countywire.model.Topics;
import dev.countywire.runtime.Rejection;
import dev.countywire.sink.bulk.Outcome;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;

/// What goes to `articles.rejected`: the original key, bytes and headers, and why.
final class RejectedRecord {
  // room for the key and the headers below the longest message that the topic takes
  private static final int LONGEST_VALUE = Topics.MAX_MESSAGE_BYTES - 64 * 1024;

  private RejectedRecord() {}

  /// The dead letter of a record.
  static ProducerRecord<byte[], byte[]> of(
      String topic, ConsumerRecord<byte[], byte[]> source, Outcome.Rejected why) {
    byte @Nullable [] value = source.value();
    boolean fits = value == null || value.length <= LONGEST_VALUE;
    Headers headers = new RecordHeaders(source.headers());
    new Rejection(
            "index",
            why.reason(),
            fits ? why.detail() : why.detail() + leftOut(value),
            source.topic(),
            source.partition(),
            source.offset(),
            Rejection.attemptsBefore(headers) + 1)
        .write(headers);
    return new ProducerRecord<>(topic, null, source.key(), fits ? value : null, headers);
  }

  private static String leftOut(byte[] value) {
    return " (left out: %d bytes with SHA-256 %s)".formatted(value.length, sha256(value));
  }

  private static String sha256(byte[] value) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(value));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
