package dev.countywire.cli;

import dev.countywire.ingest.publish.PublishCounts;
import dev.countywire.ingest.publish.Publisher;
import dev.countywire.ingest.publish.PublisherSettings;
import dev.countywire.ingest.source.Source;
import dev.countywire.runtime.Settings;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Publishes files to `articles.raw`.
@Command(
    name = "produce",
    description = {
      "Publishes articles from files to articles.raw, and what cannot be read to articles.rejected.",
      "When it ends with 0, Kafka has confirmed everything."
    },
    footer = "  ./countywire produce --input news/ --bootstrap-servers kafka:9092")
final class ProduceCommand implements Callable<Integer> {
  private final Context context;
  @Mixin private SettingsOptions options = new SettingsOptions();

  @Option(
      names = {"-i", "--input"},
      required = true,
      paramLabel = "PATH",
      description =
          "text file, NDJSON or JSON file, folder of these, also .gz and .zst; - is NDJSON on standard input")
  private String input = "-";

  @Option(names = "--dry-run", description = "read and count everything; needs no Kafka")
  private boolean dryRun;

  @Option(names = "--strict", description = "end with 1 if anything was rejected")
  private boolean strict;

  @Option(names = "--json", description = "print the closing counts as JSON on standard output")
  private boolean json;

  ProduceCommand(Context context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    Settings settings = options.read(context.environment());
    if (options.print()) {
      context.out().print(SettingsOptions.masked(settings));
      return ExitCode.OK;
    }
    Source source = Sources.of(input, context);
    Outcomes outcomes;
    try (Publisher publisher = publisher(settings)) {
      outcomes = Outcomes.of(publish(source, publisher));
    }
    context
        .out()
        .println(json ? outcomes.json() : outcomes.sentence(dryRun ? "read" : "published"));
    return strict && outcomes.rejectedCount() > 0 ? ExitCode.NOT_WELL : ExitCode.OK;
  }

  private Publisher publisher(Settings settings) {
    return dryRun
        ? Publisher.dryRun()
        : Publisher.open(PublisherSettings.from(settings), context.err()::println);
  }

  private PublishCounts publish(Source source, Publisher publisher) {
    long total = source.totalBytes().orElse(-1);
    try (Progress progress = Progress.of(context, dryRun ? "read" : "produce", "B", total)) {
      return Publication.of(source, publisher, context.err())
          .run(item -> progress.at(item.position().bytesRead()));
    }
  }
}
