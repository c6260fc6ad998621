package dev.countywire.sink.ops;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.countywire.model.DocVersion;
import dev.countywire.model.Headers;
import dev.countywire.model.RawArticle;
import dev.countywire.model.RawArticleCodec;
import java.io.IOException;
import java.time.Instant;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/// A dead letter as a document: why, where from, and a line of what it was. Its bytes stay in
/// Kafka.
final class RejectedDocument {
  private static final int EXCERPT = 200;
  private static final int HEAD = 4 * EXCERPT;
  private static final int LONGEST = 2000;

  private RejectedDocument() {}

  /// The document of a record of `articles.rejected`; its place is its id, so that writing it again
  /// changes nothing.
  static OpsDocument of(ConsumerRecord<byte[], byte[]> letter) {
    String id = letter.topic() + '-' + letter.partition() + '-' + letter.offset();
    return new OpsDocument(
        id.length() <= 128 ? id : id.substring(id.length() - 128),
        new DocVersion(letter.offset() + 1),
        JsonLine.of(json -> write(json, letter)));
  }

  private static void write(JsonGenerator json, ConsumerRecord<byte[], byte[]> letter)
      throws IOException {
    json.writeStringField(
        "@timestamp", Instant.ofEpochMilli(Math.max(0, letter.timestamp())).toString());
    text(json, "stage", header(letter, Headers.REJECT_STAGE));
    text(json, "reason", header(letter, Headers.REJECT_REASON));
    text(json, "detail", header(letter, Headers.REJECT_DETAIL));
    text(json, "source_topic", header(letter, Headers.REJECT_TOPIC));
    number(json, "source_partition", header(letter, Headers.REJECT_PARTITION));
    number(json, "source_offset", header(letter, Headers.REJECT_OFFSET));
    number(json, "attempts", header(letter, Headers.REJECT_ATTEMPTS));
    json.writeNumberField("partition", letter.partition());
    json.writeNumberField("offset", letter.offset());
    byte @Nullable [] key = letter.key();
    text(json, "article_id", key == null ? null : excerpt(new String(key, UTF_8)));
    byte @Nullable [] value = letter.value();
    if (value != null) {
      json.writeNumberField("size", value.length);
      writeSource(json, value);
    }
  }

  private static void writeSource(JsonGenerator json, byte[] value) throws IOException {
    switch (RawArticleCodec.decode(value)) {
      case RawArticleCodec.Decoded.Parsed(RawArticle article) -> {
        text(json, "site", article.site());
        writeUrl(json, article.url());
        text(json, "source_file", article.sourceFile());
        text(json, "title", article.title());
        text(json, "excerpt", excerpt(article.text()));
      }
      case RawArticleCodec.Decoded.Refused _ -> {
        String site = SiteFacts.read(value).site();
        text(json, "site", site.isEmpty() ? null : site);
        text(json, "excerpt", excerpt(new String(value, 0, Math.min(value.length, HEAD), UTF_8)));
      }
    }
  }

  private static void writeUrl(JsonGenerator json, @Nullable String url) throws IOException {
    if (url != null) {
      json.writeObjectFieldStart("url");
      text(json, "full", url);
      json.writeEndObject();
    }
  }

  private static void text(JsonGenerator json, String name, @Nullable String value)
      throws IOException {
    if (value != null) {
      String cut = value.substring(0, Math.min(value.length(), LONGEST));
      // half a character would be no UTF-8
      json.writeStringField(name, new String(cut.getBytes(UTF_8), UTF_8));
    }
  }

  private static void number(JsonGenerator json, String name, @Nullable String value)
      throws IOException {
    if (value != null && value.matches("[0-9]{1,18}")) {
      json.writeNumberField(name, Long.parseLong(value));
    }
  }

  private static String excerpt(String text) {
    String head = text.substring(0, Math.min(text.length(), HEAD));
    String line = head.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
    int most = Math.min(EXCERPT, line.codePointCount(0, line.length()));
    return line.substring(0, line.offsetByCodePoints(0, most));
  }

  private static @Nullable String header(ConsumerRecord<byte[], byte[]> letter, String name) {
    Header header = letter.headers().lastHeader(name);
    return header == null || header.value() == null ? null : new String(header.value(), UTF_8);
  }
}
