package dev.countywire.ingest.source;

import java.time.OffsetDateTime;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A page as a crawl found it.
final class FoundPage {
  private final byte[] body;
  private final @Nullable String contentType;
  private final @Nullable String url;
  private final @Nullable OffsetDateTime capturedAt;

  /// @param body as the server meant it, unpacked; not to be changed
  /// @param contentType of the HTTP header, or `null`
  /// @param url that it was found at
  /// @param capturedAt when, or `null`
  FoundPage(
      byte[] body,
      @Nullable String contentType,
      @Nullable String url,
      @Nullable OffsetDateTime capturedAt) {
    this.body = body;
    this.contentType = contentType;
    this.url = url;
    this.capturedAt = capturedAt;
  }

  byte[] body() {
    return body;
  }

  @Nullable String contentType() {
    return contentType;
  }

  @Nullable String url() {
    return url;
  }

  @Nullable OffsetDateTime capturedAt() {
    return capturedAt;
  }

  /// Whether it is text, and no page to be read as HTML.
  boolean isPlain() {
    return contentType != null
        && contentType.strip().toLowerCase(Locale.ROOT).startsWith("text/plain");
  }
}
