package dev.countywire.ingest.source;

import java.time.OffsetDateTime;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Where reading begins.
///
/// @param done files that are passed over
/// @param within a file that was read in part, or `null`
/// @param firstRead `captured_at` of what has no time of its own, such as lines of standard input;
///   `null` takes the time of opening
public record Start(
    Predicate<FileState> done, @Nullable Mark within, @Nullable OffsetDateTime firstRead) {
  /// From the first item on.
  public static final Start BEGINNING = new Start(_ -> false, null, null);

  /// How many items of this file are known already.
  long skipped(FileState file) {
    return within != null && within.file().equals(file) ? within.items() : 0;
  }
}
