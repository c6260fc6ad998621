package dev.countywire.text.page;

import dev.countywire.model.RejectReason;
import java.util.ArrayList;
import java.util.List;

/// Reads a cleaned page: which lines are the article, and what the others say about it.
public final class PageReader {
  private final LineReader rules;

  private PageReader(LineReader rules) {
    this.rules = rules;
  }

  /// The reader with the rules that come with countywire.
  public static PageReader standard() {
    return new PageReader(new LineReader(RoleRules.standard()));
  }

  /// Reads one page.
  ///
  /// @param text the cleaned text, lines parted by `\n`
  public Page read(String text, PageContext context) {
    List<Line> lines = new ArrayList<>();
    for (String line : PageLines.of(text)) {
      lines.add(Line.of(line));
    }
    if (lines.isEmpty()) {
      return new Page.Refused(RejectReason.NO_ARTICLE, "the page has no lines");
    }
    CreditLooks.mark(lines);
    TitleLooks.mark(lines, context.title());
    PlaceLooks.mark(lines);
    List<LineReading> readings = rules.read(lines);
    Zone[] zones = ZonePath.of(readings);
    Headline.promote(readings, zones);
    return new PageAssembly(lines, readings, zones, context).page();
  }
}
