package dev.countywire.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class StoryKeysTest {
  private static final String BODY =
      """
      本月3日，河西县第二水厂的新泵房里，4台水泵同时转动起来，县城12万人喝上了山泉水。
      水厂总投资2.3亿元，从2021年11月动工到今天，用了两年零四个月，铺管道68公里。
      “从前一到夏天，我家五楼就没水。”住在北门街的老周拧开龙头，接了满满一壶。
      下一步，县里还要把管道接到9个乡镇，让另外6.4万人也用上同样的水。\
      """;

  @Test
  void aRepostSharesAKey() {
    String repost = "这是别处的导语。\n" + BODY.substring(BODY.indexOf('\n') + 1, BODY.length() - 30);
    assertThat(StoryKeys.of("水来了", BODY)).containsAnyElementsOf(StoryKeys.of("喝上山泉水", repost));
  }

  @Test
  void punctuationWidthAndBracketsDoNotMatter() {
    String other = BODY.replace("，", ",").replace("水厂", "水厂(shuǐ chǎng)").replace("4台", "４台");
    assertThat(StoryKeys.of("", other)).isEqualTo(StoryKeys.of("", BODY));
  }

  @Test
  void thereAreFourAtMostAndNoneWithoutText() {
    assertThat(StoryKeys.of("", BODY)).hasSize(4).doesNotHaveDuplicates().isSorted();
    assertThat(StoryKeys.of("", "")).isEmpty();
    assertThat(StoryKeys.of("通知", "无正文。")).isEmpty();
    assertThat(StoryKeys.of("河西县第二水厂昨天建成通水", "（图）")).hasSize(1);
    assertThat(StoryKeys.of("", "（".repeat(1000) + BODY)).hasSize(4);
    assertThat(StoryKeys.of("", "水".repeat(200_000))).hasSize(1);
  }

  @Test
  void otherStoriesShareNone() {
    List<String> mixed = new ArrayList<>(StoryKeys.of("", BODY));
    mixed.retainAll(StoryKeys.of("", BODY.replaceAll("[0-9]+", "77").replace("河西", "青河")));
    assertThat(mixed).isEmpty();
  }

  @Test
  void repostsAreFoundAndOtherStoriesAreNot() {
    long seed = Long.getLong("countywire.seed", 20_250_607L);
    GeneratedStories stories = new GeneratedStories(seed);
    List<Set<String>> originals = new ArrayList<>();
    List<Set<String>> reposts = new ArrayList<>();
    for (int i = 0; i < 2_000; i++) {
      GeneratedStories.Story story = stories.story();
      GeneratedStories.Story repost = stories.repost(story);
      originals.add(keys(story));
      reposts.add(keys(repost));
    }
    check("seed " + seed, originals.size(), originals, reposts);
  }

  @Test
  void realPagesAreToldApartFromEachOtherAndFoundAgain() {
    List<GeneratedStories.Story> pages = GoldArticles.stories();
    long seed = Long.getLong("countywire.seed", 20_250_608L);
    GeneratedStories stories = new GeneratedStories(seed);
    List<Set<String>> originals = new ArrayList<>();
    List<Set<String>> reposts = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      for (GeneratedStories.Story page : pages) {
        originals.add(keys(page));
        reposts.add(keys(stories.repost(page)));
      }
    }
    check("gold articles, seed " + seed, pages.size(), originals, reposts);
  }

  // every pair of an original with an original or a repost; only its own repost is the same story
  private static void check(
      String of, int stories, List<Set<String>> originals, List<Set<String>> reposts) {
    int found = 0;
    int wrong = 0;
    for (int i = 0; i < originals.size(); i++) {
      for (int j = 0; j < originals.size(); j++) {
        if (i % stories == j % stories) {
          found += i == j && share(originals.get(i), reposts.get(i)) ? 1 : 0;
        } else {
          wrong += share(originals.get(i), reposts.get(j)) ? 1 : 0;
          wrong += i < j && share(originals.get(i), originals.get(j)) ? 1 : 0;
        }
      }
    }
    double recall = (double) found / originals.size();
    double precision = (double) found / Math.max(1, found + wrong);
    String figures = "%s: recall %.4f, precision %.4f".formatted(of, recall, precision);
    System.err.println(figures);
    assertThat(recall).as(figures).isGreaterThanOrEqualTo(0.95);
    assertThat(precision).as(figures).isGreaterThanOrEqualTo(0.99);
  }

  private static boolean share(Set<String> some, Set<String> others) {
    for (String key : some) {
      if (others.contains(key)) {
        return true;
      }
    }
    return false;
  }

  private static Set<String> keys(GeneratedStories.Story story) {
    return Set.copyOf(StoryKeys.of(story.title(), story.body()));
  }
}
