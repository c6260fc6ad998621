package dev.countywire.text;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.countywire.model.DocVersion;
import dev.countywire.model.EnrichedArticle;
import dev.countywire.model.EnrichedArticleCodec;
import dev.countywire.model.RejectReason;
import java.time.Instant;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StandardEnricherTest {
  private static final StandardEnricher ENRICHER = StandardEnricher.create();
  private static final Instant NOW = Instant.parse("2025-03-20T00:00:00Z");
  private static final String TEXT =
      "岐山县石头河水库开工\\n2025-03-18 来源：岐山县融媒体中心\\n"
          + "3月18日，岐山县石头河水库扩建工程正式开工，县委书记何伟出席仪式并讲话，项目总投资10亿元。\\n"
          + "水库建成后，全县新增灌溉面积5万亩，年供水能力提高三成，沿线群众的饮水也更有保障。";

  @Test
  void acceptsAnArticleWithItsVersionAndAddress() {
    Enrichment enrichment =
        enrich(
            "{\"url\":\"http://news.qishan.gov.cn/1.html\",\"captured_at\":\"2025-03-19T08:00:00\",\"text\":\""
                + TEXT
                + "\"}");
    assertThat(enrichment).isInstanceOf(Enrichment.Accepted.class);
    Enrichment.Accepted accepted = (Enrichment.Accepted) enrichment;
    EnrichedArticle article = accepted.article();
    assertThat(accepted.version())
        .isEqualTo(
            DocVersion.of(
                Instant.parse("2025-03-19T00:00:00Z"), Generation.current().generation()));
    assertThat(article.provenance().url())
        .hasFieldOrPropertyWithValue("domain", "news.qishan.gov.cn")
        .hasFieldOrPropertyWithValue("registeredDomain", "qishan.gov.cn");
    assertThat(article.provenance().ingestedAt().toInstant()).isEqualTo(NOW);
    assertThat(article.content().body()).contains("总投资10亿元");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"text\":\"\"} | EMPTY_TEXT",
        "{\"text\":\" \\n\\t\"} | EMPTY_TEXT",
        "{\"id\":\"县/7\",\"text\":\"正文\"} | INVALID_ID",
        "{\"text\":\"正文\",\"captured_at\":\"2025-03-21T00:00:01Z\"} | CAPTURED_IN_FUTURE",
        "{\"text\":\"正文\",\"captured_at\":\"1969-12-31\"} | WRONG_TYPE",
        "{\"text\":[]} | WRONG_TYPE",
        "not json | MALFORMED_JSON",
      })
  void saysWhyARecordIsRefused(String json, RejectReason reason) {
    assertThat(enrich(json))
        .isInstanceOfSatisfying(
            Enrichment.Rejected.class, r -> assertThat(r.reason()).isEqualTo(reason));
  }

  @Test
  void takesTheRecordsTimeWhereNoCaptureTimeIsGiven() {
    assertThat(enrich("{\"text\":\"" + TEXT + "\"}"))
        .isInstanceOfSatisfying(
            Enrichment.Accepted.class,
            a -> assertThat(a.article().provenance().capturedAt().toInstant()).isEqualTo(NOW));
  }

  @Test
  void repairsTheScrapersHeadlineLikeTheText() {
    String json =
        "{\"title\":\"岐山縣石頭河水庫(kù)開(kāi)工\",\"text\":\"3月18日,岐山縣(xiàn)石頭河水庫(kù)擴(kuò)建工程正式開(kāi)工,項(xiàng)目總(zǒng)投資10億(yì)元。\"}";
    assertThat(enrich(json))
        .isInstanceOfSatisfying(
            Enrichment.Accepted.class,
            a -> assertThat(a.article().content().title()).isEqualTo("岐山县石头河水库开工"));
  }

  @Test
  void givesTheSameBytesFromManyThreads() throws Exception {
    byte[] raw = ("{\"text\":\"" + TEXT + "\"}").getBytes(UTF_8);
    byte[] alone = encoded(raw);
    try (var threads = Executors.newFixedThreadPool(4)) {
      var calls = Stream.generate(() -> (Callable<byte[]>) () -> encoded(raw)).limit(64).toList();
      for (var call : threads.invokeAll(calls)) {
        assertThat(call.get()).isEqualTo(alone);
      }
    }
  }

  private static byte[] encoded(byte[] raw) {
    return switch (ENRICHER.enrich(raw, NOW)) {
      case Enrichment.Accepted(var article, _) -> EnrichedArticleCodec.encode(article);
      case Enrichment.Rejected(var reason, _) -> throw new AssertionError(reason);
    };
  }

  private static Enrichment enrich(String json) {
    return ENRICHER.enrich(json.getBytes(UTF_8), NOW);
  }
}
