package dev.countywire.streams;

import dev.countywire.model.ChinaTime;
import dev.countywire.model.EnrichedArticle;
import dev.countywire.model.EnrichedArticleCodec;
import dev.countywire.model.Provenance;
import dev.countywire.model.RawArticle;
import dev.countywire.model.RawArticleCodec;
import dev.countywire.text.Enricher;
import dev.countywire.text.StandardEnricher;
import java.time.Instant;
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
    return of(id, text, CAPTURED_AT);
  }

  /// A page whose content differs with the word.
  static byte[] captured(String id, String word, Instant capturedAt) {
    String text =
        """
        青溪县%s号水库除险加固工程开工
        2024-04-12 09:30 来源：青溪县融媒体中心
        4月12日，青溪县%s号水库除险加固工程在柳河镇正式开工，计划明年汛期前完成主体施工。
        县水利局负责人说，工程完工后，下游两万亩农田的灌溉用水将更有保障，群众生产生活更加安全。
        """
            .formatted(word, word);
    return of(id, text, ChinaTime.at(capturedAt));
  }

  /// The bytes of an article with what the topology remembers, written the long way.
  static byte[] encoded(EnrichedArticle article, OffsetDateTime firstSeenAt, int revision) {
    Provenance from = article.provenance();
    Provenance seen =
        new Provenance(
            from.id(),
            from.capturedAt(),
            from.ingestedAt(),
            firstSeenAt,
            revision,
            from.url(),
            from.site(),
            from.sourceFile());
    return EnrichedArticleCodec.encode(
        new EnrichedArticle(
            seen,
            article.content(),
            article.tags(),
            article.cleaning(),
            article.contentHash(),
            article.storyKeys(),
            article.enricher()));
  }

  private static byte[] of(String id, String text, OffsetDateTime capturedAt) {
    return RawArticleCodec.encode(
        new RawArticle(id, null, "青溪发布", null, text, capturedAt, "test.ndjson"));
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
