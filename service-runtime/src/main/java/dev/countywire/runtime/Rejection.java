package dev.countywire.runtime;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.countywire.model.RejectReason;
import java.util.List;
import java.util.Objects;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/// Why a record stands in `articles.rejected`, as its headers say it.
///
/// @param stage `produce`, `enrich` or `index`
/// @param reason a code
/// @param detail one sentence for a person, cut at 1,000 characters
/// @param topic topic or file that the record came from
/// @param partition that it came from, where it came from a topic
/// @param offset in the partition, or position in the file
/// @param attempts how often the record was tried, from 1
public record Rejection(
    String stage,
    RejectReason reason,
    String detail,
    String topic,
    @Nullable Integer partition,
    long offset,
    int attempts) {
  private static final int LONGEST_DETAIL = 1000;
  private static final List<String> NAMES =
      List.of(
          dev.countywire.model.Headers.REJECT_STAGE,
          dev.countywire.model.Headers.REJECT_REASON,
          dev.countywire.model.Headers.REJECT_DETAIL,
          dev.countywire.model.Headers.REJECT_TOPIC,
          dev.countywire.model.Headers.REJECT_PARTITION,
          dev.countywire.model.Headers.REJECT_OFFSET,
          dev.countywire.model.Headers.REJECT_ATTEMPTS);

  /// Cuts and flattens the detail, which may quote what an exception said.
  public Rejection {
    detail = detail.replaceAll("\\p{Cntrl}+", " ");
    detail = detail.length() <= LONGEST_DETAIL ? detail : detail.substring(0, LONGEST_DETAIL);
  }

  /// Sets the `x-reject-*` headers, in place of any that are there.
  public void write(Headers headers) {
    set(headers, dev.countywire.model.Headers.REJECT_STAGE, stage);
    set(headers, dev.countywire.model.Headers.REJECT_REASON, reason.code());
    set(headers, dev.countywire.model.Headers.REJECT_DETAIL, detail);
    set(headers, dev.countywire.model.Headers.REJECT_TOPIC, topic);
    set(headers, dev.countywire.model.Headers.REJECT_PARTITION, partition);
    set(headers, dev.countywire.model.Headers.REJECT_OFFSET, offset);
    set(headers, dev.countywire.model.Headers.REJECT_ATTEMPTS, attempts);
  }

  /// What the headers say, or `null` if they are not those of a dead letter.
  public static @Nullable Rejection read(Headers headers) {
    String stage = get(headers, dev.countywire.model.Headers.REJECT_STAGE);
    RejectReason reason = RejectReason.of(get(headers, dev.countywire.model.Headers.REJECT_REASON));
    if (stage == null || reason == null) {
      return null;
    }
    Long partition = number(get(headers, dev.countywire.model.Headers.REJECT_PARTITION));
    Long offset = number(get(headers, dev.countywire.model.Headers.REJECT_OFFSET));
    return new Rejection(
        stage,
        reason,
        Objects.requireNonNullElse(get(headers, dev.countywire.model.Headers.REJECT_DETAIL), ""),
        Objects.requireNonNullElse(get(headers, dev.countywire.model.Headers.REJECT_TOPIC), ""),
        partition == null ? null : partition.intValue(),
        offset == null ? -1 : offset,
        attemptsBefore(headers));
  }

  /// Takes the `x-reject-*` headers off, from a record that was redriven and has now passed.
  public static void erase(Headers headers) {
    NAMES.forEach(headers::remove);
  }

  /// How often a record was rejected before, as its headers say; 0 without a usable one.
  public static int attemptsBefore(Headers headers) {
    Long attempts = number(get(headers, dev.countywire.model.Headers.REJECT_ATTEMPTS));
    return attempts == null ? 0 : Math.clamp(attempts, 0, Integer.MAX_VALUE - 1);
  }

  private static @Nullable String get(Headers headers, String key) {
    Header last = headers.lastHeader(key);
    return last == null || last.value() == null ? null : new String(last.value(), UTF_8);
  }

  private static @Nullable Long number(@Nullable String text) {
    try {
      return text == null ? null : Long.valueOf(text);
    } catch (NumberFormatException _) {
      return null;
    }
  }

  private static void set(Headers headers, String key, @Nullable Object value) {
    headers.remove(key);
    if (value != null) {
      headers.add(key, value.toString().getBytes(UTF_8));
    }
  }
}
