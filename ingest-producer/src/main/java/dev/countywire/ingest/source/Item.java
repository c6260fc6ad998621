package dev.countywire.ingest.source;

import dev.countywire.model.ArticleId;
import dev.countywire.model.RawArticle;
import dev.countywire.model.RawArticleCodec;
import dev.countywire.model.RejectReason;
import dev.countywire.model.Topics;
import org.jspecify.annotations.Nullable;

/// One thing found in a source: an article, or what could not be one.
public sealed interface Item {
  /// Longest JSON of an article, in bytes: what a topic takes as value.
  int LARGEST = Topics.MAX_VALUE_BYTES;

  /// Where it stands.
  Position position();

  /// An article that has an id, a text, `captured_at`, and fits into a topic.
  ///
  /// @param article with `captured_at` and, except from standard input, `source_file` set
  /// @param charset that its bytes were in; `null` where the format knows only UTF-8
  /// @param position where it stands
  record Article(RawArticle article, @Nullable SourceCharset charset, Position position)
      implements Item {
    /// The key in `articles.raw`.
    public String id() {
      return ArticleId.of(article);
    }

    /// The value in `articles.raw`; made anew by each call.
    public byte[] json() {
      return RawArticleCodec.encode(article);
    }
  }

  /// What could not be read as an article.
  ///
  /// @param reason why
  /// @param detail one sentence for a person; never the text itself
  /// @param original the bytes as found
  /// @param position where it stands
  record Refused(RejectReason reason, String detail, Original original, Position position)
      implements Item {
    /// An article that is longer than a topic takes: only length and hash are kept.
    ///
    /// @param detail why it is too long
    /// @param bytes all of them
    public static Refused tooLarge(String detail, byte[] bytes, Position position) {
      Original original = Original.hashed(bytes);
      return new Refused(
          RejectReason.TOO_LARGE, detail + ": " + original.fingerprint(), original, position);
    }

    /// Place and cause, such as `a.ndjson, line 3: not JSON at column 5`.
    public String sentence() {
      return position.describe() + ": " + detail;
    }
  }
}
