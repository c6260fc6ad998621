package dev.countywire.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.countywire.operations.watch.LiveTopic;
import dev.countywire.operations.watch.Watch;
import dev.countywire.runtime.InvalidSetting;
import dev.countywire.runtime.KafkaSettings;
import dev.countywire.runtime.Settings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Follows articles as they come.
@Command(
    name = "watch",
    description = {
      "Prints articles as they are enriched, with the words that make them fit, until it is stopped",
      "(Ctrl-C). Reads articles.enriched by no consumer group: it disturbs nobody and leaves nothing."
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

  @Option(
      names = "--region",
      paramLabel = "NAME|ADCODE",
      description = "only of this province, prefecture or county: 四川, 宜宾市, or 510000")
  private @Nullable String region;

  @Option(
      names = "--sector",
      paramLabel = "CODE",
      description = "only of this sector: its code, or its Chinese name")
  private @Nullable String sector;

  @Option(
      names = "--company",
      paramLabel = "NAME",
      description = "only with a company of this name, or with it in its name")
  private @Nullable String company;

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
      names = "--exec",
      paramLabel = "PROGRAM",
      description = {
        "run this for each article, one after the other, with the same JSON on its standard input;",
        "never through a shell, and with nothing of an article among its arguments"
      })
  private @Nullable String program;

  @Option(
      names = "--exec-arg",
      paramLabel = "ARG",
      description = "an argument of the program's own; may be repeated")
  private List<String> arguments = new ArrayList<>();

  @Option(
      names = "--exec-timeout",
      paramLabel = "SPAN",
      description = "stop the program when it takes longer (30s)")
  private String execTimeout = "30s";

  @Option(
      names = "--save",
      paramLabel = "NAME",
      description = "keep region, sector and company under this name, and end")
  private @Nullable String save;

  @Option(
      names = "--watch",
      paramLabel = "NAME",
      description = "what was kept under this name; --region and the like change parts of it")
  private @Nullable String name;

  @Option(names = "--list", description = "list what is kept, and end")
  private boolean list;

  @Option(names = "--forget", paramLabel = "NAME", description = "keep it no longer, and end")
  private @Nullable String forget;

  @Option(
      names = "--watches",
      paramLabel = "FILE",
      description = "where watches are kept (.countywire/watches.json)")
  private Path file = Path.of(".countywire", "watches.json");

  private long shown;

  WatchCommand(Context context) {
    this.context = context;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    Settings settings = options.read(context.environment());
    if (options.print()) {
      context.out().print(SettingsOptions.masked(settings));
      return ExitCode.OK;
    }
    SavedWatches saved = new SavedWatches(file);
    if (list) {
      saved.all().forEach((each, watch) -> context.out().println(line(each, watch)));
    } else if (forget != null) {
      saved.forget(forget);
    } else if (save != null) {
      saved.save(save, watch(saved));
      context
          .err()
          .println("kept in " + file + "; watch it with: countywire watch --watch " + save);
    } else {
      follow(KafkaSettings.from(settings), watch(saved));
    }
    return ExitCode.OK;
  }

  private Watch watch(SavedWatches saved) throws IOException {
    Watch kept = name == null ? new Watch(null, null, null) : saved.get(name);
    return new Watch(
        region == null ? kept.region() : region,
        sector == null ? kept.sector() : sector,
        company == null ? kept.company() : company);
  }

  private void follow(KafkaSettings kafka, Watch watch) throws InterruptedException {
    if (limit < 1) {
      throw new InvalidSetting("--limit", Long.toString(limit), "at least 1");
    }
    Instant from = Moment.of(since, "--since", context.clock());
    ArticleProgram run = program();
    try (LiveTopic topic =
        LiveTopic.open(kafka, kafka.topics().enriched(), from, PATIENCE, context.err()::println)) {
      context
          .service()
          .run(
              () -> {
                topic.run(each -> show(each, watch, run));
                return ExitCode.OK;
              },
              topic::stop);
    }
  }

  private @Nullable ArticleProgram program() {
    if (program == null) {
      return null;
    }
    List<String> command = new ArrayList<>(List.of(program));
    command.addAll(arguments);
    Settings own = new Settings(Map.of("--exec-timeout", execTimeout));
    return new ArticleProgram(command, own.duration("--exec-timeout", Duration.ofSeconds(30)));
  }

  private boolean show(
      ConsumerRecord<byte[], byte[]> each, Watch watch, @Nullable ArticleProgram run) {
    byte @Nullable [] value = each.value();
    if (value == null) {
      return true; // retracted
    }
    ObjectNode article = WatchedArticle.read(value);
    if (article == null) {
      context
          .err()
          .printf(
              "%s, partition %d, offset %d holds no article%n",
              each.topic(), each.partition(), each.offset());
      return true;
    }
    watch.match(article).ifPresent(reasons -> show(new WatchedArticle(article, reasons), run));
    return shown < limit;
  }

  private void show(WatchedArticle watched, @Nullable ArticleProgram run) {
    shown++;
    if (json) {
      context.out().println(watched.json());
    } else {
      new WatchText(context.out(), context.terminal()).write(watched);
    }
    if (run != null) {
      call(run, watched);
    }
  }

  private void call(ArticleProgram run, WatchedArticle watched) {
    try {
      String trouble = run.run(watched.json());
      if (trouble != null) {
        context
            .err()
            .println(
                TerminalText.line(trouble + ", article " + watched.article().path("id").asText()));
      }
    } catch (IOException unstarted) {
      throw new UncheckedIOException(unstarted);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
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
