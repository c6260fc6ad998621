package dev.countywire.text.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

final class WordListTest {
  @Test
  void namesStandUnderTheirSection() {
    WordList list =
        WordList.read("list", List.of("# comment", "", "[river]", "琼江 汉江", "[lake]", "太湖"));

    assertThat(list.section("river")).containsExactly("琼江", "汉江");
    assertThat(list.section("lake")).containsExactly("太湖");
    assertThat(list.section("sea")).isEmpty();
    assertThat(list.all()).containsExactly("琼江", "汉江", "太湖");
  }

  @Test
  void aMalformedLineIsNamedWithItsNumber() {
    assertThatThrownBy(() -> WordList.read("places.txt", List.of("琼江", "[river")))
        .hasMessageContaining("places.txt, line 2");
    assertThatThrownBy(() -> WordList.read("places.txt", List.of("江".repeat(31))))
        .hasMessageContaining("places.txt, line 1");
  }
}
