package dev.countywire.text.sector;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class TopicWeightsTest {
  private final TopicWeights weights = new TopicWeights(5);

  @Test
  void listsEachTopicOnceInTheOrderInWhichTheyCame() {
    weights.add(3, 1);
    weights.add(1, 2);
    weights.add(3, -1);
    weights.add(3, 4);

    assertThat(weights.size()).isEqualTo(2);
    assertThat(weights.topic(0)).isEqualTo(3);
    assertThat(weights.topic(1)).isEqualTo(1);
    assertThat(weights.of(3)).isEqualTo(4);
    assertThat(weights.of(0)).isZero();
  }

  @Test
  void dampsWhatSpeaksForMoreTopicsThanAllowedAndNothingThatSpeaksAgainst() {
    weights.add(0, 6);
    weights.add(1, 3);
    weights.add(2, 3);
    weights.add(3, -3);

    weights.damp(3);
    assertThat(weights.of(0)).isEqualTo(6);

    weights.damp(2);
    assertThat(weights.of(0)).isEqualTo(4);
    assertThat(weights.of(1)).isEqualTo(2);
    assertThat(weights.of(3)).isEqualTo(-3);
  }

  @Test
  void forgetsEverythingWhenCleared() {
    weights.add(4, 2);
    weights.clear();
    weights.add(2, 1);

    assertThat(weights.size()).isEqualTo(1);
    assertThat(weights.of(4)).isZero();
  }
}
