package dev.countywire.web;

import java.nio.charset.StandardCharsets;

/// An answer to a browser.
///
/// @param status of HTTP
/// @param type of the body
/// @param cache what `Cache-Control` says
/// @param body not to be changed
record Reply(int status, String type, String cache, byte[] body) {
  private static final String NEVER = "no-store";

  static Reply html(int status, String page) {
    return new Reply(
        status, "text/html; charset=utf-8", NEVER, page.getBytes(StandardCharsets.UTF_8));
  }

  static Reply plain(int status, String text) {
    return new Reply(
        status, "text/plain; charset=utf-8", NEVER, text.getBytes(StandardCharsets.UTF_8));
  }
}
