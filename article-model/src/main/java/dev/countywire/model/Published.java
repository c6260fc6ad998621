package dev.countywire.model;

import java.time.OffsetDateTime;

/// When the page says it was published.
///
/// @param at the time; a bare date is T00:00:00+08:00
/// @param precision what the page gave
public record Published(OffsetDateTime at, Precision precision) {
  /// How exact the page was.
  public enum Precision {
    /// A date.
    DAY,
    /// A date with hours and minutes.
    MINUTE
  }
}
