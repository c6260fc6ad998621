package dev.countywire.ingest.source;

import dev.countywire.model.ArticleId;
import dev.countywire.model.RawArticle;
import dev.countywire.model.RawArticleCodec;
import dev.countywire.model.RejectReason;
import dev.countywire.model.Topics;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// One thing found in a source: an article, or what could not be one.
public sealed interface Item {
  /// Longest JSON of an article, in bytes: what a topic takes as value.
  int LARGEST = Topics.MAX_VALUE_BYTES;

  /// Where it stands.
  Position position();

  /// An article that has an id, a text, `captured_at`, and fits into a topic.
  final class Article implements Item {
    private final @Nullable RawArticle article;
    private final String id;
    private final byte @Nullable [] json;
    private final @Nullable SourceCharset charset;
    private final Position position;

    Article(RawArticle article, @Nullable SourceCharset charset, Position position) {
      this.article = article;
      this.id = ArticleId.of(article);
      this.json = null;
      this.charset = charset;
      this.position = position;
    }

    /// @param json a record of the contract, complete
    Article(String id, byte[] json, Position position) {
      this.article = null;
      this.id = id;
      this.json = json;
      this.charset = null;
      this.position = position;
    }

    /// The record, with `captured_at` and, except from standard input, `source_file` set.
    public RawArticle article() {
      if (article != null) {
        return article;
      }
      return switch (RawArticleCodec.decode(json())) {
        case RawArticleCodec.Decoded.Parsed(var parsed) -> parsed;
        case RawArticleCodec.Decoded.Refused refused ->
            throw new IllegalStateException("a checked record: " + refused.detail());
      };
    }

    /// The encoding that its bytes were in; `null` where the format knows only UTF-8.
    public @Nullable SourceCharset charset() {
      return charset;
    }

    @Override
    public Position position() {
      return position;
    }

    /// The key in `articles.raw`.
    public String id() {
      return id;
    }

    /// The value in `articles.raw`. Not to be changed.
    public byte[] json() {
      if (json != null) {
        return json;
      }
      return RawArticleCodec.encode(Objects.requireNonNull(article));
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
