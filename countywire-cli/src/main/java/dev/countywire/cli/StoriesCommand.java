package dev.countywire.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.countywire.model.ChinaTime;
import dev.countywire.operations.articles.IndexReader;
import dev.countywire.operations.stories.Story;
import dev.countywire.operations.stories.Telling;
import dev.countywire.operations.stories.TellingsIndex;
import dev.countywire.runtime.InvalidSetting;
import dev.countywire.runtime.Settings;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// The same story in many places: who told it first, and how far it went.
@Command(
    name = "stories",
    description = {
      "Groups indexed articles that tell the same story.",
      "Shows where it stood first, how many outlets have it, and how long it took to spread. Reposts",
      "are told by their text, not by their headlines."
    },
    footer = {"  ./countywire stories --since 1d", "  ./countywire stories --since 7d --json"})
final class StoriesCommand implements Callable<Integer> {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final int TITLE = 60;

  private final Context context;
  @Mixin private SettingsOptions options = new SettingsOptions();

  @Option(
      names = "--since",
      paramLabel = "WHEN",
      defaultValue = "1d",
      description = {"articles published since then (1d), with what they repeat", Moment.HELP})
  private String since = "1d";

  @Option(
      names = "--outlets",
      paramLabel = "N",
      defaultValue = "2",
      description = "only stories that stood in so many outlets (2)")
  private int outlets = 2;

  @Option(
      names = "--limit",
      paramLabel = "N",
      defaultValue = "20",
      description = "at most so many stories, the most widespread first (20)")
  private int limit = 20;

  @Option(names = "--json", description = "print one JSON array, with every article")
  private boolean json;

  StoriesCommand(Context context) {
    this.context = context;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    return options.run(context, this::run);
  }

  private int run(Settings settings) {
    Instant from = Moment.of(since, "--since", context.clock());
    if (from == null || limit < 1 || outlets < 1) {
      throw new InvalidSetting("--limit or --outlets", limit + ", " + outlets, "at least 1");
    }
    List<Story> stories =
        Story.of(read(settings, from)).stream()
            .filter(story -> story.outlets() >= outlets)
            .limit(limit)
            .toList();
    if (json) {
      context.out().println(asJson(stories));
    } else {
      print(stories);
    }
    return ExitCode.OK;
  }

  private static List<Telling> read(Settings settings, Instant from) {
    try (IndexReader index = IndexReader.from(settings)) {
      return new TellingsIndex(index).since(from);
    }
  }

  private void print(List<Story> stories) {
    if (stories.isEmpty()) {
      context.out().printf("no story stood in %d outlets or more since %s%n", outlets, since);
    }
    for (Story story : stories) {
      Telling origin = story.origin();
      context
          .out()
          .printf(
              Locale.ROOT,
              "%s%n  first %s  %s  %s%n  %d outlets, %d articles, spread over %s%n",
              TerminalText.cut(TerminalText.line(origin.title()), TITLE),
              ChinaTime.format(origin.publishedAt() == null ? origin.time() : origin.publishedAt()),
              TerminalText.line(origin.outlet()),
              TerminalText.line(origin.id()),
              story.outlets(),
              story.tellings().size(),
              words(story.spread()));
    }
  }

  private static String words(Duration spread) {
    return spread.toDays() > 0
        ? spread.toDays() + " d " + spread.toHoursPart() + " h"
        : spread.toHours() > 0
            ? spread.toHours() + " h " + spread.toMinutesPart() + " min"
            : spread.toMinutes() + " min";
  }

  private static String asJson(List<Story> stories) {
    ArrayNode array = JSON.arrayNode();
    for (Story story : stories) {
      ObjectNode object = array.addObject();
      object.set("origin", asJson(story.origin()));
      object.put("outlets", story.outlets());
      object.put("spread_seconds", story.spread().toSeconds());
      ArrayNode articles = object.putArray("articles");
      story.tellings().forEach(telling -> articles.add(asJson(telling)));
    }
    return array.toString();
  }

  private static ObjectNode asJson(Telling telling) {
    ObjectNode object = JSON.objectNode();
    object.put("id", telling.id()).put("title", telling.title()).put("outlet", telling.outlet());
    if (telling.publishedAt() != null) {
      object.put("published_at", ChinaTime.format(telling.publishedAt()));
    }
    if (telling.url() != null) {
      object.put("url", telling.url());
    }
    return object;
  }
}
