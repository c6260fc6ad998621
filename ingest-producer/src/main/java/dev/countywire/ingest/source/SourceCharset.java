package dev.countywire.ingest.source;

import java.nio.charset.Charset;
import java.util.Locale;

/// The encoding that the bytes of an item were read in, and how it was found.
///
/// @param charset that decoded the bytes
/// @param how it was chosen
public record SourceCharset(Charset charset, How how) {
  /// How an encoding was chosen.
  public enum How {
    /// By a byte order mark.
    MARK,
    /// By an HTTP header or the page itself.
    DECLARED,
    /// By the bytes.
    DETECTED
  }

  /// As the header says it, such as `GB18030; detected`.
  public String header() {
    return charset.name() + "; " + how.name().toLowerCase(Locale.ROOT);
  }
}
