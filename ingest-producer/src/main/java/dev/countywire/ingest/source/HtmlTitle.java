package dev.countywire.ingest.source;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.jspecify.annotations.Nullable;

/// The headline of a page: what its metadata calls so, else a heading that the window's title
/// holds, else that title with whatever the site has put behind it.
final class HtmlTitle {
  private HtmlTitle() {}

  /// The headline, or `null` if the page names none.
  static @Nullable String of(Document page) {
    String title = page.title().strip();
    String named = metadata(page);
    if (named != null) {
      return named;
    }
    Elements headings = page.select("h1");
    String heading = headings.size() == 1 ? headings.getFirst().text().strip() : "";
    String best = !heading.isEmpty() && title.contains(heading) ? heading : title;
    return best.isEmpty() ? null : best;
  }

  // "ArticleTitle" is what China's guidelines for government sites prescribe (2017), "og:title"
  // what share buttons read
  private static @Nullable String metadata(Document page) {
    for (Element meta : page.select("meta[name=ArticleTitle], meta[property=og:title]")) {
      String content = meta.attr("content").strip();
      if (!content.isEmpty()) {
        return content;
      }
    }
    return null;
  }
}
