package dev.countywire.text.place;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countywire.model.Region;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Which division an article is about where no outlet says so.
final class RegionTest {
  private static @Nullable String region(String title, String body) {
    Region region = PlaceTaggerTest.tag(title, body, null).region();
    return region == null ? null : region.adcode();
  }

  @Test
  void theOneCountyOfAShortArticleIsItsRegion() {
    assertThat(region("老兵种果记", "他是山西临猗县人，退伍后回乡种果。临猗县的苹果熟了。")).isEqualTo("140821");
  }

  @Test
  void twoCountiesOfOneWeightAreNone() {
    assertThat(region("两地结对", "临猗县与射阳县结对。")).isNull();
  }

  @Test
  void manyPlacesElsewhereDoNotHideTheRegion() {
    String body = "米林市的孩子爱读书，米林市教育局请来老师，米林市各校都有书屋，林芝市也送来图书。毕业生去了广东、上海、成都、北京。";
    assertThat(region("山里的课堂", body)).isEqualTo("540481");
  }
}
