package dev.countywire.model;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/// Version of a document: capture time in milliseconds shifted left by 10, plus the enricher's
/// generation.
///
/// @param value sent to Elasticsearch as `external_gte`; positive
public record DocVersion(long value) {
  /// Highest generation that fits.
  public static final int MAX_GENERATION = 1023;

  /// How many bits of a version the generation takes.
  public static final int GENERATION_BITS = 10;

  /// Checks the value.
  ///
  /// @throws IllegalArgumentException if the value is not positive
  public DocVersion {
    if (value <= 0) {
      throw new IllegalArgumentException("a document version is positive: " + value);
    }
  }

  /// The version of a capture by a generation of the enricher.
  ///
  /// @throws IllegalArgumentException for a generation outside 0–1023 or a capture before 1970
  public static DocVersion of(Instant capturedAt, int generation) {
    if (generation < 0 || generation > MAX_GENERATION) {
      throw new IllegalArgumentException("generation is not within 0–1023: " + generation);
    }
    return new DocVersion(capturedAt.toEpochMilli() << GENERATION_BITS | generation);
  }

  /// Reads the header's bytes.
  ///
  /// @return the version, or `null` if the bytes are no positive decimal number
  public static @Nullable DocVersion read(byte @Nullable [] header) {
    OptionalLong value = header == null ? OptionalLong.empty() : decimal(header);
    return value.isPresent() && value.getAsLong() > 0 ? new DocVersion(value.getAsLong()) : null;
  }

  /// When the capture was made that has this version, to the millisecond.
  public Instant capturedAt() {
    return Instant.ofEpochMilli(value >> GENERATION_BITS);
  }

  /// The header's bytes, ASCII decimal.
  public byte[] header() {
    return Long.toString(value).getBytes(StandardCharsets.US_ASCII);
  }

  private static OptionalLong decimal(byte[] ascii) {
    try {
      return OptionalLong.of(Long.parseLong(new String(ascii, StandardCharsets.US_ASCII)));
    } catch (NumberFormatException _) {
      return OptionalLong.empty();
    }
  }
}
