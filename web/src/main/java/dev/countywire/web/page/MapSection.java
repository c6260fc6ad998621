package dev.countywire.web.page;

import dev.countywire.web.index.Count;
import dev.countywire.web.index.Overview;
import dev.countywire.web.page.Provinces.Province;
import dev.countywire.web.view.View;
import java.util.List;
import java.util.Map;

/// The provinces as tiles of one size, each where it lies; a tile filters by its province.
final class MapSection {
  private static final int SHADES = 5;

  private MapSection() {}

  static Html of(View view, Overview overview) {
    long most = overview.provinces().values().stream().mapToLong(Long::longValue).max().orElse(0);
    List<Html> tiles =
        Provinces.ALL.stream()
            .map(province -> tile(view, province, overview.provinces(), most))
            .toList();
    return Html.of(
        """
        <section class="regions" aria-labelledby="map-heading">
        <h2 id="map-heading">{}</h2>
        <ul class="map" id="map">{}</ul>
        {}
        </section>
        """,
        Bilingual.of("省份", "Provinces"),
        tiles,
        divisions(view, overview.divisions()));
  }

  private static Html tile(View view, Province province, Map<String, Long> counts, long most) {
    long count = counts.getOrDefault(province.prefix(), 0L);
    boolean chosen = province.equals(Provinces.of(view.region()));
    return Html.of(
        """
        <li class="c{} r{}"><a class="shade-{}" href="{}" data-column="{}" data-row="{}"{} title="{}">\
        <span aria-hidden="true" class="brief">{}</span><span aria-hidden="true" class="count">{}</span>\
        <span class="hidden">{} {}：{} 篇 articles</span></a></li>
        """,
        province.column(),
        province.row(),
        shade(count, most),
        view.withRegion(chosen ? null : province.adcode()).href(),
        province.column(),
        province.row(),
        chosen ? Html.of(" aria-current=\"true\"") : Html.NONE,
        province.name() + " " + province.en(),
        province.brief(),
        count == 0 ? "" : Figures.of(count),
        province.name(),
        province.en(),
        Figures.of(count));
  }

  // by orders of magnitude: a few provinces have most of the news
  private static int shade(long count, long most) {
    if (count == 0) {
      return 0;
    }
    double share = most == 1 ? 1 : Math.log((double) count) / Math.log((double) most);
    return 1 + (int) Math.min(SHADES - 1, Math.floor(share * SHADES));
  }

  private static Html divisions(View view, List<Count> divisions) {
    List<Html> links =
        divisions.stream()
            .filter(each -> Provinces.of(each.value()) == null)
            .filter(each -> !each.value().equals(view.region()))
            .map(each ->
                Html.of(
                    "<li><a href=\"{}\">{}</a> <span class=\"count\">{}</span></li>",
                    view.withRegion(each.value()).href(),
                    each.value(),
                    Figures.of(each.articles())))
            .toList();
    return links.isEmpty()
        ? Html.NONE
        : Html.of("<ul class=\"divisions\" aria-label=\"市县 Divisions\">{}</ul>", links);
  }
}
