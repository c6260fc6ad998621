package dev.countywire.model;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/// Ids of articles: the record's own, else 32 hex digits over its canonical URL or its content.
public final class ArticleId {
  private static final int LONGEST = 128;

  private ArticleId() {}

  /// The record's own id if it has one (which [#isValid] must have passed), otherwise the derived
  /// one.
  public static String of(RawArticle article) {
    String own = article.id();
    String url = article.url();
    if (own != null) {
      return own;
    }
    return url != null && !url.isBlank()
        ? digest(CanonicalUrl.of(url))
        : digest(orEmpty(article.site()) + '\0' + orEmpty(article.title()) + '\0' + article.text());
  }

  /// Whether a record may bring this id: `[A-Za-z0-9._-]{1,128}`.
  public static boolean isValid(String id) {
    return !id.isEmpty() && id.length() <= LONGEST && id.chars().allMatch(ArticleId::allowed);
  }

  /// Head of SHA-256 over the text's UTF-8, 32 hex digits.
  public static String digest(String text) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, 16);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static boolean allowed(int c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= '0' && c <= '9')
        || c == '.'
        || c == '_'
        || c == '-';
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }
}
