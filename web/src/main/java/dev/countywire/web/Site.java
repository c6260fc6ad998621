package dev.countywire.web;

import dev.countywire.model.RawArticle;
import dev.countywire.operations.RawLookup;
import dev.countywire.operations.articles.IndexReader;
import dev.countywire.operations.articles.IndexUnreadable;
import dev.countywire.runtime.KafkaSettings;
import dev.countywire.runtime.KafkaUnavailable;
import dev.countywire.runtime.Settings;
import dev.countywire.web.index.ArticleDocument;
import dev.countywire.web.index.ArticleReader;
import dev.countywire.web.index.OverviewReader;
import dev.countywire.web.page.ArticlePage;
import dev.countywire.web.page.OverviewPage;
import dev.countywire.web.page.RawLines;
import dev.countywire.web.page.RuleMeanings;
import dev.countywire.web.page.SentencePage;
import dev.countywire.web.view.View;
import dev.countywire.web.view.ViewReader;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Which path shows what.
final class Site implements AutoCloseable {
  private static final Pattern ARTICLE =
      Pattern.compile("/articles/([A-Za-z0-9._-]{1,128})(?:/raw\\.(txt|json))?");
  // nobody waits longer for a page
  private static final Map<String, String> HURRY = Map.of("elasticsearch.timeout", "10s");
  private static final Duration KAFKA_PATIENCE = Duration.ofSeconds(4);
  // each look into Kafka opens a connection of its own
  private static final int LOOKUPS = 2;

  private final Assets assets = new Assets();
  private final RuleMeanings rules = RuleMeanings.read();
  private final Semaphore lookups = new Semaphore(LOOKUPS);
  private final IndexReader index;
  private final RawLookup raw;

  private Site(IndexReader index, RawLookup raw) {
    this.index = index;
    this.raw = raw;
  }

  static Site from(Settings settings) {
    return new Site(
        IndexReader.from(Settings.merged(HURRY, settings.values())),
        new RawLookup(KafkaSettings.from(settings), KAFKA_PATIENCE));
  }

  /// Answers a request.
  ///
  /// @param path as it was sent, not decoded
  /// @param query as it was sent, not decoded
  Reply answer(String path, @Nullable String query) {
    Reply asset = assets.find(path);
    if (asset != null) {
      return asset;
    }
    return switch (ViewReader.read(query)) {
      case ViewReader.Result.Refused refused ->
          Reply.html(400, SentencePage.of("请求不能理解", "Bad request", refused.sentence()));
      case ViewReader.Result.Wanted(View view) -> page(path, view);
    };
  }

  @Override
  public void close() {
    index.close();
  }

  private Reply page(String path, View view) {
    Matcher article = ARTICLE.matcher(path);
    try {
      if (path.equals("/")) {
        return Reply.html(200, OverviewPage.of(view, new OverviewReader(index).read(view)));
      }
      if (article.matches()) {
        return article(article.group(1), article.group(2), view);
      }
    } catch (IndexUnreadable unreadable) {
      return Reply.html(
          503, SentencePage.of("检索服务没有应答", "The index cannot be read", sentence(unreadable)));
    }
    return Reply.html(404, SentencePage.of("没有这一页", "No such page", "这个地址下没有内容。"));
  }

  private Reply article(String id, @Nullable String rawAs, View view) {
    ArticleDocument article = new ArticleReader(index).find(id);
    if (article == null) {
      return Reply.html(404, SentencePage.of("没有这篇文章", "No such article", "它可能已被撤回。"));
    }
    return rawAs == null
        ? Reply.html(200, ArticlePage.of(article, rules, view))
        : raw(article, rawAs.equals("json"));
  }

  private Reply raw(ArticleDocument article, boolean inLines) {
    if (!lookups.tryAcquire()) {
      return Reply.plain(503, "正在查找其他原文，请稍候再试。 Kafka is busy with other look-ups: try again.");
    }
    try {
      RawArticle found = raw.find(article.id(), article.ingestedAt());
      if (found == null) {
        return Reply.plain(404, "Kafka 中已没有这篇原文。 Kafka no longer holds the raw text.");
      }
      return inLines
          ? Reply.json(RawLines.json(found.text(), article.facts()))
          : Reply.plain(200, found.text());
    } catch (KafkaUnavailable away) {
      return Reply.plain(503, "Kafka 没有应答，无法显示原文。 " + sentence(away));
    } finally {
      lookups.release();
    }
  }

  private static String sentence(RuntimeException failure) {
    return String.valueOf(failure.getMessage());
  }
}
