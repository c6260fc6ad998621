package dev.countywire.web.page;

import dev.countywire.web.index.Listed;
import dev.countywire.web.index.Overview;
import dev.countywire.web.view.View;
import dev.countywire.web.view.ViewReader;
import java.util.ArrayList;
import java.util.List;

/// The newest articles, a page at a time.
final class NewestSection {
  private NewestSection() {}

  static Html of(View view, Overview overview) {
    return Html.of(
        """
        <section class="newest" aria-labelledby="newest-heading">
        <h2 id="newest-heading">{}</h2>
        {}
        </section>
        """,
        Bilingual.of("最新文章", "Newest articles"),
        overview.newest().isEmpty()
            ? empty(view)
            : Html.of(
                "<ol class=\"articles\">{}</ol>{}",
                overview.newest().stream().map(article -> item(view, article)).toList(),
                pages(view, overview.total())));
  }

  private static Html empty(View view) {
    return view.isAll()
        ? Html.of(
            "<p class=\"empty\">{}</p><p class=\"empty\"><code>countywire produce --input …</code></p>",
            Bilingual.of("索引里还没有文章。", "The index is empty still."))
        : Html.of(
            "<p class=\"empty\">{} <a href=\"/\">{}</a></p>",
            Bilingual.of("没有符合条件的文章。", "Nothing fits these filters."),
            Bilingual.of("清除全部条件", "Clear them"));
  }

  private static Html item(View view, Listed article) {
    return Html.of(
        """
        <li><h3><a href="{}">{}</a></h3>
        <p class="meta">{}</p>
        <p class="excerpt">{}</p></li>
        """,
        view.href(article.id()),
        article.title().isEmpty() ? "（无标题 no headline）" : article.title(),
        meta(article),
        article.excerpt());
  }

  /// When, where and by whom.
  static Html meta(Listed article) {
    List<Html> parts = new ArrayList<>();
    parts.add(Times.of(article));
    if (!article.outlet().isEmpty()) {
      parts.add(Html.of("<span>{}</span>", article.outlet()));
    }
    if (!article.region().isEmpty()) {
      parts.add(Html.of("<span>{}</span>", String.join(" › ", article.region())));
    }
    if (article.sector() != null) {
      parts.add(Html.of("<span class=\"tag\">{}</span>", Labels.sector(article.sector())));
    }
    return Html.join(parts);
  }

  private static Html pages(View view, long total) {
    long last = Math.min(ViewReader.LAST_PAGE, (total + Overview.PAGE - 1) / Overview.PAGE);
    if (last <= 1) {
      return Html.NONE;
    }
    return Html.of(
        "<nav class=\"pages\" aria-label=\"分页 Pages\">{}<span>{} / {}</span>{}</nav>",
        view.page() > 1
            ? Html.of(
                "<a rel=\"prev\" href=\"{}\">{}</a>",
                view.withPage(view.page() - 1).href(),
                Bilingual.of("← 较新", "Newer"))
            : Html.NONE,
        view.page(),
        last,
        view.page() < last
            ? Html.of(
                "<a rel=\"next\" href=\"{}\">{}</a>",
                view.withPage(view.page() + 1).href(),
                Bilingual.of("较早 →", "Older"))
            : Html.NONE);
  }
}
