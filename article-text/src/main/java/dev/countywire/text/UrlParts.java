package dev.countywire.text;

import com.google.common.net.InternetDomainName;
import dev.countywire.model.ArticleUrl;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/// Takes an address apart as ECS names the parts; the public suffix list is Guava's.
final class UrlParts {
  private UrlParts() {}

  /// The parts, or `null` where there is no address; what cannot be taken apart has only its full
  /// form.
  static @Nullable ArticleUrl of(@Nullable String url) {
    if (url == null || url.isBlank()) {
      return null;
    }
    String host = host(url.strip());
    return new ArticleUrl(url.strip(), host, host == null ? null : registered(host));
  }

  private static @Nullable String host(String url) {
    try {
      return URI.create(url).getHost();
    } catch (IllegalArgumentException _) {
      return null;
    }
  }

  private static @Nullable String registered(String host) {
    try {
      InternetDomainName name = InternetDomainName.from(host);
      return name.isUnderRegistrySuffix() ? name.topDomainUnderRegistrySuffix().toString() : null;
    } catch (IllegalArgumentException _) {
      return null;
    }
  }
}
