package dev.countywire.text.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.countywire.model.Cleaning;
import dev.countywire.text.LexiconException;
import java.util.List;
import org.junit.jupiter.api.Test;

class FurnitureTest {
  private static final String HEADER = "site\tarticles\tof\tline";
  // reads like a line of the article, so that no rule removes it
  private static final String MOTTO = "山水之间，看见青溪";
  private static final String VISION = "青溪人看青溪，我们在每一个清晨与你相见，说说身边的新鲜事。";

  private static String page(int i) {
    return """
    青溪第%d号水渠今日通水
    2024-10-17 09:30　来源：青溪发布
    青溪县第%d号水渠昨日通水，沿线%d个村的稻田都用上了活水。村民老何说，往年抢水要熬夜，现在一拧闸门就行。
    %s
    目前，全县已有%d万亩农田用上节水灌溉，下一步还将向山区延伸。
    特此公告。
    %s\
    """
        .formatted(i, i, i + 2, VISION, i + 3, MOTTO);
  }

  private static PageContext context(String site) {
    return new PageContext(null, site, null, Pages.CAPTURED);
  }

  private static FurnitureLearner learned(int articles, int mostLines) {
    FurnitureLearner learner = new FurnitureLearner(5, 0.2, mostLines);
    for (int i = 0; i < articles; i++) {
      learner.note(page(i), context("青溪网"));
    }
    return learner;
  }

  @Test
  void learnsLinesThatStandInManyArticlesOfASite() {
    assertThat(learned(10, 1000).list())
        .filteredOn(row -> !row.startsWith("#"))
        .containsExactlyInAnyOrder(HEADER, "青溪网\t10\t10\t" + MOTTO, "青溪网\t10\t10\t" + VISION);
  }

  @Test
  void learnsNothingFromFewArticlesOrFromOneCapturedAgain() {
    FurnitureLearner again = new FurnitureLearner(5, 0.2, 1000);
    for (int i = 0; i < 10; i++) {
      again.note(page(1), context("青溪网"));
    }
    assertThat(again.list()).last().isEqualTo(HEADER);
    assertThat(learned(4, 1000).list()).last().isEqualTo(HEADER);
  }

  @Test
  void keepsSitesApartAndNamesThemByTheirHostWhereTheRecordDoesNot() {
    FurnitureLearner learner = new FurnitureLearner(5, 0.2, 1000);
    for (int i = 0; i < 10; i++) {
      learner.note(page(i), new PageContext(null, null, "https://b.example/" + i, Pages.CAPTURED));
      learner.note("别的站点说别的事，村口的老槐树又发了新芽，这是第" + i + "年。", context("a"));
      learner.note(page(i), new PageContext(null, null, null, Pages.CAPTURED));
    }
    assertThat(learner.list())
        .filteredOn(row -> row.endsWith(MOTTO))
        .containsExactly("b.example\t10\t10\t" + MOTTO);
  }

  @Test
  void staysWithinItsMemoryAndStillFindsWhatIsFrequent() {
    assertThat(learned(500, 60).list()).anyMatch(row -> row.endsWith(MOTTO));
  }

  @Test
  void removesTheLinesOfTheListAndSaysSo() {
    PageReader reader = PageReader.with(Furniture.read(learned(10, 1000).list(), "t"));
    Page.Article page = Pages.accepted(reader.read(page(77), context("青溪网")));
    assertThat(page.paragraphs()).doesNotContain(MOTTO, VISION).contains("特此公告。").hasSize(3);
    assertThat(page.title()).isEqualTo("青溪第77号水渠今日通水");
    assertThat(page.publisher()).isEqualTo("青溪发布");
    assertThat(page.removed())
        .contains(
            new Cleaning.Removed("nav", "recurring", MOTTO),
            new Cleaning.Removed("nav", "recurring", VISION));
    assertThat(Pages.accepted(reader.read(page(77), context("白马网"))).paragraphs())
        .contains(MOTTO, VISION);
  }

  @Test
  void readsAListThatWasEdited() {
    Furniture furniture =
        Furniture.read(List.of("# mine", "", HEADER, "青溪网\t0\t0\t山水之间，\u3000看见青溪"), "t");
    assertThat(furniture.size()).isEqualTo(1);
    Page.Article page = Pages.accepted(PageReader.with(furniture).read(page(1), context("青溪网")));
    assertThat(page.paragraphs()).doesNotContain(MOTTO);
  }

  @Test
  void saysWhichLineOfTheListIsWrong() {
    refuses("t, line 3: a row has 4 columns, this one 2", HEADER, "", "a\tb");
    refuses("t, line 2: articles and of must be whole numbers", HEADER, "a\tx\t3\t关于我们");
    refuses("t, line 2: site or line is empty", HEADER, "a\t1\t3\t　");
    refuses("t, line 1: the header must be site, articles, of, line, parted by tabs", "a\t1\t3\t关");
    refuses("t, line 1: the header is missing", "# nothing");
  }

  private static void refuses(String message, String... lines) {
    assertThatThrownBy(() -> Furniture.read(List.of(lines), "t"))
        .isInstanceOf(LexiconException.class)
        .hasMessage(message);
  }
}
