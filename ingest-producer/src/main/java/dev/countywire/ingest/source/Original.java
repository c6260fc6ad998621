package dev.countywire.ingest.source;

import java.util.HexFormat;

/// The bytes of an item as they were found, or only their length and hash where they are too many
/// to keep.
public final class Original {
  private final byte[] bytes;
  private final long length;
  private final String hash;

  private Original(byte[] bytes, long length, String hash) {
    this.bytes = bytes;
    this.length = length;
    this.hash = hash;
  }

  static Original kept(byte[] bytes) {
    return new Original(bytes, bytes.length, "");
  }

  static Original dropped(long length, byte[] sha256) {
    return new Original(new byte[0], length, HexFormat.of().formatHex(sha256));
  }

  /// Only length and hash of bytes that were kept so far.
  static Original hashed(byte[] bytes) {
    Spool spool = new Spool(0);
    spool.append(bytes, 0, bytes.length);
    return spool.take();
  }

  /// Nothing at all.
  static Original none() {
    return kept(new byte[0]);
  }

  /// The bytes, none where they were too many. Not to be changed.
  public byte[] bytes() {
    return bytes;
  }

  /// How many there were.
  public long length() {
    return length;
  }

  /// Whether [#bytes] holds all of them.
  public boolean complete() {
    return bytes.length == length;
  }

  /// Length and SHA-256 of bytes that were not kept, for a person; empty for others.
  public String fingerprint() {
    return complete() ? "" : length + " bytes, sha256 " + hash;
  }
}
