package dev.countywire.cli;

import dev.countywire.runtime.KafkaSettings;
import dev.countywire.runtime.Settings;
import dev.countywire.runtime.health.HealthServer;
import dev.countywire.runtime.health.HealthSettings;
import dev.countywire.runtime.health.Metrics;
import dev.countywire.sink.Sink;
import dev.countywire.sink.SinkReport;
import dev.countywire.sink.SinkSettings;
import dev.countywire.sink.index.IndexInit;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// Runs the sink until it is stopped; `index init` makes the index.
@Command(
    name = "index",
    description = {
      "Brings articles.enriched into Elasticsearch until it is stopped (Ctrl-C).",
      "An outage is waited for; what Elasticsearch refuses for good goes to articles.rejected."
    },
    footer = {
      "  ./countywire index init --elasticsearch http://search:9200",
      "  ./countywire index --bootstrap-servers kafka:9092 --elasticsearch http://search:9200"
    })
final class IndexCommand implements Callable<Integer> {
  private static final int HEALTH_PORT = 9465;

  private final Context context;
  @Mixin private SettingsOptions options = new SettingsOptions();

  IndexCommand(Context context) {
    this.context = context;
  }

  @Command(
      description = {
        "Makes the index template, the first index and its alias; may be run any number of times.",
        "Adds fields to an index that lacks them, and refuses what would not fit."
      },
      footer = "  ./countywire index init --elasticsearch http://search:9200 --set index.shards=3")
  int init(@Mixin SettingsOptions own) throws IOException, InterruptedException {
    return own.run(
        context,
        settings -> {
          IndexInit.from(settings).run().forEach(context.out()::println);
          return ExitCode.OK;
        });
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    return options.run(context, this::run);
  }

  private int run(Settings settings) throws InterruptedException {
    HealthSettings health = HealthSettings.from(settings, "sink.health-port", HEALTH_PORT);
    SinkReport report;
    try (Progress progress = Progress.of(context, "index", "articles", -1);
        Metrics metrics = Metrics.of("index")) {
      Sink sink =
          Sink.of(
              SinkSettings.from(settings),
              KafkaSettings.from(settings),
              new SinkProgress(progress),
              metrics,
              context.clock());
      try (HealthServer server = HealthServer.open(health, sink::health, metrics)) {
        if (server.url() != null) {
          context.err().println("health and metrics: " + server.url());
        }
        report = context.service().run(sink::run, sink::stop);
      }
    }
    context.err().println(sentence(report));
    return ExitCode.OK;
  }

  private static String sentence(SinkReport report) {
    return "indexed %d, stale %d, deleted %d, rejected %d, sent again %d"
        .formatted(
            report.indexed(),
            report.stale(),
            report.deleted(),
            report.rejected(),
            report.retried());
  }
}
