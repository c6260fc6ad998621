package dev.countywire.streams;

import dev.countywire.model.DocVersion;
import dev.countywire.model.RejectReason;

/// What became of a raw record, ready to be written.
sealed interface Outcome {
  /// An article for `articles.enriched`.
  final class Enriched implements Outcome {
    private final String id;
    private final byte[] json;
    private final DocVersion version;

    Enriched(String id, byte[] json, DocVersion version) {
      this.id = id;
      this.json = json;
      this.version = version;
    }

    String id() {
      return id;
    }

    byte[] json() {
      return json;
    }

    DocVersion version() {
      return version;
    }
  }

  /// A tombstone for `articles.enriched`.
  record Retracted(String id, DocVersion version) implements Outcome {}

  /// A record for `articles.rejected`.
  record Rejected(RejectReason reason, String detail) implements Outcome {}
}
