package dev.countywire.web.page;

import dev.countywire.model.Cleaning;
import java.util.List;

/// The lines that were taken out, with what they were and the rule that said so.
final class RemovedSection {
  private RemovedSection() {}

  static Html of(Cleaning cleaning, RuleMeanings rules) {
    List<Html> rows = cleaning.removed().stream().map(line -> row(line, rules)).toList();
    return Html.of(
        """
        <section class="removed" aria-labelledby="removed-heading"><h2 id="removed-heading">{}</h2>
        {}</section>
        """,
        Bilingual.of(
            "删去 " + rows.size() + " 行，占全页 " + Figures.percent(cleaning.removedRatio()),
            "Removed lines"),
        rows.isEmpty()
            ? Html.of(
                "<p class=\"empty\">{}</p>", Bilingual.of("没有删去任何一行。", "Nothing was removed."))
            : Html.of(
                """
                <table id="removed"><thead><tr><th scope="col">{}</th><th scope="col">{}</th><th scope="col">{}</th></tr></thead>
                <tbody>{}</tbody></table>
                """,
                Bilingual.of("类别", "Role"),
                Bilingual.of("规则", "Rule"),
                Bilingual.of("原行", "Line"),
                rows));
  }

  private static Html row(Cleaning.Removed line, RuleMeanings rules) {
    return Html.of(
        "<tr><td>{}</td><td title=\"{}\"><code>{}</code></td><td class=\"line\">{}</td></tr>\n",
        Bilingual.of(Labels.role(line.role()), line.role()),
        rules.of(line.rule()),
        line.rule(),
        line.text());
  }
}
