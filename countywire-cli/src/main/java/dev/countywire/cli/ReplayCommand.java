package dev.countywire.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.countywire.operations.articles.IndexReader;
import dev.countywire.operations.replay.DiffPage;
import dev.countywire.operations.replay.DiffReport;
import dev.countywire.operations.replay.DiffReport.Example;
import dev.countywire.operations.replay.ReplayDiff;
import dev.countywire.operations.replay.ReplayEnrich;
import dev.countywire.runtime.KafkaSettings;
import dev.countywire.runtime.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Runs today's text chain over what came in before.
@Command(
    name = "replay",
    description = {
      "Runs today's text chain over articles.raw: `diff` shows what would change, `enrich` does it.",
      "The topology has to run: it lets through what is newer than all it knows of an article, so",
      "nothing newer is harmed and nothing retracted comes back."
    },
    footer = {
      "  ./countywire replay diff --from 7d --html report.html",
      "  ./countywire replay enrich --from 7d --name new-lexicon --rate 200"
    })
final class ReplayCommand {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private final Context context;

  ReplayCommand(Context context) {
    this.context = context;
  }

  @Command(
      description = "Writes nothing; compares with what the index holds now.",
      footer = "  ./countywire replay diff --region 四川省 --from 30d --html report.html")
  int diff(
      @Mixin ReplayOptions options,
      @Option(names = "--json", description = "print the report as JSON") boolean json,
      @Option(names = "--html", paramLabel = "FILE", description = "write it as a page, too")
          @Nullable Path html)
      throws IOException, InterruptedException {
    return options.settings().run(context, settings -> diff(settings, options, json, html));
  }

  private int diff(Settings settings, ReplayOptions options, boolean json, @Nullable Path html)
      throws IOException {
    DiffReport report;
    try (IndexReader index = IndexReader.from(settings);
        Progress progress = Progress.of(context, "replay diff", "records", -1)) {
      report =
          new ReplayDiff(KafkaSettings.from(settings), index, options.enricher())
              .run(options.span(context), options.filter(), context.err()::println, progress::at);
    }
    if (html != null) {
      Files.writeString(html, DiffPage.of(report));
    }
    context.out().print(json ? asJson(report) + System.lineSeparator() : asText(report));
    return ExitCode.OK;
  }

  @Command(
      description = {
        "Hands re-enriched articles to the topology. Stopped or killed, it goes on under its --name.",
        "Raise the generation first, or nothing is newer than what is there."
      },
      footer = "  ./countywire replay enrich --from 7d --name new-lexicon --rate 200")
  int enrich(
      @Mixin ReplayOptions options,
      @Option(names = "--name", defaultValue = "default", description = "of this replay (default)")
          String name,
      @Option(names = "--rate", paramLabel = "N", description = "at most N articles a second")
          @Nullable Double rate,
      @Option(names = "--json", description = "print the closing counts as JSON") boolean json)
      throws IOException, InterruptedException {
    return options.settings().run(context, settings -> enrich(settings, options, name, rate, json));
  }

  private int enrich(
      Settings settings, ReplayOptions options, String name, @Nullable Double rate, boolean json)
      throws IOException {
    ReplayEnrich.Report report;
    try (IndexReader index = IndexReader.from(settings);
        Progress progress = Progress.of(context, "replay enrich", "records", -1)) {
      report =
          new ReplayEnrich(
                  KafkaSettings.from(settings),
                  options.enricher(),
                  name,
                  Rate.of(rate),
                  ids -> index.get(ids, "*"))
              .run(options.span(context), options.filter(), context.err()::println, progress::at);
    }
    context.out().println(json ? asJson(report) : asText(report));
    return ExitCode.OK;
  }

  private static String asText(ReplayEnrich.Report report) {
    return "read %d, handed to the topology %d, refused now %d, left out by the filter %d"
        .formatted(
            report.read(),
            report.handed(),
            report.refused().values().stream().mapToLong(Long::longValue).sum(),
            report.leftOut());
  }

  private static String asJson(ReplayEnrich.Report report) {
    ObjectNode root =
        JSON.objectNode()
            .put("read", report.read())
            .put("handed", report.handed())
            .put("left_out", report.leftOut());
    ObjectNode refused = root.putObject("refused");
    report.refused().forEach(refused::put);
    return root.toString();
  }

  private static String asText(DiffReport report) {
    StringBuilder text = new StringBuilder();
    text.append(
        "%d of %d documents would change, %d would be new%n"
            .formatted(report.changed(), report.compared(), report.added()));
    report
        .fields()
        .forEach((field, count) -> text.append("  field %-22s %d%n".formatted(field, count)));
    report
        .refused()
        .forEach((reason, count) ->
            text.append("  refused now, stays as it is: %s %d%n".formatted(reason, count)));
    report
        .kinds()
        .forEach((type, kind) -> {
          text.append("%s: %d gained, %d lost%n".formatted(type, kind.gained(), kind.lost()));
          kind.gains().forEach(each -> text.append(line("+", each)));
          kind.losses().forEach(each -> text.append(line("-", each)));
        });
    return text.toString();
  }

  private static String line(String sign, Example each) {
    String title = each.title().isEmpty() ? "" : each.title() + ", ";
    return TerminalText.line("  %s %s  (%s%s)".formatted(sign, each.name(), title, each.id()))
        + System.lineSeparator();
  }

  private static String asJson(DiffReport report) {
    ObjectNode root =
        JSON.objectNode()
            .put("compared", report.compared())
            .put("changed", report.changed())
            .put("new", report.added());
    ObjectNode fields = root.putObject("fields");
    report.fields().forEach(fields::put);
    ObjectNode refused = root.putObject("refused");
    report.refused().forEach(refused::put);
    ObjectNode kinds = root.putObject("kinds");
    report
        .kinds()
        .forEach((type, kind) -> {
          ObjectNode one =
              kinds.putObject(type).put("gained", kind.gained()).put("lost", kind.lost());
          examples(one.putArray("gains"), kind.gains());
          examples(one.putArray("losses"), kind.losses());
        });
    return root.toString();
  }

  private static void examples(ArrayNode array, List<Example> examples) {
    for (Example each : examples) {
      array.addObject().put("id", each.id()).put("title", each.title()).put("name", each.name());
    }
  }
}
