package dev.countywire.model;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/// Raw articles as JSON in UTF-8. Unknown fields are ignored, wrong types refused with the field's
/// name.
public final class RawArticleCodec {
  private static final JsonFactory JSON =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxStringLength(Topics.MAX_MESSAGE_BYTES)
                  .maxNestingDepth(64)
                  .build())
          .build();

  /// What decoding gives: bad input is a value.
  public sealed interface Decoded {
    /// A raw article.
    ///
    /// @param article the record
    record Parsed(RawArticle article) implements Decoded {}

    /// No raw article.
    ///
    /// @param reason why it is no raw article
    /// @param detail one sentence with the field or the position, never the text itself
    record Refused(RejectReason reason, String detail) implements Decoded {}
  }

  private RawArticleCodec() {}

  /// Reads one JSON object; anything behind it is refused too.
  public static Decoded decode(byte[] json) {
    try (JsonParser parser = JSON.createParser(json)) {
      return new Decoded.Parsed(read(parser));
    } catch (WrongField wrong) {
      return new Decoded.Refused(wrong.reason, wrong.detail);
    } catch (JsonProcessingException broken) {
      return new Decoded.Refused(RejectReason.MALFORMED_JSON, where(broken));
    } catch (IOException broken) {
      return new Decoded.Refused(RejectReason.MALFORMED_JSON, "bytes are not UTF-8 JSON");
    }
  }

  /// Writes the fields that are set, in the contract's order.
  public static byte[] encode(RawArticle article) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(article.text().length() * 3 + 256);
    try (JsonGenerator json = JSON.createGenerator(out)) {
      json.writeStartObject();
      write(json, "id", article.id());
      write(json, "url", article.url());
      write(json, "site", article.site());
      write(json, "title", article.title());
      write(json, "text", article.text());
      OffsetDateTime captured = article.capturedAt();
      write(json, "captured_at", captured == null ? null : ChinaTime.format(captured));
      write(json, "source_file", article.sourceFile());
      json.writeEndObject();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return out.toByteArray();
  }

  private static RawArticle read(JsonParser parser) throws IOException, WrongField {
    if (parser.nextToken() != JsonToken.START_OBJECT) {
      throw new WrongField(RejectReason.MALFORMED_JSON, "the record is not a JSON object");
    }
    Fields fields = new Fields();
    for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
      parser.nextToken();
      fields.set(name, parser);
    }
    if (parser.nextToken() != null) {
      throw new WrongField(RejectReason.MALFORMED_JSON, "text follows the JSON object");
    }
    return fields.article();
  }

  private static void write(JsonGenerator json, String name, @Nullable String value)
      throws IOException {
    if (value != null) {
      json.writeStringField(name, value);
    }
  }

  private static String where(JsonProcessingException broken) {
    var at = broken.getLocation();
    return at == null
        ? "not JSON"
        : "not JSON: line " + at.getLineNr() + ", column " + at.getColumnNr();
  }

  private static final class Fields {
    private @Nullable String id;
    private @Nullable String url;
    private @Nullable String site;
    private @Nullable String title;
    private @Nullable String text;
    private @Nullable OffsetDateTime capturedAt;
    private @Nullable String sourceFile;

    void set(String name, JsonParser parser) throws IOException, WrongField {
      switch (name) {
        case "id" -> id = string(name, parser);
        case "url" -> url = string(name, parser);
        case "site" -> site = string(name, parser);
        case "title" -> title = string(name, parser);
        case "text" -> text = string(name, parser);
        case "captured_at" -> capturedAt = time(string(name, parser));
        case "source_file" -> sourceFile = string(name, parser);
        // the contract ignores what it does not know
        default -> parser.skipChildren();
      }
    }

    RawArticle article() throws WrongField {
      if (text == null) {
        throw new WrongField(RejectReason.MISSING_FIELD, "field text is missing");
      }
      return new RawArticle(id, url, site, title, text, capturedAt, sourceFile);
    }

    private static @Nullable String string(String name, JsonParser parser)
        throws IOException, WrongField {
      JsonToken token = parser.currentToken();
      if (token == JsonToken.VALUE_NULL) {
        return null;
      }
      if (token != JsonToken.VALUE_STRING) {
        throw new WrongField(RejectReason.WRONG_TYPE, "field " + name + " is not a string");
      }
      return parser.getText();
    }

    private static @Nullable OffsetDateTime time(@Nullable String text) throws WrongField {
      if (text == null) {
        return null;
      }
      OffsetDateTime time = ChinaTime.parse(text);
      if (time == null) {
        throw new WrongField(RejectReason.WRONG_TYPE, "field captured_at is not an ISO 8601 time");
      }
      return time;
    }
  }

  private static final class WrongField extends Exception {
    private static final long serialVersionUID = 1;
    final RejectReason reason;
    final String detail;

    WrongField(RejectReason reason, String detail) {
      super(detail, null, false, false);
      this.reason = reason;
      this.detail = detail;
    }
  }
}
