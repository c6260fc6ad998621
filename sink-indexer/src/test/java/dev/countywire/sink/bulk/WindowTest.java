package dev.countywire.sink.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WindowTest {
  private static final long MILLION = 1_000_000;

  private final Window window = new Window(8);
  private long now;

  @Test
  void beginsWithOneAndGrowsByOneARound() {
    assertThat(window.size()).isEqualTo(1);
    answers(1, MILLION);
    assertThat(window.size()).isEqualTo(2);
    answers(3, MILLION);
    assertThat(window.size()).isEqualTo(3);
  }

  @Test
  void growsNoFurtherThanTheSetting() {
    answers(1000, MILLION);
    assertThat(window.size()).isEqualTo(8);
  }

  @Test
  void learnsNothingWhileItIsIdle() {
    for (int i = 0; i < 100; i++) {
      window.answered(1000, now, now + MILLION, false);
    }
    assertThat(window.size()).isEqualTo(1);
  }

  @Test
  void halvesAtARefusalAndOnceOnlyForAllOfOneRound() {
    answers(1000, MILLION);
    long round = now;
    now += MILLION;
    for (int i = 0; i < 8; i++) {
      window.refused(round, now);
    }
    assertThat(window.size()).isEqualTo(4);
    window.refused(now, now + 1);
    assertThat(window.size()).isEqualTo(2);
  }

  @Test
  void neverCloses() {
    for (int i = 0; i < 50; i++) {
      window.refused(now, ++now);
    }
    assertThat(window.size()).isEqualTo(1);
  }

  @Test
  void shrinksWhenAnswersSlowDownAndGrowsAgainWhenThatIsHowItIs() {
    answers(100, MILLION);
    assertThat(window.size()).isEqualTo(8);
    answers(8, 3 * MILLION);
    assertThat(window.size()).isLessThan(6);
    answers(400, 3 * MILLION);
    assertThat(window.size()).isEqualTo(8);
  }

  private void answers(int count, long nanos) {
    for (int i = 0; i < count; i++) {
      window.answered(1000, now, now + nanos, true);
      now += nanos;
    }
  }
}
