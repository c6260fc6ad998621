package dev.countywire.operations;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.countywire.model.ArticleId;
import dev.countywire.model.ChinaTime;
import dev.countywire.model.Headers;
import dev.countywire.model.RawArticle;
import dev.countywire.model.RawArticleCodec;
import dev.countywire.model.RawArticleCodec.Decoded;
import java.time.OffsetDateTime;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/// Which article a raw record is of, and which capture.
///
/// @param id of the article
/// @param capturedAt in milliseconds of Unix time
public record RawCapture(String id, long capturedAt) {
  /// Reads a record.
  ///
  /// @return `null` if it is no article and no retraction: it has to be rejected then
  public static @Nullable RawCapture of(ConsumerRecord<byte[], byte[]> raw) {
    byte[] value = raw.value();
    if (value == null) {
      return raw.key() == null ? null : retraction(raw);
    }
    return switch (RawArticleCodec.decode(value)) {
      case Decoded.Refused _ -> null;
      case Decoded.Parsed(RawArticle article) ->
          new RawCapture(ArticleId.of(article), millis(article.capturedAt(), raw));
    };
  }

  private static RawCapture retraction(ConsumerRecord<byte[], byte[]> raw) {
    Header header = raw.headers().lastHeader(Headers.CAPTURED_AT);
    OffsetDateTime time =
        header == null ? null : ChinaTime.parse(new String(header.value(), UTF_8));
    return new RawCapture(new String(raw.key(), UTF_8), millis(time, raw));
  }

  private static long millis(
      @Nullable OffsetDateTime capturedAt, ConsumerRecord<byte[], byte[]> raw) {
    return capturedAt == null ? raw.timestamp() : capturedAt.toInstant().toEpochMilli();
  }
}
