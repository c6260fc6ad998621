package dev.countywire.sink.bulk;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.countywire.model.RejectReason;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class RefusalStreakTest {
  private static final Verdict FINE = new Verdict.Settled(Outcome.Done.INDEXED);

  private final RefusalStreak streak = new RefusalStreak();

  @Test
  void stopsAtTheTwentiethOfOneTypeAcrossAnswers() {
    streak.watch(Collections.nCopies(19, refused("a")));
    assertThatThrownBy(() -> streak.watch(List.of(refused("a"))))
        .isInstanceOf(IndexingStopped.class)
        .hasMessageContaining("20 documents in a row");
  }

  @Test
  void anotherTypeOrASuccessBeginsAnew() {
    assertThatCode(
            () -> {
              for (int i = 0; i < 5; i++) {
                streak.watch(Collections.nCopies(19, refused("a")));
                streak.watch(List.of(i % 2 == 0 ? FINE : refused("b")));
              }
            })
        .doesNotThrowAnyException();
  }

  private static Verdict refused(String type) {
    return new Verdict.Refused(
        type, new Outcome.Rejected(RejectReason.INDEX_REFUSED, type + ": why"));
  }
}
