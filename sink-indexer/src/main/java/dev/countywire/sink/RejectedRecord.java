package dev.countywire.sink;

import dev.countywire.model.Headers;
import dev.countywire.model.Topics;
import dev.countywire.sink.bulk.Outcome;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;

/// What goes to `articles.rejected`: the original key, bytes and headers, and why.
final class RejectedRecord {
  // room for the key and the headers below the longest message that the topic takes
  private static final int LONGEST_VALUE = Topics.MAX_MESSAGE_BYTES - 64 * 1024;
  private static final String PREFIX = "x-reject-";

  private RejectedRecord() {}

  /// The dead letter of a record.
  static ProducerRecord<byte[], byte[]> of(
      String topic, ConsumerRecord<byte[], byte[]> source, Outcome.Rejected why) {
    RecordHeaders headers = new RecordHeaders();
    for (Header header : source.headers()) {
      if (!header.key().startsWith(PREFIX)) {
        headers.add(header);
      }
    }
    byte @Nullable [] value = source.value();
    boolean fits = value == null || value.length <= LONGEST_VALUE;
    add(headers, Headers.REJECT_STAGE, "index");
    add(headers, Headers.REJECT_REASON, why.reason().code());
    add(headers, Headers.REJECT_DETAIL, fits ? why.detail() : why.detail() + length(value));
    add(headers, Headers.REJECT_TOPIC, source.topic());
    add(headers, Headers.REJECT_PARTITION, Integer.toString(source.partition()));
    add(headers, Headers.REJECT_OFFSET, Long.toString(source.offset()));
    add(headers, Headers.REJECT_ATTEMPTS, Integer.toString(why.attempts()));
    return new ProducerRecord<>(topic, null, source.key(), fits ? value : null, headers);
  }

  private static String length(byte[] value) {
    return " (left out: %d bytes with SHA-256 %s)".formatted(value.length, sha256(value));
  }

  private static String sha256(byte[] value) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(value));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static void add(RecordHeaders headers, String name, String value) {
    headers.add(name, value.getBytes(StandardCharsets.UTF_8));
  }
}
