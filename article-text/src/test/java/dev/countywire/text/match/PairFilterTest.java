package dev.countywire.text.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class PairFilterTest {
  private static int[] offsets(PairFilter pairs, String text) {
    int[] found = new int[text.length()];
    return Arrays.copyOf(found, pairs.offsets(text, found));
  }

  @Test
  void findsEveryPairThatWasAdded() {
    PairFilter pairs = new PairFilter(19);
    pairs.add('县', '委');
    pairs.add('\uD840', '\uFFFF');

    assertThat(offsets(pairs, "县委、县委")).contains(0, 3);
    assertThat(offsets(pairs, "\uD840\uFFFF")).containsExactly(0);
  }

  @Test
  void aTextOfFewerThanTwoCharactersHasNoPair() {
    assertThat(offsets(new PairFilter(6), "")).isEmpty();
    assertThat(offsets(new PairFilter(6), "县")).isEmpty();
  }

  @Test
  void letsFewPairsPassThatWereNotAdded() {
    long seed = 5;
    Random random = new Random(seed);
    PairFilter pairs = new PairFilter(19);
    for (int i = 0; i < 36_000; i++) {
      pairs.add((char) random.nextInt(0x4E00, 0x9FFF), (char) random.nextInt(0x4E00, 0x9FFF));
    }
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 10_000; i++) {
      text.append((char) random.nextInt(0x4E00, 0x9FFF));
    }

    assertThat(offsets(pairs, text.toString()).length).as("seed %s", seed).isBetween(400, 1_000);
  }
}
