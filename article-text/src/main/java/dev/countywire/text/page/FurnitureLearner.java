package dev.countywire.text.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// Counts in how many articles of a site a line stands. For one thread.
///
/// Lines of credits and titles are not counted, since they say something about the article, nor
/// those that the table of roles knows as part of one, such as 特此公告 and salutations. An article
/// whose body was there before was captured again, and is counted once. When there are too many
/// lines to keep, those seen least are forgotten, so a count may be too low, never too high.
public final class FurnitureLearner {
  // the rules that keep a line in the article because of what it says, not because nothing speaks
  // against it
  private static final Set<String> ARTICLE =
      Set.of(
          "salutation",
          "notice-close",
          "attachment",
          "notice-contact",
          "script-mark",
          "signature-date",
          "credited-paragraph",
          "list-number");
  // longest line that is learned, in units
  private static final int LONGEST = 200;

  private final PageReader reader = PageReader.standard();
  private final int leastArticles;
  private final double leastShare;
  private final int mostLines;
  private final Map<String, SiteLines> sites = new TreeMap<>();
  private int kept;

  /// @param leastArticles in which a line must stand
  /// @param leastShare of its site's articles, in [0,1]
  /// @param mostLines kept in memory at once
  /// @throws IllegalArgumentException if a bound makes no sense
  public FurnitureLearner(int leastArticles, double leastShare, int mostLines) {
    if (leastArticles < 2 || !(leastShare >= 0 && leastShare <= 1) || mostLines < 1) {
      throw new IllegalArgumentException(
          "articles must be 2 or more, the share between 0 and 1, and lines 1 or more");
    }
    this.leastArticles = leastArticles;
    this.leastShare = leastShare;
    this.mostLines = mostLines;
  }

  /// Counts the lines of an article.
  ///
  /// @param text the cleaned text
  /// @return false if it is left out: it names no site, holds no article, or was there before
  public boolean note(String text, PageContext context) {
    String site = Furniture.site(context.site(), context.url());
    PageLayout layout = site == null ? null : reader.layout(text, context);
    if (site == null || layout == null) {
      return false;
    }
    int body = 0;
    Map<String, String> found = new LinkedHashMap<>();
    for (int i = 0; i < layout.size(); i++) {
      String line = layout.line(i).text();
      if (layout.role(i) == LineRole.BODY) {
        body = 31 * body + line.hashCode();
      }
      if (isCounted(layout, i)) {
        found.putIfAbsent(Furniture.key(line), line);
      }
    }
    SiteLines lines = sites.computeIfAbsent(site, _ -> new SiteLines());
    int before = lines.size();
    boolean counted = lines.add(body, found);
    kept += lines.size() - before;
    forget();
    return counted;
  }

  private static boolean isCounted(PageLayout layout, int i) {
    LineRole role = layout.role(i);
    boolean ofArticle = role == LineRole.BODY && ARTICLE.contains(layout.rule(i));
    return layout.line(i).text().length() <= LONGEST
        && role != LineRole.BYLINE
        && role != LineRole.TITLE
        && role != LineRole.SUBTITLE
        && role != LineRole.CAPTION
        && !ofArticle
        && !layout.line(i).looks(Look.DATE)
        && layout.line(i).shape().han() > 0;
  }

  private void forget() {
    for (int seen = 1; kept > mostLines; seen++) {
      kept = 0;
      for (SiteLines site : sites.values()) {
        site.forget(seen);
        kept += site.size();
      }
    }
  }

  /// The list, header first, in the form that [Furniture#read] takes: sites in the order of their
  /// names, the most frequent lines first.
  public List<String> list() {
    List<String> rows = new ArrayList<>();
    rows.add(
        "# Lines that stand in many articles of a site; countywire removes them from its pages. Edit"
            + " freely:");
    rows.add("# delete a row to keep its line, add one to remove another.");
    rows.add(Furniture.HEADER);
    sites.forEach((name, site) ->
        site.lines().stream()
            .filter(l -> l.count() >= leastArticles && l.count() >= leastShare * site.articles())
            .sorted(
                Comparator.comparingInt(SiteLines.Counted::count)
                    .reversed()
                    .thenComparing(SiteLines.Counted::text))
            .map(l ->
                String.join(
                    "\t",
                    name,
                    Integer.toString(l.count()),
                    Integer.toString(site.articles()),
                    l.text().replace('\t', ' ')))
            .forEach(rows::add));
    return rows;
  }
}
