package dev.countywire.operations.rejected;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.countywire.model.Headers;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;

/// What became of the dead letters, as the records of `articles.rejected` say it that are no
/// letters themselves: each stands behind its letter, in the same partition, so that both age
/// together.
final class Settlement {
  private final Map<String, DeadLetter.State> byAddress = new HashMap<>();

  /// Takes note of a settling record.
  ///
  /// @return false if it is none
  boolean note(ConsumerRecord<byte[], byte[]> each) {
    DeadLetter.State state = state(text(each, Headers.REJECT_SETTLED));
    if (state == null) {
      return false;
    }
    byAddress.put(each.partition() + ":" + text(each, Headers.REJECT_OFFSET), state);
    return true;
  }

  /// What became of the letter of an address.
  DeadLetter.State of(String address, int attempts) {
    DeadLetter.State unsettled =
        attempts >= DeadLetter.MOST_ATTEMPTS ? DeadLetter.State.PARKED : DeadLetter.State.OPEN;
    return byAddress.getOrDefault(address, unsettled);
  }

  /// The record that settles a letter.
  static ProducerRecord<byte[], byte[]> of(DeadLetter letter, DeadLetter.State state) {
    RecordHeaders headers = new RecordHeaders();
    headers.add(Headers.REJECT_SETTLED, state.code().getBytes(UTF_8));
    headers.add(Headers.REJECT_OFFSET, Long.toString(letter.source().offset()).getBytes(UTF_8));
    return new ProducerRecord<>(
        letter.source().topic(),
        letter.source().partition(),
        letter.source().key(),
        new byte[0],
        headers);
  }

  private static DeadLetter.@Nullable State state(@Nullable String code) {
    for (DeadLetter.State state : DeadLetter.State.values()) {
      if (state.code().equals(code)) {
        return state;
      }
    }
    return null;
  }

  private static @Nullable String text(ConsumerRecord<byte[], byte[]> each, String name) {
    Header header = each.headers().lastHeader(name);
    return header == null || header.value() == null ? null : new String(header.value(), UTF_8);
  }
}
