package dev.countywire.web.page;

import dev.countywire.model.Entity;
import dev.countywire.model.EntityType;
import dev.countywire.model.MarkedText;
import dev.countywire.web.view.View;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The names of an article by kind, which is the legend of its marks too; each leads to a search.
final class NameSection {
  private NameSection() {}

  static Html of(List<Entity> mentions) {
    Map<EntityType, Map<String, Entity>> kinds = new EnumMap<>(EntityType.class);
    for (Entity mention : mentions) {
      kinds
          .computeIfAbsent(mention.type(), _ -> new LinkedHashMap<>())
          .putIfAbsent(mention.name(), mention);
    }
    List<Html> rows = new ArrayList<>();
    kinds.forEach((kind, names) -> rows.add(row(kind, names)));
    return Html.of(
        "<section class=\"names\" aria-labelledby=\"names-heading\"><h2 id=\"names-heading\">{}</h2>{}</section>",
        Bilingual.of("文中名称", "Names in the text"),
        rows.isEmpty()
            ? Html.of("<p class=\"empty\">{}</p>", Bilingual.of("没有名称。", "No names."))
            : Html.of("<dl>{}</dl>", rows));
  }

  private static Html row(EntityType kind, Map<String, Entity> names) {
    String code = MarkedText.kind(names.values().iterator().next());
    return Html.of(
        "<dt><mark class=\"{}\">{}</mark></dt><dd>{}</dd>\n",
        code,
        Bilingual.of(Labels.kind(kind), code),
        names.values().stream()
            .map(mention ->
                Html.of(
                    "<a href=\"{}\">{}</a> ",
                    View.ALL.withWords("\"" + mention.text() + "\"").href(),
                    mention.name()))
            .toList());
  }
}
