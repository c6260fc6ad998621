package dev.countywire.operations.rejected;

import dev.countywire.model.RejectReason;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Dead letters of one stage, reason, origin and state.
///
/// @param kind what they have in common
/// @param letters how many there are
/// @param oldest when the first of them was rejected
/// @param newest when the last of them was rejected
/// @param example address of the newest, as `partition:offset`
/// @param detail what the newest says
public record LetterGroup(
    Kind kind, long letters, Instant oldest, Instant newest, String example, String detail) {
  /// What letters of a group have in common.
  ///
  /// @param stage `produce`, `enrich` or `index`
  /// @param reason why they were rejected
  /// @param origin site or file
  /// @param state what has become of them
  public record Kind(String stage, RejectReason reason, String origin, DeadLetter.State state)
      implements Comparable<Kind> {
    private static final Comparator<Kind> ORDER =
        Comparator.comparing(Kind::stage)
            .thenComparing(Kind::reason)
            .thenComparing(Kind::origin)
            .thenComparing(Kind::state);

    @Override
    public int compareTo(Kind other) {
      return ORDER.compare(this, other);
    }
  }

  /// The groups of all letters that the filter lets through, the largest first.
  public static List<LetterGroup> of(DeadLetters letters, DeadLetterFilter filter) {
    Map<Kind, LetterGroup> groups = new TreeMap<>();
    letters.forEach(
        filter,
        letter -> {
          LetterGroup one = LetterGroup.of(letter);
          groups.merge(one.kind, one, LetterGroup::plus);
        });
    return groups.values().stream()
        .sorted(Comparator.comparingLong(LetterGroup::letters).reversed())
        .toList();
  }

  private static LetterGroup of(DeadLetter letter) {
    return new LetterGroup(
        new Kind(letter.why().stage(), letter.why().reason(), letter.origin(), letter.state()),
        1,
        letter.time(),
        letter.time(),
        letter.address(),
        letter.why().detail());
  }

  private LetterGroup plus(LetterGroup other) {
    LetterGroup later = other.newest.isBefore(newest) ? this : other;
    return new LetterGroup(
        kind,
        letters + other.letters,
        other.oldest.isBefore(oldest) ? other.oldest : oldest,
        later.newest,
        later.example,
        later.detail);
  }
}
