package dev.countywire.ingest.checkpoint;

import dev.countywire.ingest.source.FileMarks;
import dev.countywire.ingest.source.Mark;
import dev.countywire.ingest.source.Start;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/// What Kafka has confirmed of a journey: everything up to here, with no gap.
///
/// @param journey that it holds for
/// @param firstRead when the first run began to read: `captured_at` of what has no time of its own
/// @param done files that are confirmed to their end
/// @param reached in the file behind those, or `null`
record Checkpoint(
    Journey journey, OffsetDateTime firstRead, FileMarks done, @Nullable Mark reached) {
  /// Where reading goes on.
  Start start() {
    return new Start(done.copy()::contains, reached, firstRead);
  }
}
