package dev.countywire.text.sector;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class OutlineTest {
  @Test
  void endsASentenceBehindItsMarkAndAPassageBehindItsLine() {
    Outline outline = Outline.of("桥通了。路也通了！\n\n渔船回港；鱼价不变");

    assertThat(outline.sentences()).isEqualTo(6);
    assertThat(outline.end(0)).isEqualTo(4);
    assertThat(outline.begin(1)).isEqualTo(4);
    assertThat(outline.passage(1)).isZero();
    assertThat(outline.passage(5)).isEqualTo(1);
    assertThat(outline.end(5)).isEqualTo(20);
    assertThat(outline.passages()).isEqualTo(2);
  }

  @Test
  void cutsATextWithoutMarks() {
    Outline outline = Outline.of("渔".repeat(1000));

    assertThat(outline.sentences()).isEqualTo(3);
    assertThat(outline.end(0)).isEqualTo(401);
    assertThat(outline.passages()).isEqualTo(3);
  }

  @Test
  void hasNoSentenceInAnEmptyText() {
    assertThat(Outline.of("").sentences()).isZero();
    assertThat(Outline.of("").passages()).isZero();
  }
}
