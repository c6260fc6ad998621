package dev.countywire.ingest.source;

import dev.countywire.model.RawArticle;
import dev.countywire.model.RawArticleCodec;
import dev.countywire.model.RawArticleCodec.Decoded;
import dev.countywire.model.RejectReason;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A record that carries a page in its field `html` where others have `text`.
final class HtmlRecord {
  private static final FieldMap HTML_AS_TEXT = new FieldMap(Map.of("text", FieldMap.HTML));

  private HtmlRecord() {}

  /// The page's article, or a refusal if there is no page either.
  ///
  /// @param record JSON, known to be an object without a text
  static Item read(
      byte[] record, @Nullable SourceCharset in, Original original, Position at, Intake intake) {
    return switch (decoded(record)) {
      case Decoded.Parsed(var page) -> new PageIntake(intake).html(page, in, original, at);
      case Decoded.Refused(var reason, var detail) ->
          reason == RejectReason.MISSING_FIELD
              ? missing(record, original, at)
              : Intake.refused(reason, detail.replace("field text", "field html"), original, at);
    };
  }

  private static Item missing(byte[] record, Original original, Position at) {
    boolean blank =
        RawArticleCodec.decode(record) instanceof Decoded.Parsed(RawArticle article)
            && article.text().isBlank();
    return blank
        ? Intake.refused(RejectReason.EMPTY_TEXT, "the text is empty", original, at)
        : Intake.refused(RejectReason.MISSING_FIELD, "field text is missing", original, at);
  }

  private static Decoded decoded(byte[] record) {
    try {
      return RawArticleCodec.decode(HTML_AS_TEXT.rename(record));
    } catch (IOException broken) {
      return new Decoded.Refused(RejectReason.MALFORMED_JSON, OpenFile.cause(broken));
    }
  }
}
