package dev.countywire.streams;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;

/// How many failures of the enricher an instance bears: the tenth within a minute is too many.
public final class FailureBudget {
  private static final int LIMIT = 10;
  private static final Duration WINDOW = Duration.ofMinutes(1);

  private final InstantSource clock;
  private final Deque<Instant> recent = new ArrayDeque<>();

  /// An unspent budget.
  public FailureBudget(InstantSource clock) {
    this.clock = clock;
  }

  /// Counts one failure.
  ///
  /// @throws EnricherBroken if it is one too many
  synchronized void spend(Bug bug) {
    Instant now = clock.instant();
    while (!recent.isEmpty() && !recent.getFirst().plus(WINDOW).isAfter(now)) {
      recent.removeFirst();
    }
    recent.addLast(now);
    if (recent.size() >= LIMIT) {
      throw new EnricherBroken(LIMIT, bug);
    }
  }
}
