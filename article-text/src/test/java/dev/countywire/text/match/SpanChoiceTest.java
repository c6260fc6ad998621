package dev.countywire.text.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SpanChoiceTest {
  private record Given(int number, int begin, int end, int rank) {
    boolean overlaps(Given other) {
      return begin < other.end && other.begin < end;
    }
  }

  @Test
  void theLongestStaysThenTheLowerRankThenTheFirst() {
    SpanChoice choice = new SpanChoice(0);
    choice.add(3, 5, 0);
    choice.add(4, 8, 1);
    choice.add(8, 10, 2);
    choice.add(8, 10, 1);
    choice.add(9, 11, 1);
    choice.add(0, 2, SpanChoice.LAST_RANK);
    choice.add(0, 2, SpanChoice.LAST_RANK);
    assertThat(choice.chosen(12)).containsExactly(5, 1, 3);
  }

  @Test
  void nothingStaysOfNothing() {
    assertThat(new SpanChoice(4).chosen(0)).isEmpty();
  }

  @Test
  void staysWhatSortingSpansWouldKeep() {
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    for (int round = 0; round < 300; round++) {
      List<Given> spans = new ArrayList<>();
      SpanChoice choice = new SpanChoice(4);
      for (int number = random.nextInt(40); number > 0; number--) {
        int begin = random.nextInt(60);
        Given span =
            new Given(spans.size(), begin, begin + 1 + random.nextInt(5), random.nextInt(3));
        choice.add(span.begin(), span.end(), span.rank());
        spans.add(span);
      }
      assertThat(choice.chosen(70)).as("seed %d", seed).containsExactly(sorted(spans));
    }
  }

  private static int[] sorted(List<Given> spans) {
    List<Given> kept = new ArrayList<>();
    spans.stream()
        .sorted(
            Comparator.comparingInt((Given span) -> span.begin() - span.end())
                .thenComparingInt(Given::rank)
                .thenComparingInt(Given::begin))
        .filter(span -> kept.stream().noneMatch(span::overlaps))
        .forEach(kept::add);
    return kept.stream()
        .sorted(Comparator.comparingInt(Given::begin))
        .mapToInt(Given::number)
        .toArray();
  }
}
