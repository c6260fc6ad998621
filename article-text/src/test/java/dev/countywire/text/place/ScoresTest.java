package dev.countywire.text.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

final class ScoresTest {
  @Test
  void addsUpAsASortedMapDoes() {
    long seed = 20251122;
    Random random = new Random(seed);
    Scores scores = new Scores();
    Map<Integer, Double> map = new TreeMap<>();
    for (int i = 0; i < 500; i++) {
      int division = random.nextInt(100);
      double score = random.nextInt(10) / 10.0;
      scores.add(division, score);
      map.merge(division, score, Double::sum);
    }
    Map<Integer, Double> read = new TreeMap<>();
    for (int i = 0; i < scores.size(); i++) {
      assertThat(i == 0 || scores.division(i - 1) < scores.division(i)).isTrue();
      read.put(scores.division(i), scores.score(i));
    }
    assertThat(read).as("seed %d", seed).isEqualTo(map);
  }

  @Test
  void hasNoScoreOfWhatWasNotAdded() {
    Scores scores = new Scores();
    assertThat(scores.has(7)).isFalse();
    assertThat(scores.of(7)).isZero();
  }

  @Test
  void leavesTheOriginalAsItWasWhenACopyChanges() {
    Scores scores = new Scores();
    scores.add(3, 1);
    Scores copy = scores.copy();
    copy.add(3, 1);
    copy.add(2, 1);
    assertThat(scores.size()).isEqualTo(1);
    assertThat(scores.of(3)).isEqualTo(1);
    assertThat(copy.of(3)).isEqualTo(2);
  }
}
