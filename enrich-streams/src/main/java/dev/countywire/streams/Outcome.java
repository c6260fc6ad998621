package dev.countywire.streams;

import dev.countywire.model.DocVersion;
import dev.countywire.model.EncodedArticle;
import dev.countywire.model.RejectReason;
import dev.countywire.streams.Memory.ContentKey;

/// What the rules make of a raw record, before it is compared with what is remembered of its id.
sealed interface Outcome {
  /// An article.
  ///
  /// @param json without what the topology remembers
  /// @param content of its title and body
  record Enriched(String id, EncodedArticle json, DocVersion version, ContentKey content)
      implements Outcome {}

  /// A retraction.
  record Retracted(String id, DocVersion version) implements Outcome {}

  /// A record for `articles.rejected`.
  record Rejected(RejectReason reason, String detail) implements Outcome {}
}
