package dev.countywire.text;

import dev.countywire.model.DocVersion;
import dev.countywire.model.EnrichedArticle;
import dev.countywire.model.RejectReason;

/// What became of a raw record.
public sealed interface Enrichment {
  /// An enriched article.
  ///
  /// @param article the article, ready to be encoded
  /// @param version what orders it among other captures of the same id
  record Accepted(EnrichedArticle article, DocVersion version) implements Enrichment {}

  /// A refused record.
  ///
  /// @param reason why it is refused
  /// @param detail one sentence for a person; never the article's text
  record Rejected(RejectReason reason, String detail) implements Enrichment {}
}
