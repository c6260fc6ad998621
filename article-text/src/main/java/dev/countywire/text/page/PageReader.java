package dev.countywire.text.page;

import dev.countywire.model.RejectReason;
import java.util.List;

/// Reads a cleaned page: which lines are the article, and what the others say about it.
public final class PageReader {
  private PageReader() {}

  /// The reader with the rules that come with countywire.
  public static PageReader standard() {
    return new PageReader();
  }

  /// Reads one page.
  ///
  /// @param text the cleaned text, lines parted by `\n`
  public Page read(String text, PageContext context) {
    List<String> lines = text.lines().map(String::strip).filter(l -> !l.isEmpty()).toList();
    return lines.isEmpty()
        ? new Page.Refused(RejectReason.NO_ARTICLE, "the page has no lines")
        : new Page.Article(
            context.title(),
            null,
            lines,
            List.of(),
            null,
            List.of(),
            List.of(),
            null,
            List.of(),
            0);
  }
}
