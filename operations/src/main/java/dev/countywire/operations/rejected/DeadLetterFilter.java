package dev.countywire.operations.rejected;

import dev.countywire.model.RejectReason;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Which dead letters are meant; `null` admits all.
///
/// @param stage `produce`, `enrich` or `index`
/// @param reason why they were rejected
/// @param origin the site, or the file for what `produce` rejected
/// @param since rejected at this time or later
/// @param until rejected before this time
/// @param states what has become of them
public record DeadLetterFilter(
    @Nullable String stage,
    @Nullable RejectReason reason,
    @Nullable String origin,
    @Nullable Instant since,
    @Nullable Instant until,
    Set<DeadLetter.State> states) {
  /// Letters that nobody has dealt with.
  public static final DeadLetterFilter OPEN =
      new DeadLetterFilter(null, null, null, null, null, Set.of(DeadLetter.State.OPEN));

  /// All there are.
  public static final DeadLetterFilter ALL =
      new DeadLetterFilter(null, null, null, null, null, EnumSet.allOf(DeadLetter.State.class));

  /// Copies the set.
  public DeadLetterFilter {
    states = Set.copyOf(states);
  }

  boolean admits(DeadLetter letter) {
    return states.contains(letter.state())
        && (stage == null || stage.equals(letter.why().stage()))
        && (reason == null || reason == letter.why().reason())
        && (since == null || !letter.time().isBefore(since))
        && (until == null || letter.time().isBefore(until))
        && (origin == null || origin.equals(letter.origin()));
  }
}
