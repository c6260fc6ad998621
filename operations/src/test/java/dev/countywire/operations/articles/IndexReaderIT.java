package dev.countywire.operations.articles;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.countywire.operations.SharedStack;
import dev.countywire.runtime.Settings;
import dev.countywire.sink.http.Elasticsearch;
import dev.countywire.sink.http.ElasticsearchSettings;
import dev.countywire.sink.index.IndexInit;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class IndexReaderIT {
  private static final int ARTICLES = 1201;
  private static Settings settings;

  @BeforeAll
  static void fillAnIndex() throws IOException {
    settings = SharedStack.settings("reader", Map.of());
    IndexInit.from(settings).run();
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < ARTICLES; i++) {
      lines
          .append("{\"index\":{\"_id\":\"a-%d\"}}\n".formatted(i))
          .append(
              """
              {"id":"a-%d","@timestamp":"2025-03-%02dT08:00:00+08:00","site":"s%d.example.cn",\
              "title":"第%d号通报","body":"正文","sector_codes":["%s"],\
              "region":{"adcode":"%s","path":["四川省"],"name":"甲"}}
              """
                  .formatted(
                      i,
                      1 + i % 28,
                      i % 3,
                      i,
                      i % 2 == 0 ? "water" : "health",
                      i % 2 == 0 ? "510121" : "330281"));
    }
    try (Elasticsearch client = Elasticsearch.at(ElasticsearchSettings.from(settings))) {
      assertThat(client.bulk("/reader/_bulk?refresh=true", lines.toString().getBytes(UTF_8)).text())
          .contains("\"errors\":false");
    }
  }

  @Test
  void everyArticleComesOnceInTheOrderOfTime() throws IOException {
    List<String> ids = new ArrayList<>();
    List<String> times = new ArrayList<>();
    try (IndexReader index = IndexReader.from(settings)) {
      index.forEach(
          ArticleFilter.ALL,
          article -> {
            ids.add(article.path("id").asText());
            return times.add(article.path("@timestamp").asText());
          });
    }
    assertThat(ids).hasSize(ARTICLES).doesNotHaveDuplicates();
    assertThat(times).isSorted();
  }

  @Test
  void filtersAreJoined() throws IOException {
    assertThat(count(filter("510000", null, null, null))).isEqualTo(601);
    assertThat(count(filter("510100", null, null, null))).isEqualTo(601);
    assertThat(count(filter("510122", null, null, null))).isZero();
    assertThat(count(filter("四川省", null, null, null))).isEqualTo(ARTICLES);
    assertThat(count(filter("510000", "health", null, null))).isZero();
    assertThat(count(filter(null, "health", "s1.example.cn", null))).isEqualTo(200);
    assertThat(count(filter(null, null, null, "\"第77号通报\""))).isEqualTo(1);
    assertThat(
            count(
                new ArticleFilter(
                    null,
                    null,
                    null,
                    null,
                    Instant.parse("2025-03-01T00:00:00Z"),
                    Instant.parse("2025-03-02T00:00:00Z"))))
        .isEqualTo(43);
  }

  @Test
  void aMissingAliasIsASentence() throws IOException {
    Settings elsewhere = Settings.merged(settings.values(), Map.of("index.alias", "nowhere"));
    try (IndexReader index = IndexReader.from(elsewhere)) {
      assertThatThrownBy(() -> index.count(ArticleFilter.ALL))
          .isInstanceOf(IndexUnreadable.class)
          .hasMessageContaining("404")
          .hasMessageContaining("nowhere");
    }
  }

  private static long count(ArticleFilter filter) throws IOException {
    try (IndexReader index = IndexReader.from(settings)) {
      return index.count(filter);
    }
  }

  private static ArticleFilter filter(
      @Nullable String region,
      @Nullable String sector,
      @Nullable String site,
      @Nullable String text) {
    return new ArticleFilter(region, sector, site, text, null, null);
  }
}
