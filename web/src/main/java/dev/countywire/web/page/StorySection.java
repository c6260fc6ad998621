package dev.countywire.web.page;

import dev.countywire.operations.stories.Story;
import dev.countywire.operations.stories.Telling;
import dev.countywire.web.view.View;
import java.time.Duration;
import java.util.List;

/// Articles that tell the same story, and who told it first.
final class StorySection {
  private static final int SHOWN = 4;

  private StorySection() {}

  static Html of(View view, List<Story> stories) {
    return Html.of(
        """
        <section class="stories" aria-labelledby="stories-heading">
        <h2 id="stories-heading">{}</h2>
        {}
        </section>
        """,
        Bilingual.of("同一报道", "Stories told more than once"),
        stories.isEmpty()
            ? Html.of(
                "<p class=\"empty\">{}</p>", Bilingual.of("没有被转载的报道。", "No story was repeated."))
            : Html.of("<ol>{}</ol>", stories.stream().map(story -> story(view, story)).toList()));
  }

  private static Html story(View view, Story story) {
    Telling origin = story.origin();
    List<Telling> later = story.tellings().stream().skip(1).toList();
    int hidden = Math.max(0, later.size() - SHOWN);
    return Html.of(
        """
        <li><h3><a href="{}">{}</a></h3>
        <p class="meta">{}<span>{}</span><span>{}</span></p>
        <ul class="tellings">{}{}</ul></li>
        """,
        view.href(origin.id()),
        origin.title().isEmpty() ? "（无标题 no headline）" : origin.title(),
        Html.of(
            "<span class=\"tag\">{}</span>",
            Bilingual.of(story.outlets() + " 家", story.outlets() == 1 ? "outlet" : "outlets")),
        Bilingual.of("首发 " + origin.outlet(), "first"),
        Bilingual.of("传播 " + spread(story.spread()), "spread"),
        later.stream().limit(SHOWN).map(telling -> telling(view, telling)).toList(),
        hidden == 0
            ? Html.NONE
            : Html.of("<li class=\"meta\">{}</li>", Bilingual.of("另有 " + hidden + " 篇", "more")));
  }

  /// One of the others, as an item of a list.
  static Html telling(View view, Telling telling) {
    return Html.of(
        "<li><a href=\"{}\">{}</a> <span class=\"meta\">{}</span></li>",
        view.href(telling.id()),
        telling.outlet(),
        Times.of(telling.time(), true));
  }

  private static String spread(Duration spread) {
    return spread.toDays() > 0
        ? spread.toDays() + " 天 " + spread.toHoursPart() + " 小时"
        : spread.toHours() > 0
            ? spread.toHours() + " 小时 " + spread.toMinutesPart() + " 分"
            : spread.toMinutes() + " 分";
  }
}
