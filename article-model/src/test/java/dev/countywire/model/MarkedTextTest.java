package dev.countywire.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class MarkedTextTest {
  private static final String BODY = "青川县沙州镇的蓝田\n合作社今年又添了两台烘干机。";

  @Test
  void plainStretchesAndMentionsAreWrittenInTheirOrder() {
    MarkedText marked =
        MarkedText.of(BODY, Entity.Field.BODY, List.of(place("沙州镇", 3), place("青川县", 0)));
    assertThat(marked.written(plain -> plain, (mention, text) -> "<" + text + ">"))
        .isEqualTo("<青川县><沙州镇>的蓝田\n合作社今年又添了两台烘干机。");
  }

  @Test
  void withoutMentionsTheTextIsOneStretch() {
    MarkedText marked = MarkedText.of("", Entity.Field.BODY, List.of());
    assertThat(marked.written(plain -> "[" + plain + "]", (_, text) -> text)).isEqualTo("[]");
  }

  @Test
  void mentionsOfAnotherFieldOverlappingOnesAndThoseBehindTheEndAreLeftOut() {
    Entity title = Entity.of(EntityType.PLACE, "青川县", "青川县", null, 0, Entity.Field.TITLE, "t");
    Entity behind = place("烘干机", BODY.length() - 2);
    MarkedText marked =
        MarkedText.of(
            BODY, Entity.Field.BODY, List.of(title, behind, place("青川县沙州", 0), place("沙州镇", 3)));
    assertThat(marked.mentions()).extracting(Entity::text).containsExactly("青川县沙州");
  }

  @Test
  void whatStandsAroundAMentionIsOneLineAndSaysWhereItWasCut() {
    Entity town = place("沙州镇", 3);
    MarkedText marked = MarkedText.of(BODY, Entity.Field.BODY, List.of(town));
    assertThat(marked.around(town)).isEqualTo("青川县[沙州镇]的蓝田 合作社今…");
    Entity machine = place("烘干机", BODY.indexOf("烘干机"));
    assertThat(marked.around(machine)).isEqualTo("…社今年又添了两台[烘干机]。");
  }

  @Test
  void aKindIsWrittenAsInTheArticlesJson() {
    assertThat(MarkedText.kind(place("青川县", 0))).isEqualTo("place");
  }

  private static Entity place(String text, int begin) {
    return Entity.of(EntityType.PLACE, text, text, null, begin, Entity.Field.BODY, "test");
  }
}
