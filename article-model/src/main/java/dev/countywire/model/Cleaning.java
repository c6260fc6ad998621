package dev.countywire.model;

import java.util.List;

/// What was repaired and removed on the way from the raw text.
///
/// @param removed lines and parts of lines that were taken out
/// @param removedRatio share of the cleaned page's characters that was taken out, in [0,1]
/// @param glosses pinyin glosses removed
/// @param bytesRepaired sites of byte damage that were restored
/// @param unrepaired sites of damage that were left as they are
/// @param charactersConverted characters changed from traditional to simplified
public record Cleaning(
    List<Removed> removed,
    double removedRatio,
    int glosses,
    int bytesRepaired,
    int unrepaired,
    int charactersConverted) {
  /// Copies the list.
  public Cleaning {
    removed = List.copyOf(removed);
  }

  /// A line, or part of one, that was taken out.
  ///
  /// @param role what the line was: byline, nav, share, legal, contact, related, ad, footer,
  ///   caption
  /// @param rule which rule said so
  /// @param text the line, cleaned
  public record Removed(String role, String rule, String text) {}
}
