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
record Intake(@Nullable String sourceFile, OffsetDateTime capturedAt, FieldMap fields) {
  // a character becomes at most six bytes of JSON, so that shorter ones need no measuring
  private static final int SURELY_FITS = Item.LARGEST / 6 - 4096;

  /// A whole file of text.
  Item text(Original original, Position at) {
    if (!original.complete()) {
      return tooLarge(original, at);
    }
    if (original.length() == 0) {
      return refused(RejectReason.EMPTY_TEXT, "the file is empty", original, at);
    }
    String text = TextDecoding.decode(original.bytes());
    if (text == null || TextDecoding.isBinary(text)) {
      String cause = text == null ? "neither UTF-8 nor surely GB18030" : "binary, not text";
      return refused(RejectReason.UNDECODABLE, "the bytes are " + cause, original, at);
    }
    return checked(new RawArticle(null, null, null, null, text, null, null), original, at);
  }

  /// One JSON object.
  Item json(Original original, Position at) {
    return original.complete() ? json(original.bytes(), original, at) : tooLarge(original, at);
  }

  /// One JSON object that was made of the original.
  Item json(byte[] bytes, Original original, Position at) {
    return switch (RawArticleCodec.decode(renamed(bytes))) {
      case Decoded.Parsed(var article) -> checked(article, original, at);
      case Decoded.Refused(var reason, var detail) ->
          reason == RejectReason.MALFORMED_JSON
              ? malformed(bytes, detail, original, at)
              : refused(reason, detail, original, at);
    };
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

  private Item malformed(byte[] bytes, String detail, Original original, Position at) {
    String text = TextDecoding.decode(bytes);
    if (text == null) {
      return refused(
          RejectReason.UNDECODABLE, "the bytes are neither UTF-8 nor surely GB18030", original, at);
    }
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    if (utf8.length != bytes.length) {
      return json(utf8, original, at);
    }
    // the parser counts lines within the record, which is one line of the file
    String sentence =
        at.unit() == Position.Unit.LINE ? detail.replace(": line 1, column", " at column") : detail;
    return refused(RejectReason.MALFORMED_JSON, sentence, original, at);
  }

  private Item checked(RawArticle found, Original original, Position at) {
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
    return new Item.Article(article, at);
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

  private static Item tooLarge(Original original, Position at) {
    String detail = "longer than " + Item.LARGEST + " bytes: " + original.fingerprint();
    return refused(RejectReason.TOO_LARGE, detail, original, at);
  }

  private static Item refused(RejectReason reason, String detail, Original original, Position at) {
    return new Item.Refused(reason, detail, original, at);
  }
}
