package dev.countywire.text.page;

import dev.countywire.model.Published;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Puts the article together from lines, their readings and their zones. Made for one page and
/// thrown away.
final class PageAssembly {
  private final PageLayout layout;
  private final PageContext context;
  private final Findings findings;
  private final Metadata metadata;
  private final List<String> paragraphs = new ArrayList<>();
  private final List<Line> body = new ArrayList<>();
  private @Nullable String title;
  private final List<String> subtitles = new ArrayList<>();
  private String titleKey = "";
  private int titleLine = -1;
  private int lastParagraph = -1;

  PageAssembly(PageLayout layout, PageContext context) {
    this.layout = layout;
    this.context = context;
    this.findings = new Findings(new DateChoice(context.capturedAt()));
    this.metadata = new Metadata(findings, layout.has(Zone.TITLE));
  }

  /// The article, or why there is none.
  Page page() {
    titleLine = layout.headline();
    String recorded = context.title();
    if (titleLine >= 0) {
      title = Headline.bare(layout.line(titleLine).text());
    } else if (recorded != null && !recorded.isBlank()) {
      title = Headline.bare(recorded);
    }
    titleKey = title == null ? "" : TitleLooks.key(title);
    for (int i = 0; i < layout.size(); i++) {
      lastParagraph = layout.role(i) == LineRole.BODY ? i : lastParagraph;
    }
    for (int i = 0; i < layout.size(); i++) {
      place(i);
    }
    metadata.signature(body);
    metadata.masthead();
    Dates.Found address = AddressDate.in(context.url());
    if (address != null) {
      findings.dates.note(DateChoice.Place.ADDRESS, address);
    }
    Page.Refused refused = PageKind.refusal(layout.lines(), paragraphs);
    if (refused != null) {
      return refused;
    }
    Published published = findings.dates.best();
    String shown = title == null ? findings.originalTitle : title;
    return new Page.Article(
        shown,
        subtitles.isEmpty() ? null : String.join("", subtitles),
        paragraphs,
        findings.captions,
        findings.outlets.best(),
        findings.authors(),
        findings.editors(),
        published,
        findings.removed,
        removedRatio());
  }

  private void place(int i) {
    Line line = layout.line(i);
    LineRole role = layout.role(i);
    if (i == titleLine) {
      return;
    }
    if (isTitleAgain(line, i)) {
      findings.remove(LineRole.TITLE, "title-again", line.text());
      return;
    }
    switch (role) {
      case BODY -> body(line, i == lastParagraph);
      case TITLE, SUBTITLE -> subtitles.add(line.text());
      case CAPTION -> {
        findings.captions.add(line.text());
        findings.remove(role, layout.rule(i), line.text());
      }
      case BYLINE, NAV, SHARE, LEGAL, CONTACT, RELATED, AD, FOOTER -> {
        metadata.note(line, role, layout.zone(i));
        findings.remove(role, layout.rule(i), line.text());
      }
    }
  }

  private void body(Line line, boolean last) {
    CreditCut cut = CreditCut.of(line, last);
    for (String part : cut.parts()) {
      findings.remove(LineRole.BYLINE, "credit", part);
    }
    metadata.note(cut);
    if (!cut.text().isEmpty()) {
      paragraphs.add(cut.text());
      body.add(line);
    }
  }

  private boolean isTitleAgain(Line line, int i) {
    boolean early = layout.zone(i).index() <= Zone.LEAD.index() || paragraphs.isEmpty();
    return early
        && titleKey.length() >= 4
        && line.text().length() <= 130
        && line.key().equals(titleKey);
  }

  private double removedRatio() {
    long all = 0;
    for (Line line : layout.lines()) {
      all += line.text().length();
    }
    long kept = title == null ? 0 : title.length();
    for (String paragraph : paragraphs) {
      kept += paragraph.length();
    }
    return all == 0 ? 0 : Math.clamp(1 - (double) kept / all, 0, 1);
  }
}
