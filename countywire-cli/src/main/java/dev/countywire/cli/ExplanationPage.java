package dev.countywire.cli;

import dev.countywire.model.Cleaning;
import dev.countywire.model.Entity;
import dev.countywire.model.MarkedText;
import dev.countywire.model.Sector;
import dev.countywire.web.page.Html;
import java.util.List;
import java.util.Locale;

/// Explanations as one page of HTML that loads nothing and runs nothing; all text is escaped.
final class ExplanationPage {
  private static final String HEAD =
      """
      <!DOCTYPE html>
      <html lang="zh-Hans">
      <head>
      <meta charset="utf-8">
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>countywire explain</title>
      <style>
      body { font: 16px/1.7 sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem; color: #222; background: #fff }
      .text { white-space: pre-wrap; overflow-wrap: anywhere }
      mark { padding: 0 .15em; border-radius: .2em; color: inherit; background: #eee }
      mark.place { background: #c8e6c9 } mark.person { background: #fff0a8 } mark.government { background: #c5dcfa }
      mark.organization { background: #b8ece8 } mark.company { background: #ecd0f2 } mark.zone { background: #ddefb6 }
      mark.money { background: #fbd3cf } mark.initiative { background: #cdeefc }
      table { border-collapse: collapse; width: 100%; font-size: .9em }
      th, td { text-align: left; vertical-align: top; padding: .2em .8em .2em 0; border-top: 1px solid #ddd; overflow-wrap: anywhere }
      .small { font-size: .85em; color: #666 }
      </style>
      </head>
      <body>
      """;

  private final StringBuilder out = new StringBuilder(HEAD);

  private ExplanationPage() {}

  /// The page of some articles.
  static String of(List<Explanation> articles) {
    ExplanationPage page = new ExplanationPage();
    articles.forEach(page::article);
    return page.out.append("</body>\n</html>\n").toString();
  }

  private void article(Explanation article) {
    out.append("<article>\n<h1 class=\"text\">").append(marked(article.title())).append("</h1>\n");
    out.append("<table>\n");
    row("th", "id", article.id());
    article.facts().forEach(fact -> row("th", fact.label(), fact.value()));
    out.append("</table>\n<div class=\"text\">").append(marked(article.body())).append("</div>\n");
    heading("Mentions", article.mentions().size());
    article.mentions().forEach(this::reason);
    heading("Sectors", article.sectors().size());
    article.sectors().forEach(this::sector);
    heading("Removed", article.removed().size());
    for (Cleaning.Removed line : article.removed()) {
      row("td", line.role(), line.rule(), line.text());
    }
    out.append("</table>\n</article>\n");
  }

  // closes the table before, if it is not the first heading
  private void heading(String name, int count) {
    out.append(name.equals("Mentions") ? "" : "</table>\n");
    out.append("<h2>").append(name).append(" (").append(count).append(")</h2>\n<table>\n");
  }

  private void reason(Explanation.Reason reason) {
    Entity mention = reason.mention();
    out.append("<tr><td>").append(mark(mention, mention.text())).append("</td>");
    cell(MarkedText.kind(mention));
    cell(reason.value());
    cell(mention.rule() + (reason.meaning().isEmpty() ? "" : ": " + reason.meaning()));
    cell(reason.around());
    out.append("</tr>\n");
  }

  private void sector(Sector sector) {
    String score = String.format(Locale.ROOT, "%.2f", sector.score());
    out.append("<tr>");
    cell(sector.code() + " " + sector.name());
    cell(score);
    cell(String.join("\n", sector.evidence().stream().map(Sector.Evidence::text).toList()));
    out.append("</tr>\n");
  }

  private void row(String first, String label, String... values) {
    out.append("<tr><").append(first).append('>').append(Html.escaped(label));
    out.append("</").append(first).append('>');
    for (String value : values) {
      cell(value);
    }
    out.append("</tr>\n");
  }

  private void cell(String value) {
    out.append("<td class=\"text\">").append(Html.escaped(value)).append("</td>");
  }

  private static String marked(MarkedText text) {
    return text.written(Html::escaped, ExplanationPage::mark);
  }

  private static String mark(Entity mention, String written) {
    return "<mark class=\"%s\" title=\"%s\">%s</mark>"
        .formatted(
            MarkedText.kind(mention),
            Html.escaped(MarkedText.kind(mention) + ", " + mention.rule()),
            Html.escaped(written));
  }
}
