package dev.countywire.ingest.source;

import dev.countywire.model.RawArticle;
import dev.countywire.model.RejectReason;
import java.nio.charset.Charset;
import org.jspecify.annotations.Nullable;

/// Makes items of web pages, where the headline comes out of the page and the encoding may be
/// declared.
///
/// @param intake fills in what the page leaves out
record PageIntake(Intake intake) {
  /// A file that is a page.
  Item file(Original original, Position at) {
    return original.complete()
        ? page(new FoundPage(original.bytes(), null, null, null), original, at)
        : Intake.tooLarge(original, at);
  }

  /// A page, or plain text, of an archive.
  Item page(FoundPage found, Original original, Position at) {
    if (found.body().length == 0) {
      return Intake.refused(RejectReason.EMPTY_TEXT, "the page is empty", original, at);
    }
    DecodedText decoded = TextDecoding.decode(found.body(), declared(found));
    if (decoded == null || TextDecoding.isBinary(decoded.text())) {
      return Intake.undecodable(decoded, original, at);
    }
    RawArticle raw =
        new RawArticle(null, found.url(), null, null, decoded.text(), found.capturedAt(), null);
    return found.isPlain()
        ? intake.checked(raw, decoded.charset(), original, at)
        : html(raw, decoded.charset(), original, at);
  }

  /// An article whose text is still a page.
  Item html(RawArticle page, @Nullable SourceCharset in, Original original, Position at) {
    if (HtmlText.isOvergrown(page.text())) {
      return Item.Refused.tooLarge(
          "more than " + HtmlText.MOST_TAGS + " tags in a page", original.bytes(), at);
    }
    HtmlText.Page read = HtmlText.of(page.text());
    RawArticle article =
        new RawArticle(
            page.id(),
            page.url(),
            page.site(),
            page.title() == null ? read.title() : page.title(),
            read.text(),
            page.capturedAt(),
            page.sourceFile());
    return intake.checked(article, in, original, at);
  }

  private static @Nullable Charset declared(FoundPage found) {
    Charset server = DeclaredCharset.inContentType(found.contentType());
    return server != null || found.isPlain() ? server : DeclaredCharset.inPage(found.body());
  }
}
