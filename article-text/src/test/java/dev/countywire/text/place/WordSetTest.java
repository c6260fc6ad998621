package dev.countywire.text.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class WordSetTest {
  private final WordSet words = WordSet.of(List.of("城区", "的"));

  @Test
  void hasWholeWordsOnly() {
    assertThat(words.has("在城区的", 1, 3)).isTrue();
    assertThat(words.has("在城区的", 3, 4)).isTrue();
    assertThat(words.has("在城区的", 0, 3)).isFalse();
    assertThat(words.has("在城区的", 2, 3)).isFalse();
  }

  @Test
  void hasNoEmptyWord() {
    assertThat(words.has("城区", 1, 1)).isFalse();
  }
}
