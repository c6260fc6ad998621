package dev.countywire.operations;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A span of the records' own times.
///
/// @param from its beginning, inclusive; `null` without one
/// @param until its end, exclusive; `null` without one
public record TimeSpan(@Nullable Instant from, @Nullable Instant until) {
  /// All of time.
  public static final TimeSpan ALL = new TimeSpan(null, null);

  /// Checks the order.
  ///
  /// @throws IllegalArgumentException if it ends before it begins
  public TimeSpan {
    if (from != null && until != null && until.isBefore(from)) {
      throw new IllegalArgumentException("the span ends before it begins: " + from + " " + until);
    }
  }

  /// Whether a record of this time is meant.
  public boolean holds(Instant time) {
    return (from == null || !time.isBefore(from)) && (until == null || time.isBefore(until));
  }
}
