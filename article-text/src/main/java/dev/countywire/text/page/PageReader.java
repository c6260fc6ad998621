package dev.countywire.text.page;

import dev.countywire.model.RejectReason;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads a cleaned page: which lines are the article, and what the others say about it.
public final class PageReader {
  private final LineReader rules;
  private final Furniture furniture;

  private PageReader(LineReader rules, Furniture furniture) {
    this.rules = rules;
    this.furniture = furniture;
  }

  /// The reader with the rules that come with countywire.
  public static PageReader standard() {
    return with(Furniture.NONE);
  }

  /// The same, which also knows lines that recur on the pages of a site.
  public static PageReader with(Furniture furniture) {
    return new PageReader(new LineReader(RoleRules.standard()), furniture);
  }

  /// Reads one page.
  ///
  /// @param text the cleaned text, lines parted by `\n`
  public Page read(String text, PageContext context) {
    PageLayout layout = layout(text, context);
    return layout == null
        ? new Page.Refused(RejectReason.NO_ARTICLE, "the page has no lines")
        : new PageAssembly(layout, context).page();
  }

  /// The lines of a page with their roles, or none of a blank page.
  @Nullable PageLayout layout(String text, PageContext context) {
    List<Line> lines = new ArrayList<>();
    for (String line : PageLines.of(text)) {
      lines.add(Line.of(line));
    }
    if (lines.isEmpty()) {
      return null;
    }
    CreditLooks.mark(lines);
    TitleLooks.mark(lines, context.title());
    PlaceLooks.mark(lines);
    furniture.mark(lines, context);
    List<LineReading> readings = rules.read(lines);
    Zone[] zones = ZonePath.of(readings);
    Headline.promote(readings, zones);
    return new PageLayout(lines, readings, List.of(zones));
  }
}
