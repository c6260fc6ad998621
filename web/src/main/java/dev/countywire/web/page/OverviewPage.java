package dev.countywire.web.page;

import dev.countywire.web.index.Overview;
import dev.countywire.web.view.View;
import java.util.ArrayList;
import java.util.List;

/// The page of a list: what is chosen, then flow, map, sectors, articles and stories.
public final class OverviewPage {
  private OverviewPage() {}

  /// The page of a view.
  public static String of(View view, Overview overview) {
    return Layout.page(
        title(view),
        view,
        Html.of(
            "<div class=\"chosen\"><h1>{}</h1>{}</div>\n{}{}",
            Html.of(
                "<span class=\"total\">{}</span> {}",
                Figures.of(overview.total()),
                Bilingual.of("篇文章", overview.total() == 1 ? "article" : "articles")),
            chips(view),
            FlowSection.of(view, overview.flow()),
            Html.of(
                """
                <div class="columns">
                <div class="main">{}</div>
                <div class="side">{}{}{}</div>
                </div>
                """,
                NewestSection.of(view, overview),
                MapSection.of(view, overview),
                SectorSection.of(view, overview.sectors()),
                StorySection.of(view, overview.stories()))));
  }

  private static String title(View view) {
    List<String> parts = new ArrayList<>();
    if (view.words() != null) {
      parts.add(view.words());
    }
    if (view.region() != null) {
      parts.add(Provinces.label(view.region()));
    }
    if (view.sector() != null) {
      parts.add(Labels.sector(view.sector()));
    }
    parts.add("县闻 countywire");
    return String.join(" · ", parts);
  }

  private static Html chips(View view) {
    List<Html> chips = new ArrayList<>();
    if (view.words() != null) {
      chips.add(chip("“" + view.words() + "”", view.withWords(null)));
    }
    if (view.region() != null) {
      chips.add(chip(Provinces.label(view.region()), view.withRegion(null)));
    }
    if (view.sector() != null) {
      chips.add(chip(Labels.sector(view.sector()), view.withSector(null)));
    }
    if (view.from() != null || view.to() != null) {
      chips.add(chip(days(view), view.withDays(null, null)));
    }
    return chips.isEmpty()
        ? Html.NONE
        : Html.of("<ul class=\"chips\" aria-label=\"已选条件 Chosen filters\">{}</ul>", chips);
  }

  private static String days(View view) {
    if (view.from() != null && view.from().equals(view.to())) {
      return view.from().toString();
    }
    return (view.from() == null ? "" : view.from()) + " – " + (view.to() == null ? "" : view.to());
  }

  private static Html chip(String label, View without) {
    return Html.of(
        """
        <li><a href="{}">{}<span class="hidden"> 移除此条件 Remove this filter</span>\
        <span class="cross" aria-hidden="true">×</span></a></li>\
        """,
        without.href(),
        label);
  }
}
