package dev.countywire.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/// What is sound comes out as it went in: a repair that is not needed is damage.
class UndamagedTextTest {
  private static final int LINES = 5_000;
  private static final long SEED = 11;

  // one page each, with the marks that repairs begin at
  private static final List<String> QUESTIONS =
      List.of("真的吗？谁说的？！", "还要等多久？？大家都在问。", "“哪一家先签？”没有人回答。", "为什么选这里？！因为水好。");

  @Test
  void simplifiedLinesStayAsTheyAre() {
    assertUnchanged(UnaryOperator.identity());
  }

  @Test
  void traditionalLinesAreOnlyConverted() {
    assertUnchanged(new Rendering(SEED)::traditional);
  }

  @Test
  void glossedLinesLoseTheirGlossesOnly() {
    assertUnchanged(new Rendering(SEED)::glossed);
  }

  private static void assertUnchanged(UnaryOperator<String> rendering) {
    int lines = 0;
    for (String page : pages()) {
      Draft clean = Cleaned.draft(rendering.apply(page));
      assertThat(clean.text().text()).as("seed %d", SEED).isEqualTo(page);
      assertThat(clean.tally().bytesRepaired()).as("seed %d", SEED).isZero();
      assertThat(clean.tally().unrepaired()).as("seed %d", SEED).isZero();
      lines += (int) page.lines().count();
    }
    assertThat(lines).isGreaterThanOrEqualTo(LINES);
  }

  private static List<String> pages() {
    GeneratedStories stories = new GeneratedStories(SEED);
    List<String> pages = new ArrayList<>();
    Set<String> seen = new LinkedHashSet<>();
    while (seen.size() < LINES) {
      List<String> page = new ArrayList<>(QUESTIONS);
      stories.story().body().lines().filter(seen::add).forEach(page::add);
      pages.add(String.join("\n", page));
    }
    return pages;
  }
}
