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

  @Mixin private InputOptions input = new InputOptions();

  @Option(names = "--dry-run", description = "read and count everything; needs no Kafka")
  private boolean dryRun;

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
    Source source = input.source(context);
    Outcomes outcomes;
    try (Publisher publisher = publisher(settings)) {
      outcomes = Outcomes.of(publish(source, publisher));
    }
    context.out().println(input.closing(dryRun ? "read" : "published", outcomes));
    return input.code(outcomes);
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
