package dev.countywire.model;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.time.OffsetDateTime;

/// The JSON of an enriched article, with the place where what the topology remembers goes in.
///
/// That is known only after the article is encoded, so it is put between the bytes, which are not
/// read again.
public final class EncodedArticle {
  private final byte[] json;
  private final int stateAt;

  /// Keeps the bytes as they are, without a copy.
  ///
  /// @param stateAt offset behind `ingested_at`, in bytes
  /// @throws IllegalArgumentException if the offset lies outside
  public EncodedArticle(byte[] json, int stateAt) {
    if (stateAt < 1 || stateAt >= json.length) {
      throw new IllegalArgumentException("no place within " + json.length + " bytes: " + stateAt);
    }
    this.json = json;
    this.stateAt = stateAt;
  }

  /// The JSON without `first_seen_at` and `revision`; the caller does not change it.
  public byte[] json() {
    return json;
  }

  /// Offset in bytes at which they go in.
  public int stateAt() {
    return stateAt;
  }

  /// The JSON with both fields, in the contract's order.
  public byte[] with(OffsetDateTime firstSeenAt, int revision) {
    byte[] fields =
        (",\"first_seen_at\":\"" + ChinaTime.format(firstSeenAt) + "\",\"revision\":" + revision)
            .getBytes(US_ASCII);
    byte[] whole = new byte[json.length + fields.length];
    System.arraycopy(json, 0, whole, 0, stateAt);
    System.arraycopy(fields, 0, whole, stateAt, fields.length);
    System.arraycopy(json, stateAt, whole, stateAt + fields.length, json.length - stateAt);
    return whole;
  }
}
