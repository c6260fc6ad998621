package dev.countywire.cli;

import dev.countywire.operations.watch.LiveTopic;
import dev.countywire.operations.watch.Watch;
import dev.countywire.runtime.InvalidSetting;
import dev.countywire.runtime.KafkaSettings;
import dev.countywire.runtime.Settings;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Follows articles as they come.
@Command(
    name = "watch",
    description = {
      "Prints articles as they are enriched, with the words that make them fit.",
      "Goes on until it is stopped (Ctrl-C). Reads articles.enriched by no consumer group: it",
      "disturbs nobody and leaves nothing."
    },
    footer = {
      "  ./countywire watch --region 四川 --sector new-energy --company 宁德时代 --since 1h",
      "  ./countywire watch --region 四川 --sector new-energy --save cells",
      "  ./countywire watch --watch cells --exec ./notify"
    })
final class WatchCommand implements Callable<Integer> {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final Context context;
  @Mixin private SettingsOptions options = new SettingsOptions();
  @Mixin private WatchOptions wanted = new WatchOptions();
  @Mixin private ProgramOptions program = new ProgramOptions();

  @Option(
      names = "--since",
      paramLabel = "WHEN",
      description = {
        "begin with articles sent since then; without it, with what is enriched from now on",
        Moment.HELP
      })
  private @Nullable String since;

  @Option(names = "--limit", paramLabel = "N", description = "end after so many articles")
  private long limit = Long.MAX_VALUE;

  @Option(
      names = "--json",
      description = "print each article as a line of JSON, with why it fits under `matched`")
  private boolean json;

  @Option(
      names = "--save",
      paramLabel = "NAME",
      description = "keep region, sector and company under this name, and end")
  private @Nullable String save;

  @Option(names = "--list", description = "list what is kept, and end")
  private boolean list;

  @Option(names = "--forget", paramLabel = "NAME", description = "keep it no longer, and end")
  private @Nullable String forget;

  WatchCommand(Context context) {
    this.context = context;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    return options.run(context, this::run);
  }

  private int run(Settings settings) throws IOException, InterruptedException {
    SavedWatches saved = wanted.saved();
    if (list) {
      saved.all().forEach((each, watch) -> context.out().println(line(each, watch)));
    } else if (forget != null) {
      saved.forget(forget);
    } else if (save != null) {
      saved.save(save, wanted.watch());
      context
          .err()
          .println("kept in " + saved.file() + "; watch it with: countywire watch --watch " + save);
    } else {
      follow(KafkaSettings.from(settings), wanted.watch());
    }
    return ExitCode.OK;
  }

  private void follow(KafkaSettings kafka, Watch watch) throws InterruptedException {
    if (limit < 1) {
      throw new InvalidSetting("--limit", Long.toString(limit), "at least 1");
    }
    Instant from = Moment.of(since, "--since", context.clock());
    WatchFeed feed = new WatchFeed(context, watch, limit, json, program.program());
    try (LiveTopic topic =
        LiveTopic.open(kafka, kafka.topics().enriched(), from, PATIENCE, context.err()::println)) {
      context
          .service()
          .run(
              () -> {
                topic.run(feed);
                return ExitCode.OK;
              },
              topic::stop);
    }
  }

  private static String line(String name, Watch watch) {
    StringBuilder line = new StringBuilder(name);
    append(line, "region", watch.region());
    append(line, "sector", watch.sector());
    append(line, "company", watch.company());
    return TerminalText.line(line.toString());
  }

  private static void append(StringBuilder line, String wish, @Nullable String value) {
    if (value != null) {
      line.append("  --").append(wish).append(' ').append(value);
    }
  }
}
