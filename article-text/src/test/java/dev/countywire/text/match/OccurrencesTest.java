package dev.countywire.text.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class OccurrencesTest {
  @Test
  void findsStringsThatOverlapAndNest() {
    Occurrences found = new Occurrences("沈月回沈月沈月回来", Set.of("沈月", "沈月回", "回来", "月亮"));

    assertThat(found.of("沈月")).containsExactly(0, 3, 5);
    assertThat(found.of("沈月回")).containsExactly(0, 5);
    assertThat(found.of("回来")).containsExactly(7);
    assertThat(found.of("月亮")).isEmpty();
  }

  @Test
  void findsNothingInAnEmptyText() {
    assertThat(new Occurrences("", Set.of("沈月")).of("沈月")).isEmpty();
  }

  @Test
  void refusesAStringOfOneCharacter() {
    assertThatThrownBy(() -> new Occurrences("沈月", Set.of("沈")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("沈");
  }

  @ParameterizedTest
  @ValueSource(ints = {8, 80})
  void findsWhatAPlainSearchFinds(int wanted) {
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    Set<String> strings = new TreeSet<>();
    for (int i = 0; i < wanted; i++) {
      strings.add(text(random, 2 + random.nextInt(4)));
    }
    String text = text(random, 3000);
    Occurrences found = new Occurrences(text, strings);

    for (String string : strings) {
      assertThat(found.of(string)).as("seed %d", seed).isEqualTo(plainly(string, text));
    }
  }

  private static List<Integer> plainly(String string, String text) {
    List<Integer> found = new ArrayList<>();
    for (int at = text.indexOf(string); at >= 0; at = text.indexOf(string, at + 1)) {
      found.add(at);
    }
    return found;
  }

  private static String text(Random random, int length) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < length; i++) {
      text.append("沈月回来\ud83d山河".charAt(random.nextInt(7)));
    }
    return text.toString();
  }
}
