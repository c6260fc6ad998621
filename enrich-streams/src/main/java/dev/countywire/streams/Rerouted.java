package dev.countywire.streams;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.countywire.model.DocVersion;
import dev.countywire.model.EncodedArticle;
import dev.countywire.model.Headers;
import dev.countywire.streams.Memory.ContentKey;
import java.util.HexFormat;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;

/// The form of an article in the repartition topic and in `articles.replay`: its JSON, and in
/// headers what is known of it, so that nobody has to read or enrich it again.
final class Rerouted {
  private Rerouted() {}

  static void write(Outcome.Enriched article, org.apache.kafka.common.header.Headers headers) {
    HexFormat hex = HexFormat.of();
    String content =
        hex.toHexDigits(article.content().high()) + hex.toHexDigits(article.content().low());
    headers.add(Headers.CONTENT_HASH, content.getBytes(US_ASCII));
    headers.add(Headers.STATE_AT, Integer.toString(article.json().stateAt()).getBytes(US_ASCII));
  }

  static void erase(org.apache.kafka.common.header.Headers headers) {
    headers.remove(Headers.CONTENT_HASH);
    headers.remove(Headers.STATE_AT);
  }

  /// Reads what [#write] wrote.
  ///
  /// @return `null` for a record of somebody else's
  static Outcome.@Nullable Enriched read(Record<byte[], byte[]> record) {
    Header version = record.headers().lastHeader(Headers.DOC_VERSION);
    DocVersion read = version == null ? null : DocVersion.read(version.value());
    byte[] json = record.value();
    byte[] id = record.key();
    if (read == null || json == null || id == null) {
      return null;
    }
    try {
      EncodedArticle encoded =
          new EncodedArticle(json, Integer.parseInt(text(record, Headers.STATE_AT)));
      return new Outcome.Enriched(
          new String(id, UTF_8), encoded, read, ContentKey.of(text(record, Headers.CONTENT_HASH)));
    } catch (IllegalArgumentException _) {
      return null;
    }
  }

  private static String text(Record<byte[], byte[]> record, String name) {
    Header header = record.headers().lastHeader(name);
    return header == null ? "" : new String(header.value(), US_ASCII);
  }
}
