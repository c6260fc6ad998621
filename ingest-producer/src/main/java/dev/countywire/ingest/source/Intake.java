package dev.countywire.ingest.source;

import dev.countywire.model.ArticleId;
import dev.countywire.model.RawArticle;
import dev.countywire.model.RawArticleCodec;
import dev.countywire.model.RawArticleCodec.Decoded;
import dev.countywire.model.RejectReason;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/// Makes items of bytes: fills in what a record leaves out, and refuses what is no article.
///
/// @param sourceFile for records that do not name theirs
/// @param capturedAt for records that do not bring theirs
/// @param fields what the records call their fields
/// @param charset that the whole file seems to be in, where that is not UTF-8
record Intake(
    @Nullable String sourceFile,
    OffsetDateTime capturedAt,
    FieldMap fields,
    @Nullable SourceCharset charset) {
  // a character becomes at most six bytes of JSON, so that shorter ones need no measuring
  private static final int SURELY_FITS = Item.LARGEST / 6 - 4096;

  /// The same for a file that seems to be in this encoding.
  Intake in(@Nullable SourceCharset found) {
    return new Intake(sourceFile, capturedAt, fields, found);
  }

  /// Text of one record of the file, or `null` if its encoding is not certain.
  @Nullable DecodedText decoded(byte[] bytes) {
    return TextDecoding.decode(
        bytes, charset == null || Transcoding.isFor(charset) ? null : charset.charset());
  }

  /// A whole file of text.
  Item text(Original original, Position at) {
    if (!original.complete()) {
      return tooLarge(original, at);
    }
    if (original.length() == 0) {
      return refused(RejectReason.EMPTY_TEXT, "the file is empty", original, at);
    }
    DecodedText decoded = TextDecoding.decode(original.bytes());
    if (decoded == null || TextDecoding.isBinary(decoded.text())) {
      return undecodable(decoded, original, at);
    }
    return checked(article(null, decoded.text()), decoded.charset(), original, at);
  }

  /// One JSON object.
  Item json(Original original, Position at) {
    if (!original.complete()) {
      return tooLarge(original, at);
    }
    boolean mapped = !fields.theirs().isEmpty() || charset != null;
    Item plain = mapped ? null : VerbatimRecord.read(original.bytes(), this, at);
    return plain == null ? json(original.bytes(), null, original, at) : plain;
  }

  /// One JSON object that was made of the original.
  ///
  /// @param in the encoding that the original was in, `null` for UTF-8
  Item json(byte[] bytes, @Nullable SourceCharset in, Original original, Position at) {
    byte[] record = renamed(bytes);
    return switch (RawArticleCodec.decode(record)) {
      case Decoded.Parsed(var article) ->
          article.text().isBlank()
              ? withoutText(record, in, original, at)
              : checked(article, in, original, at);
      case Decoded.Refused refused -> retried(refused, record, bytes, in, original, at);
    };
  }

  private Item retried(
      Decoded.Refused refused,
      byte[] record,
      byte[] bytes,
      @Nullable SourceCharset in,
      Original original,
      Position at) {
    if (refused.reason() == RejectReason.MALFORMED_JSON) {
      return malformed(bytes, in, refused.detail(), original, at);
    }
    return refused.reason() == RejectReason.MISSING_FIELD
        ? withoutText(record, in, original, at)
        : refused(refused.reason(), refused.detail(), original, at);
  }

  /// An article that is complete but for what this file knows.
  Item checked(RawArticle found, @Nullable SourceCharset in, Original original, Position at) {
    if (found.text().isBlank()) {
      return refused(RejectReason.EMPTY_TEXT, "the text is empty", original, at);
    }
    String id = found.id();
    if (id != null && !ArticleId.isValid(id)) {
      return refused(
          RejectReason.INVALID_ID,
          "field id is not of the form [A-Za-z0-9._-]{1,128}",
          original,
          at);
    }
    RawArticle article = WellFormed.article(complete(found));
    if (characters(article) > SURELY_FITS) {
      byte[] json = RawArticleCodec.encode(article);
      if (json.length > Item.LARGEST) {
        return Item.Refused.tooLarge("longer than a topic takes as JSON", json, at);
      }
    }
    boolean transcoded = in == null && charset != null && Transcoding.isFor(charset);
    return new Item.Article(article, transcoded ? charset : in, at);
  }

  /// A page with nothing but a headline and a text.
  static RawArticle article(@Nullable String title, String text) {
    return new RawArticle(null, null, null, title, text, null, null);
  }

  static Item tooLarge(Original original, Position at) {
    String detail = "longer than " + Item.LARGEST + " bytes: " + original.fingerprint();
    return refused(RejectReason.TOO_LARGE, detail, original, at);
  }

  /// @param decoded text that is none, or `null` if the bytes gave not even that
  static Item undecodable(@Nullable DecodedText decoded, Original original, Position at) {
    String detail = decoded == null ? TextDecoding.UNCERTAIN : "the bytes are binary, not text";
    return refused(RejectReason.UNDECODABLE, detail, original, at);
  }

  /// A record whose text is missing or empty may bring a page instead.
  private Item withoutText(
      byte[] record, @Nullable SourceCharset in, Original original, Position at) {
    return HtmlRecord.read(record, in, original, at, this);
  }

  private byte[] renamed(byte[] bytes) {
    if (fields.theirs().isEmpty()) {
      return bytes;
    }
    try {
      return fields.rename(bytes);
    } catch (IOException _) {
      // the decoder, which comes next, says what is wrong with it
      return bytes;
    }
  }

  private Item malformed(
      byte[] bytes, @Nullable SourceCharset in, String detail, Original original, Position at) {
    DecodedText text = in == null ? decoded(bytes) : null;
    if (in == null && text == null) {
      return undecodable(null, original, at);
    }
    if (text != null && !text.charset().charset().equals(StandardCharsets.UTF_8)) {
      byte[] utf8 = text.text().getBytes(StandardCharsets.UTF_8);
      return json(utf8, text.charset(), original, at);
    }
    // the parser counts lines within the record, which is one line of the file
    String sentence =
        at.unit() == Position.Unit.LINE ? detail.replace(": line 1, column", " at column") : detail;
    return refused(RejectReason.MALFORMED_JSON, sentence, original, at);
  }

  private RawArticle complete(RawArticle found) {
    return new RawArticle(
        found.id(),
        found.url(),
        found.site(),
        found.title(),
        found.text(),
        found.capturedAt() == null ? capturedAt : found.capturedAt(),
        found.sourceFile() == null ? sourceFile : found.sourceFile());
  }

  private static long characters(RawArticle article) {
    return (long) article.text().length()
        + length(article.title())
        + length(article.url())
        + length(article.site())
        + length(article.sourceFile());
  }

  private static int length(@Nullable String text) {
    return text == null ? 0 : text.length();
  }

  static Item refused(RejectReason reason, String detail, Original original, Position at) {
    return new Item.Refused(reason, detail, original, at);
  }
}
