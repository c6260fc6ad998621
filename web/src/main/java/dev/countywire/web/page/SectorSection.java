package dev.countywire.web.page;

import dev.countywire.web.index.Count;
import dev.countywire.web.view.View;
import java.util.List;
import java.util.Locale;

/// Sectors by number of articles; each filters by itself.
final class SectorSection {
  private static final int SHOWN = 12;

  private SectorSection() {}

  static Html of(View view, List<Count> sectors) {
    long most = sectors.stream().mapToLong(Count::articles).max().orElse(1);
    return Html.of(
        """
        <section class="sectors" aria-labelledby="sectors-heading">
        <h2 id="sectors-heading">{}</h2>
        {}
        </section>
        """,
        Bilingual.of("行业", "Sectors"),
        sectors.isEmpty()
            ? Html.of("<p class=\"empty\">{}</p>", Bilingual.of("没有行业", "No sectors"))
            : bars(sectors.stream().map(sector -> bar(view, sector, most)).toList()));
  }

  private static Html bars(List<Html> bars) {
    List<Html> rest = bars.stream().skip(SHOWN).toList();
    return Html.of(
        "<ul class=\"bars\">{}</ul>{}",
        bars.stream().limit(SHOWN).toList(),
        rest.isEmpty()
            ? Html.NONE
            : Html.of(
                "<details class=\"more\"><summary>{}</summary><ul class=\"bars\">{}</ul></details>",
                Bilingual.of("其余 " + rest.size() + " 个", "more"),
                rest));
  }

  private static Html bar(View view, Count sector, long most) {
    boolean chosen = sector.value().equals(view.sector());
    return Html.of(
        """
        <li><a href="{}"{}><span class="name">{}</span>\
        <svg aria-hidden="true" viewBox="0 0 100 4" preserveAspectRatio="none"><rect width="{}" height="4"/></svg>\
        <span class="count">{}</span></a></li>
        """,
        view.withSector(chosen ? null : sector.value()).href(),
        chosen ? Html.of(" aria-current=\"true\"") : Html.NONE,
        Bilingual.of(Labels.sector(sector.value()), Labels.english(sector.value())),
        String.format(Locale.ROOT, "%.1f", 100.0 * sector.articles() / most),
        Figures.of(sector.articles()));
  }
}
