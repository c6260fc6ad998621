package dev.countywire.operations.watch;

import java.util.List;

/// Why an article is wanted.
///
/// @param by which wish it fulfils: `region`, `sector` or `company`
/// @param what the article has: a path of regions, a sector's code and name, a company's name
/// @param evidence where the article says so, in its own words; may be empty
public record Reason(String by, String what, List<String> evidence) {
  /// Copies the list.
  public Reason {
    evidence = List.copyOf(evidence);
  }
}
