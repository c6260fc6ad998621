package dev.countywire.model;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Rows of the ledger as Kafka's keys and values.
///
/// The key is `service/topic/partition/hour`, which no other row has; the value is JSON and says
/// all of the key again, so that it can be indexed as it is.
public final class LedgerCodec {
  private static final JsonFactory JSON = new JsonFactory();

  private LedgerCodec() {}

  /// The record's key, such as `articles-enrich/articles.raw/3/2024-04-13T01:00:00Z`.
  public static byte[] key(LedgerKey key) {
    return (key.service() + '/' + key.topic() + '/' + key.partition() + '/' + key.hour())
        .getBytes(UTF_8);
  }

  /// The record's value, on one line, counts in the order of their names.
  public static byte[] encode(LedgerRow row) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(320);
    try (JsonGenerator json = JSON.createGenerator(out)) {
      json.writeStartObject();
      json.writeStringField("service", row.key().service());
      json.writeStringField("topic", row.key().topic());
      json.writeNumberField("partition", row.key().partition());
      json.writeStringField("hour", row.key().hour().toString());
      json.writeNumberField("first", row.first());
      json.writeNumberField("next", row.next());
      json.writeObjectFieldStart("counts");
      for (Map.Entry<String, Long> count : row.counts().entrySet()) {
        json.writeNumberField(count.getKey(), count.getValue());
      }
      json.writeEndObject();
      json.writeEndObject();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return out.toByteArray();
  }

  /// Reads a record's value; fields of later versions are skipped.
  ///
  /// @return the row, or `null` if the bytes are none
  public static @Nullable LedgerRow decode(byte @Nullable [] value) {
    if (value == null) {
      return null;
    }
    try (JsonParser json = JSON.createParser(value)) {
      return json.nextToken() == JsonToken.START_OBJECT ? row(json) : null;
    } catch (IOException | DateTimeException | IllegalArgumentException _) {
      return null;
    }
  }

  private static LedgerRow row(JsonParser json) throws IOException {
    Map<String, String> texts = new TreeMap<>();
    SortedMap<String, Long> counts = new TreeMap<>();
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String name = json.currentName();
      JsonToken token = json.nextToken();
      if (name.equals("counts") && token == JsonToken.START_OBJECT) {
        readCounts(json, counts);
      } else if (token.isScalarValue()) {
        texts.put(name, json.getText());
      } else {
        json.skipChildren();
      }
    }
    LedgerKey key =
        new LedgerKey(
            text(texts, "service"),
            text(texts, "topic"),
            Integer.parseInt(text(texts, "partition")),
            Instant.parse(text(texts, "hour")));
    return new LedgerRow(
        key, Long.parseLong(text(texts, "first")), Long.parseLong(text(texts, "next")), counts);
  }

  private static void readCounts(JsonParser json, SortedMap<String, Long> counts)
      throws IOException {
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String outcome = json.currentName();
      json.nextToken();
      counts.put(outcome, json.getLongValue());
    }
  }

  private static String text(Map<String, String> texts, String name) {
    String text = texts.get(name);
    if (text == null) {
      throw new IllegalArgumentException("no " + name + " among " + Arrays.asList(texts));
    }
    return text;
  }
}
