package dev.countywire.web.page;

import dev.countywire.web.index.Flow;
import dev.countywire.web.view.View;
import java.time.LocalDate;
import java.util.List;

/// Articles over time: a table, of which the page's script draws columns.
final class FlowSection {
  private FlowSection() {}

  static Html of(View view, Flow flow) {
    return Html.of(
        """
        <section class="flow" aria-labelledby="flow-heading">
        <h2 id="flow-heading">{}</h2>
        {}
        </section>
        """,
        Bilingual.of("每" + flow.interval().zh() + "篇数", "Articles per " + flow.interval().en()),
        flow.columns().isEmpty()
            ? Html.of("<p class=\"empty\">{}</p>", Bilingual.of("没有文章", "No articles"))
            : chart(view, flow));
  }

  private static Html chart(View view, Flow flow) {
    List<Html> rows =
        flow.columns().stream()
            .map(column -> row(view, column.first(), flow.interval().last(column.first()), column))
            .toList();
    return Html.of(
        """
        <figure id="flow" class="chart" data-label="每{}篇数，左右键移动，回车筛选 Articles per {}: arrow keys move, Enter filters"></figure>
        <details class="data"><summary>{}</summary>
        <table id="flow-data"><thead><tr><th scope="col">{}</th><th scope="col">{}</th></tr></thead><tbody>
        {}</tbody></table></details>
        """,
        flow.interval().zh(),
        flow.interval().en(),
        Bilingual.of("数据表", "As a table"),
        Bilingual.of("起始日", "From"),
        Bilingual.of("篇数", "Articles"),
        rows);
  }

  private static Html row(View view, LocalDate first, LocalDate last, Flow.Column column) {
    boolean chosen = first.equals(view.from()) && last.equals(view.to());
    boolean outside =
        (view.from() != null && last.isBefore(view.from()))
            || (view.to() != null && first.isAfter(view.to()));
    View wanted = chosen ? view.withDays(null, null) : view.withDays(first, last);
    return Html.of(
        "<tr data-from=\"{}\" data-to=\"{}\" data-count=\"{}\" data-state=\"{}\"><th scope=\"row\"><a href=\"{}\">{}</a></th><td>{}</td></tr>\n",
        first,
        last,
        column.articles(),
        chosen ? "chosen" : outside ? "outside" : "inside",
        wanted.href(),
        first,
        Figures.of(column.articles()));
  }
}
