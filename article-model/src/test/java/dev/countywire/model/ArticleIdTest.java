package dev.countywire.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ArticleIdTest {
  @Test
  void takesTheRecordsOwnId() {
    assertThat(ArticleId.of(article("county-7", "http://a.example/1", "x"))).isEqualTo("county-7");
  }

  @Test
  void isTheSameForAllSpellingsOfAnAddress() {
    assertThat(ArticleId.of(article(null, "http://www.a.example/1/", "x")))
        .isEqualTo(ArticleId.of(article(null, "https://m.a.example/1?utm_source=app", "y")))
        .matches("[0-9a-f]{32}");
  }

  @Test
  void comesFromTheContentWithoutAnAddress() {
    String id = ArticleId.of(article(null, null, "x"));
    assertThat(id).isEqualTo(ArticleId.of(article(null, " ", "x"))).matches("[0-9a-f]{32}");
    assertThat(id).isNotEqualTo(ArticleId.of(article(null, null, "y")));
  }

  @Test
  void refusesIdsThatWouldNotTravel() {
    assertThat(ArticleId.isValid("A-z_0.9")).isTrue();
    assertThat(ArticleId.isValid("a".repeat(128))).isTrue();
    assertThat(ArticleId.isValid("a".repeat(129))).isFalse();
    assertThat(ArticleId.isValid("")).isFalse();
    assertThat(ArticleId.isValid("县/7")).isFalse();
    assertThat(ArticleId.isValid("a\nb")).isFalse();
  }

  private static RawArticle article(@Nullable String id, @Nullable String url, String text) {
    return new RawArticle(id, url, null, null, text, null, null);
  }
}
