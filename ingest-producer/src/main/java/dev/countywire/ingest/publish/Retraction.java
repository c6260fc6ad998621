package dev.countywire.ingest.publish;

import dev.countywire.ingest.source.NoSource;
import dev.countywire.model.ArticleId;
import dev.countywire.model.CanonicalUrl;

/// An article that is to be taken back, by its id or its address.
///
/// @param given what was written
/// @param id of the article
public record Retraction(String given, String id) {
  /// Reads an id or a URL.
  ///
  /// @throws NoSource if it is neither
  public static Retraction of(String given) {
    String text = given.strip();
    if (text.contains("://")) {
      return new Retraction(given, ArticleId.digest(CanonicalUrl.of(text)));
    }
    if (!ArticleId.isValid(text)) {
      throw new NoSource(
          "\"" + given + "\" is neither an id ([A-Za-z0-9._-]{1,128}) nor a URL with http(s)://");
    }
    return new Retraction(given, text);
  }
}
