package dev.countywire.ingest.source;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import dev.countywire.model.ArticleId;
import dev.countywire.model.ChinaTime;
import dev.countywire.model.RawArticle;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// A record that can be sent as it stands: it is checked in one pass over its bytes, and only what
/// it leaves out is written behind it. Decoding and encoding it would cost ten times as much.
///
/// Whatever is not plain (an unknown field, a value that is no string, half a surrogate pair, a
/// text of white space) is left to the decoder, which knows what to say about it.
final class VerbatimRecord {
  private final JsonStrings strings;
  private final byte[] bytes;
  private final int[] begin = new int[RecordField.COUNT];
  private final int[] end = new int[RecordField.COUNT];
  private int close;

  private VerbatimRecord(byte[] bytes) {
    this.bytes = bytes;
    this.strings = new JsonStrings(bytes);
  }

  /// The article with this record as its JSON, or `null` if the record must be decoded.
  static Item.@Nullable Article read(byte[] bytes, Intake intake, Position at) {
    VerbatimRecord record = new VerbatimRecord(bytes);
    if (!record.isPlain()) {
      return null;
    }
    String id = record.id();
    byte[] json = id == null ? null : record.completed(intake);
    return id == null || json == null ? null : new Item.Article(id, json, at);
  }

  private boolean isPlain() {
    if (!strings.takes('{')) {
      return false;
    }
    boolean more = true;
    while (more) {
      int field = field();
      if (field < 0 || end[field] > 0 || !value(field)) {
        return false;
      }
      more = strings.takes(',');
    }
    close = strings.at();
    return strings.takes('}') && strings.isAtEnd() && end[RecordField.TEXT] > 0;
  }

  private int field() {
    if (!strings.takes('"')) {
      return -1;
    }
    int from = strings.at();
    return strings.string() ? RecordField.of(bytes, from, strings.at() - 1) : -1;
  }

  private boolean value(int field) {
    if (!strings.takes(':') || !strings.takes('"')) {
      return false;
    }
    begin[field] = strings.at();
    if (!strings.string()) {
      return false;
    }
    end[field] = strings.at() - 1;
    return switch (field) {
      case RecordField.TEXT -> strings.isSurelyWritten();
      case RecordField.ID, RecordField.URL, RecordField.CAPTURED_AT -> !strings.hasEscapes();
      default -> true;
    };
  }

  private @Nullable String id() {
    String own = text(RecordField.ID);
    if (own != null) {
      return ArticleId.isValid(own) ? own : null;
    }
    String url = text(RecordField.URL);
    return url == null || url.isBlank()
        ? null
        : ArticleId.of(new RawArticle(null, url, null, null, "", null, null));
  }

  private byte @Nullable [] completed(Intake intake) {
    String captured = text(RecordField.CAPTURED_AT);
    if (captured != null && ChinaTime.parse(captured) == null) {
      return null;
    }
    StringBuilder missing = new StringBuilder();
    if (captured == null) {
      missing.append(",\"captured_at\":\"").append(ChinaTime.format(intake.capturedAt()));
      missing.append('"');
    }
    String file = intake.sourceFile();
    if (file != null && end[RecordField.SOURCE_FILE] == 0) {
      missing.append(",\"source_file\":\"");
      missing.append(JsonStringEncoder.getInstance().quoteAsString(WellFormed.text(file)));
      missing.append('"');
    }
    return missing.isEmpty() ? bytes : spliced(missing.append('}').toString());
  }

  private byte @Nullable [] spliced(String behind) {
    byte[] tail = behind.getBytes(StandardCharsets.UTF_8);
    if (close + tail.length > Item.LARGEST) {
      return null;
    }
    byte[] whole = Arrays.copyOf(bytes, close + tail.length);
    System.arraycopy(tail, 0, whole, close, tail.length);
    return whole;
  }

  private @Nullable String text(int field) {
    return end[field] == 0
        ? null
        : new String(bytes, begin[field], end[field] - begin[field], StandardCharsets.UTF_8);
  }
}
