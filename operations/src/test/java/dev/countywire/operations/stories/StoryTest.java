package dev.countywire.operations.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class StoryTest {
  private static final OffsetDateTime NOON = OffsetDateTime.parse("2024-04-13T12:00:00+08:00");

  @Test
  void articlesThatShareAKeyTellOneStoryAndTheEarliestIsItsOrigin() {
    Story story =
        Story.of(
                List.of(
                    telling("c", "丙", 120, "k1", "k2"),
                    telling("a", "甲", 0, "k2", "k3"),
                    telling("b", "乙", 60, "k3")))
            .getFirst();

    assertThat(story.tellings()).extracting(Telling::id).containsExactly("a", "b", "c");
    assertThat(story.origin().outlet()).isEqualTo("甲");
    assertThat(story.outlets()).isEqualTo(3);
    assertThat(story.spread()).isEqualTo(Duration.ofHours(2));
  }

  @Test
  void tiesGoToTheSmallerIdAndOneWithoutATimeIsNeverTheOrigin() {
    Story story =
        Story.of(
                List.of(
                    new Telling("a", "", "甲", null, null, NOON.minusDays(1), List.of("k")),
                    telling("c", "乙", 0, "k"),
                    telling("b", "丙", 0, "k")))
            .getFirst();

    assertThat(story.tellings()).extracting(Telling::id).containsExactly("b", "c", "a");
    assertThat(story.spread()).isEqualTo(Duration.ZERO);
  }

  @Test
  void theMostWidespreadComesFirstAndTheSameOutletCountsOnce() {
    List<Story> stories =
        Story.of(
            List.of(
                telling("a", "甲", 0, "k1"),
                telling("b", "甲", 5, "k1"),
                telling("c", "乙", 9, "k2"),
                telling("d", "丙", 10, "k2"),
                telling("e", "丁", 0)));

    assertThat(stories).extracting(Story::outlets).containsExactly(2L, 1L, 1L);
    assertThat(stories).extracting(s -> s.origin().id()).containsExactly("c", "a", "e");
  }

  @Test
  void theOrderOfTheArticlesDoesNotMatterAndNoneIsLost() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    List<Telling> articles = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      articles.add(
          telling("a-" + i, "o-" + i % 7, i, "k" + random.nextInt(200), "k" + random.nextInt(200)));
    }
    List<Story> expected = Story.of(articles);
    Collections.shuffle(articles, random);

    assertThat(Story.of(articles)).as("seed %d", seed).isEqualTo(expected);
    assertThat(expected.stream().mapToInt(s -> s.tellings().size()).sum()).isEqualTo(300);
    // no key stands in two stories
    List<String> keys =
        expected.stream()
            .flatMap(s -> s.tellings().stream().flatMap(t -> t.keys().stream()).distinct())
            .toList();
    assertThat(keys).as("seed %d", seed).doesNotHaveDuplicates();
  }

  private static Telling telling(String id, String outlet, int minutes, String... keys) {
    OffsetDateTime time = NOON.plusMinutes(minutes);
    return new Telling(id, "题" + id, outlet, null, time, time, List.of(keys));
  }
}
