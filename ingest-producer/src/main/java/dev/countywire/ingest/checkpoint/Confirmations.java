package dev.countywire.ingest.checkpoint;

import dev.countywire.ingest.source.FileMarks;
import dev.countywire.ingest.source.Mark;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/// Finds how far everything is confirmed without a gap, though Kafka confirms in any order; from
/// any thread.
final class Confirmations {
  /// One item on its way.
  static final class Ticket {
    private final Mark mark;
    private boolean confirmed;

    private Ticket(Mark mark) {
      this.mark = mark;
    }
  }

  private final Deque<Ticket> open = new ArrayDeque<>();
  private final FileMarks done;
  private @Nullable Mark reached;

  /// @param done files that were confirmed before
  /// @param reached in the file behind them, or `null`
  Confirmations(FileMarks done, @Nullable Mark reached) {
    this.done = done;
    this.reached = reached;
  }

  /// What is confirmed: files to their end, and one in part.
  record Reached(FileMarks done, @Nullable Mark within) {}

  /// An item sets out, behind all that did before.
  synchronized Ticket begin(Mark mark) {
    Ticket ticket = new Ticket(mark);
    open.addLast(ticket);
    return ticket;
  }

  /// An item has arrived.
  synchronized void confirm(Ticket ticket) {
    ticket.confirmed = true;
    for (Ticket head = open.peekFirst(); head != null && head.confirmed; head = open.peekFirst()) {
      open.removeFirst();
      advance(head.mark);
    }
  }

  /// A copy of what is confirmed by now.
  synchronized Reached reached() {
    return new Reached(done.copy(), reached);
  }

  // an item of another file says that the one before was read to its end
  private void advance(Mark mark) {
    Mark before = reached;
    if (before != null && !before.file().equals(mark.file()) && before.file().isKnown()) {
      done.add(before.file());
    }
    reached = mark;
  }
}
