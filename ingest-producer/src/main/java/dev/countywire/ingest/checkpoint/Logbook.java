package dev.countywire.ingest.checkpoint;

import dev.countywire.ingest.source.FileMarks;
import dev.countywire.ingest.source.Mark;
import dev.countywire.ingest.source.Start;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.OffsetDateTime;

/// Keeps the checkpoint of one run: what set out, what arrived, and the file that says so.
public final class Logbook {
  private final CheckpointFile file;
  private final Journey journey;
  private final Start start;
  private final OffsetDateTime firstRead;
  private final Confirmations confirmations;
  private volatile boolean dirty = true;

  private Logbook(CheckpointFile file, Checkpoint from) {
    this.file = file;
    this.journey = from.journey();
    this.start = from.start();
    this.firstRead = from.firstRead();
    this.confirmations = new Confirmations(from.done(), from.reached());
  }

  /// A logbook that begins anew; what the file said before is forgotten with the first [#save].
  ///
  /// @param firstRead now
  public static Logbook fresh(CheckpointFile file, Journey journey, OffsetDateTime firstRead) {
    return new Logbook(file, new Checkpoint(journey, firstRead, new FileMarks(), null));
  }

  /// A logbook that goes on where the file ends, or begins anew if there is none.
  ///
  /// @param firstRead now, for a new one
  /// @throws CheckpointRefused if the file is no checkpoint or one of another journey
  public static Logbook resumed(CheckpointFile file, Journey journey, OffsetDateTime firstRead) {
    Checkpoint found = file.read();
    if (found == null) {
      return fresh(file, journey, firstRead);
    }
    String difference = journey.difference(found.journey());
    if (difference != null) {
      throw new CheckpointRefused(
          "checkpoint %s %s: run without --resume to publish from the beginning, or name another with --checkpoint"
              .formatted(file.path(), difference));
    }
    return new Logbook(file, found);
  }

  /// Where reading begins.
  public Start start() {
    return start;
  }

  /// When the first run began, which is `captured_at` of what has no time of its own.
  public OffsetDateTime firstRead() {
    return firstRead;
  }

  /// What was confirmed before this run, for a person; empty at a fresh start.
  public String before() {
    Mark within = start.within();
    return within == null
        ? ""
        : "%d files whole, and %d items of %s"
            .formatted(
                confirmations.reached().done().size(), within.items(), within.file().describe());
  }

  /// An item sets out.
  ///
  /// @return to be run when Kafka has confirmed it, from any thread
  public Runnable begin(Mark mark) {
    Confirmations.Ticket ticket = confirmations.begin(mark);
    return () -> {
      confirmations.confirm(ticket);
      dirty = true;
    };
  }

  /// Writes the file, if anything was confirmed since the last time.
  ///
  /// @throws UncheckedIOException if it cannot be written
  public synchronized void save() {
    if (!dirty) {
      return;
    }
    dirty = false;
    Confirmations.Reached reached = confirmations.reached();
    try {
      file.write(new Checkpoint(journey, firstRead, reached.done(), reached.within()));
    } catch (IOException cause) {
      dirty = true;
      throw new UncheckedIOException(cause);
    }
  }
}
