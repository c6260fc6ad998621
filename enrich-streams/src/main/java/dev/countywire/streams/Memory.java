package dev.countywire.streams;

import java.nio.ByteBuffer;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/// What the topology remembers of an id.
///
/// @param version the highest that was seen, of an article or a retraction
/// @param hashHigh first half of the content hash of the newest article
/// @param hashLow second half; both are 0 where none was seen
/// @param firstSeenAt time of the first record, in milliseconds of Unix time
/// @param revision 1 for the first content, 0 before it
/// @param retracted whether the newest is a retraction
record Memory(
    long version, long hashHigh, long hashLow, long firstSeenAt, int revision, boolean retracted) {
  /// Bytes of the stored form.
  static final int BYTES = 38;

  private static final byte FORM = 1;
  private static final int HASH_DIGITS = 32;

  /// What is known of an id before its first record.
  static Memory none(long firstSeenAt) {
    return new Memory(0, 0, 0, firstSeenAt, 0, false);
  }

  /// Whether the newest article had this content.
  boolean has(ContentKey content) {
    return revision > 0 && hashHigh == content.high() && hashLow == content.low();
  }

  /// The same with a higher version.
  Memory at(long newer) {
    return new Memory(newer, hashHigh, hashLow, firstSeenAt, revision, retracted);
  }

  /// The same after a retraction; the content is kept, to compare with when the article comes back.
  Memory retractedAt(long newer) {
    return new Memory(newer, hashHigh, hashLow, firstSeenAt, revision, true);
  }

  /// The same after an article.
  Memory holding(long newer, ContentKey content, int newRevision) {
    return new Memory(newer, content.high(), content.low(), firstSeenAt, newRevision, false);
  }

  /// The stored form: its number, flags, version, hash, time and revision, in network order.
  byte[] encode() {
    return ByteBuffer.allocate(BYTES)
        .put(FORM)
        .put((byte) (retracted ? 1 : 0))
        .putLong(version)
        .putLong(hashHigh)
        .putLong(hashLow)
        .putLong(firstSeenAt)
        .putInt(revision)
        .array();
  }

  /// Reads the stored form.
  ///
  /// @return `null` if nothing is stored
  /// @throws IllegalStateException for a form of a later release, which must not be overwritten
  static @Nullable Memory decode(byte @Nullable [] stored) {
    if (stored == null) {
      return null;
    }
    if (stored.length < BYTES || stored[0] != FORM) {
      throw new IllegalStateException(
          "the state was written by a later release of countywire: run that one, or use another"
              + " streams.application-id");
    }
    ByteBuffer in = ByteBuffer.wrap(stored, 1, BYTES - 1);
    boolean retracted = in.get() != 0;
    return new Memory(
        in.getLong(), in.getLong(), in.getLong(), in.getLong(), in.getInt(), retracted);
  }

  /// A content hash as two numbers.
  ///
  /// @param high its first 16 digits
  /// @param low its last 16 digits
  record ContentKey(long high, long low) {
    /// Reads 32 hex digits.
    ///
    /// @throws IllegalArgumentException if the text is none
    static ContentKey of(String hash) {
      if (hash.length() != HASH_DIGITS) {
        throw new IllegalArgumentException("no content hash: " + hash);
      }
      return new ContentKey(
          HexFormat.fromHexDigitsToLong(hash, 0, HASH_DIGITS / 2),
          HexFormat.fromHexDigitsToLong(hash, HASH_DIGITS / 2, HASH_DIGITS));
    }
  }
}
