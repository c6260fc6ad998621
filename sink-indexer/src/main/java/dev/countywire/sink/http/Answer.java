package dev.countywire.sink.http;

/// What Elasticsearch answered, of whatever status.
///
/// @param status of HTTP
/// @param text JSON, or whatever a proxy on the way put there
public record Answer(int status, String text) {
  /// Whether the request did what it asked for.
  public boolean ok() {
    return status >= 200 && status < 300;
  }
}
