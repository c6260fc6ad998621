package dev.countywire.model;

import java.util.List;

/// A sector that an article is about.
///
/// @param code one of the 27 codes
/// @param name Chinese name
/// @param score in [0,1]
/// @param evidence what in the body speaks for it
public record Sector(String code, String name, double score, List<Evidence> evidence) {
  /// Copies the list.
  public Sector {
    evidence = List.copyOf(evidence);
  }

  /// What speaks for a sector.
  ///
  /// @param text a sentence of the body
  /// @param begin UTF-16 offset in the body, inclusive
  /// @param end exclusive
  public record Evidence(String text, int begin, int end) {}
}
