package dev.countywire.text;

import dev.countywire.model.ArticleId;
import dev.countywire.model.ChinaTime;
import dev.countywire.model.Content;
import dev.countywire.model.Published;
import org.jspecify.annotations.Nullable;

/// What tells a changed article from one that was only captured again.
final class ContentHash {
  private ContentHash() {}

  /// Head of SHA-256 over title, body, publisher and published_at, joined by U+0000; 32 hex digits.
  static String of(Content content) {
    Published published = content.published();
    return ArticleId.digest(
        String.join(
            "\0",
            orEmpty(content.title()),
            content.body(),
            orEmpty(content.publisher()),
            published == null ? "" : ChinaTime.format(published.at())));
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }
}
