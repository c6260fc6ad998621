package dev.countywire.web;

import com.sun.net.httpserver.Headers;
import java.util.Map;

/// What every answer tells the browser not to do.
final class SecurityHeaders {
  /// Scripts and styles from files of ours only, no markup from strings, no frames, nothing from
  /// elsewhere.
  static final String POLICY =
      String.join(
          "; ",
          "default-src 'none'",
          "script-src 'self'",
          "style-src 'self'",
          "img-src 'self'",
          "connect-src 'self'",
          "form-action 'self'",
          "base-uri 'none'",
          "frame-ancestors 'none'",
          "require-trusted-types-for 'script'",
          "trusted-types 'none'");

  private static final Map<String, String> ALL =
      Map.of(
          "Content-Security-Policy", POLICY,
          "X-Content-Type-Options", "nosniff",
          "X-Frame-Options", "DENY",
          // an address holds what somebody looks for
          "Referrer-Policy", "no-referrer",
          "Cross-Origin-Opener-Policy", "same-origin",
          "Cross-Origin-Resource-Policy", "same-origin",
          "Permissions-Policy", "camera=(), geolocation=(), microphone=()");

  private SecurityHeaders() {}

  static void addTo(Headers headers) {
    ALL.forEach(headers::set);
  }
}
