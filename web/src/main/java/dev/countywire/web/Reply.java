package dev.countywire.web;

import java.nio.charset.StandardCharsets;

/// An answer to a browser.
final class Reply {
  private static final String NEVER = "no-store";

  private final int status;
  private final String type;
  private final String cache;
  private final byte[] body;

  /// An answer.
  ///
  /// @param status of HTTP
  /// @param type of the body
  /// @param cache what `Cache-Control` says
  /// @param body taken without a copy; nobody changes it
  Reply(int status, String type, String cache, byte[] body) {
    this.status = status;
    this.type = type;
    this.cache = cache;
    this.body = body;
  }

  static Reply html(int status, String page) {
    return new Reply(
        status, "text/html; charset=utf-8", NEVER, page.getBytes(StandardCharsets.UTF_8));
  }

  static Reply plain(int status, String text) {
    return new Reply(
        status, "text/plain; charset=utf-8", NEVER, text.getBytes(StandardCharsets.UTF_8));
  }

  static Reply json(String text) {
    return new Reply(200, "application/json", NEVER, text.getBytes(StandardCharsets.UTF_8));
  }

  int status() {
    return status;
  }

  String type() {
    return type;
  }

  String cache() {
    return cache;
  }

  byte[] body() {
    return body;
  }
}
