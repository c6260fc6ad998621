package dev.countywire.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/// Text that was cleaned once is clean, whatever it looked like before.
class IdempotenceTest {
  private static final boolean SOAK = Boolean.getBoolean("countywire.soak");
  private static final Rendering RENDERING = new Rendering(5);

  @Test
  void samplesAreCleanTheSecondTime() {
    SharedFiles.texts("samples").forEach(IdempotenceTest::assertCleanAfter);
  }

  @Test
  void goldArticlesAreCleanTheSecondTime() {
    List<UnaryOperator<String>> forms =
        List.of(UnaryOperator.identity(), RENDERING::traditional, RENDERING::glossed);
    for (GoldArticles.Gold gold : GoldArticles.all()) {
      forms.forEach(form -> assertCleanAfter(form.apply(gold.body())));
    }
  }

  @Test
  void damagedArticlesAreCleanTheSecondTime() {
    GoldArticles.all().stream()
        .limit(SOAK ? Long.MAX_VALUE : 2)
        .forEach(gold -> assertCleanAfter(RENDERING.damaged(gold.body())));
  }

  private static void assertCleanAfter(String raw) {
    String once = Cleaned.text(raw);
    assertThat(Cleaned.text(once)).isEqualTo(once);
  }
}
