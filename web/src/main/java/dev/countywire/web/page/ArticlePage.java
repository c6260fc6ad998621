package dev.countywire.web.page;

import dev.countywire.model.Cleaning;
import dev.countywire.web.index.ArticleDocument;
import dev.countywire.web.view.View;
import java.util.List;

/// One article before and after.
public final class ArticlePage {
  private ArticlePage() {}

  /// The page of an article.
  ///
  /// @param rules what its rules go by, in words
  /// @param view that the way back leads to
  public static String of(ArticleDocument article, RuleMeanings rules, View view) {
    MarkedPassage marked = new MarkedPassage(rules);
    return Layout.page(
        article.title().text() + " · 县闻 countywire",
        view,
        Html.of(
            """
            <nav class="back"><a href="{}">{}</a></nav>
            <article>
            <header><h1>{}</h1><p class="meta">{}{}</p>{}</header>
            <div class="panes">
            <section class="after" aria-labelledby="after-heading"><h2 id="after-heading">{}</h2>{}{}</section>
            {}
            </div>
            {}{}
            </article>
            """,
            view.href(),
            Bilingual.of("← 返回列表", "Back to the list"),
            article.title().text().isEmpty() ? "（无标题 no headline）" : marked.line(article.title()),
            NewestSection.meta(article.listed()),
            article.url() == null
                ? Html.NONE
                : Html.of(
                    "<a href=\"{}\" rel=\"noreferrer noopener external\">{}</a>",
                    article.url(),
                    Bilingual.of("原网页 ↗", "Original")),
            tags(article),
            Bilingual.of("整理后", "After"),
            marked.paragraphs(article.body()),
            NameSection.of(article.mentions()),
            before(article),
            RemovedSection.of(article.facts(), rules),
            others(article, view)));
  }

  private static Html tags(ArticleDocument article) {
    List<Html> sectors =
        article.sectors().stream()
            .map(code ->
                Html.of(
                    "<li><a href=\"{}\">{}</a></li>",
                    View.ALL.withSector(code).href(),
                    Bilingual.of(Labels.sector(code), Labels.english(code))))
            .toList();
    return Html.of(
        "<ul class=\"tags\" aria-label=\"行业与事件 Sectors and event\">{}<li class=\"event\">{}</li></ul>",
        sectors,
        Bilingual.of(Labels.event(article.eventType()), Labels.english(article.eventType())));
  }

  private static Html before(ArticleDocument article) {
    Cleaning facts = article.facts();
    return Html.of(
        """
        <section class="before" aria-labelledby="before-heading"><h2 id="before-heading">{}</h2>
        <p class="repairs">{}</p>
        <div id="raw" data-lines="/articles/{}/raw.json" aria-live="polite"><p><a href="/articles/{}/raw.txt">{}</a></p></div>
        </section>\
        """,
        Bilingual.of("原文", "Before"),
        Html.join(
            List.of(
                repair("去注音", "glosses removed", facts.glosses()),
                repair("修复乱码", "damaged places restored", facts.bytesRepaired()),
                repair("未能修复", "left as they are", facts.unrepaired()),
                repair("繁转简", "characters converted", facts.charactersConverted()))),
        article.id(),
        article.id(),
        Bilingual.of("从 Kafka 读取原文", "Read the raw text from Kafka"));
  }

  private static Html repair(String zh, String en, int count) {
    return count == 0
        ? Html.NONE
        : Html.of("<span><b>{}</b> {}</span>", Figures.of(count), Bilingual.of(zh, en));
  }

  private static Html others(ArticleDocument article, View view) {
    return article.others().isEmpty()
        ? Html.NONE
        : Html.of(
            "<section class=\"others\" aria-labelledby=\"others-heading\"><h2 id=\"others-heading\">{}</h2><ul class=\"tellings\">{}</ul></section>",
            Bilingual.of("同一报道", "The same story"),
            article.others().stream().map(each -> StorySection.telling(view, each)).toList());
  }
}
