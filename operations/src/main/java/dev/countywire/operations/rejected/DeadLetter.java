package dev.countywire.operations.rejected;

import dev.countywire.runtime.Rejection;
import java.time.Instant;
import java.util.Locale;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/// A record of `articles.rejected` and what has become of it since.
///
/// @param source key, original bytes and headers, with partition and offset in `articles.rejected`
/// @param why what its headers say
/// @param state what has become of it
public record DeadLetter(ConsumerRecord<byte[], byte[]> source, Rejection why, State state) {
  /// A record that came back this often is not sent round again.
  public static final int MOST_ATTEMPTS = 3;

  /// What has become of a dead letter.
  public enum State {
    /// Nothing yet.
    OPEN,
    /// It was sent round again; if it failed once more, it has a newer letter.
    REDRIVEN,
    /// It was set aside, by hand or after three attempts.
    PARKED;

    /// The state as it is written, such as `parked`.
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /// When it was rejected.
  public Instant time() {
    return Instant.ofEpochMilli(source.timestamp());
  }

  /// Where it stands in `articles.rejected`, as `partition:offset`.
  public String address() {
    return source.partition() + ":" + source.offset();
  }

  /// The site it came from, or the file for what `produce` rejected.
  public String origin() {
    return why.stage().equals("produce") ? why.topic() : Origin.of(source.value());
  }
}
