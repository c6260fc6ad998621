package dev.countywire.operations.rebuild;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Whether the new index holds what the old one holds.
///
/// @param liveDocuments of the old index
/// @param freshDocuments of the new one
/// @param compared ids whose versions were compared
/// @param differences a sentence each; the first of them
/// @param behind a sentence about a feeder that is not through, or `null`
public record Parity(
    long liveDocuments,
    long freshDocuments,
    long compared,
    List<String> differences,
    @Nullable String behind) {
  /// Copies the list.
  public Parity {
    differences = List.copyOf(differences);
  }

  /// Whether it does.
  public boolean holds() {
    return behind == null && differences.isEmpty();
  }
}
