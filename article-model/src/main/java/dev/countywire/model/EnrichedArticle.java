package dev.countywire.model;

import java.time.OffsetDateTime;
import java.util.List;

/// An article as it is indexed. Its JSON is flat; the groups are how the code speaks of it.
///
/// @param provenance where it came from and when
/// @param content what the page says, cleaned
/// @param tags what it is about
/// @param cleaning what was repaired and removed
/// @param contentHash head of SHA-256 over title, body, publisher and published_at, 32 hex digits
/// @param storyKeys up to four near-duplicate band hashes
/// @param enricher which code made it
public record EnrichedArticle(
    Provenance provenance,
    Content content,
    Tags tags,
    Cleaning cleaning,
    String contentHash,
    List<String> storyKeys,
    EnricherVersion enricher) {
  /// Version of the JSON form.
  public static final int SCHEMA_VERSION = 1;

  /// Copies the list.
  public EnrichedArticle {
    storyKeys = List.copyOf(storyKeys);
  }

  /// `@timestamp`: when it was published, else captured.
  public OffsetDateTime timestamp() {
    Published published = content.published();
    return published == null ? provenance.capturedAt() : published.at();
  }
}
