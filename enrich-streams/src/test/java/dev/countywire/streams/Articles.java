package dev.countywire.streams;

import dev.countywire.model.RawArticle;
import dev.countywire.model.RawArticleCodec;
import dev.countywire.text.Enricher;
import dev.countywire.text.StandardEnricher;
import java.time.OffsetDateTime;

/// Raw records of our own writing, and the enricher that reads them.
final class Articles {
  /// The real enricher, except that it fails on texts with the word BUG.
  static final Enricher ENRICHER = failing(StandardEnricher.create());

  static final OffsetDateTime CAPTURED_AT = OffsetDateTime.parse("2024-04-13T08:00:00+08:00");

  private Articles() {}

  static byte[] numbered(int number) {
    return of(
        "a-" + number,
        """
        青溪县召开第%1$d次春耕生产现场会
        2024-04-12 09:30 来源：青溪县融媒体中心
        4月12日，青溪县在柳河镇召开第%1$d次春耕生产现场会，安排部署当前农业生产工作。
        会议要求，各乡镇要抢抓农时，做好种子、化肥和农机的调配，确保粮食播种面积只增不减。
        县农业农村局负责人表示，今年全县计划种植水稻三万二千亩，将派出技术员到村到户指导。
        """
            .formatted(number));
  }

  static byte[] of(String id, String text) {
    return RawArticleCodec.encode(
        new RawArticle(id, null, "青溪发布", null, text, CAPTURED_AT, "test.ndjson"));
  }

  private static Enricher failing(Enricher enricher) {
    return (raw, time) -> {
      if (new String(raw, java.nio.charset.StandardCharsets.UTF_8).contains("BUG")) {
        throw new IllegalStateException("a message that quotes the article");
      }
      return enricher.enrich(raw, time);
    };
  }
}
