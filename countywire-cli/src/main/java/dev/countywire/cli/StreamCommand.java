package dev.countywire.cli;

import dev.countywire.runtime.KafkaUnavailable;
import dev.countywire.runtime.Settings;
import dev.countywire.runtime.health.Health;
import dev.countywire.runtime.health.HealthServer;
import dev.countywire.runtime.health.HealthSettings;
import dev.countywire.runtime.health.Metrics;
import dev.countywire.streams.EnrichService;
import dev.countywire.streams.StreamsSettings;
import dev.countywire.text.StandardEnricher;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// Runs the topology until it is stopped.
@Command(
    name = "stream",
    description = {
      "Enriches articles.raw into articles.enriched, exactly once, until it is stopped (Ctrl-C).",
      "What cannot be enriched goes to articles.rejected with its reason."
    },
    footer = "  ./countywire stream --bootstrap-servers kafka:9092 --set streams.threads=4")
final class StreamCommand implements Callable<Integer> {
  private static final int HEALTH_PORT = 9464;
  private static final Duration PACE = Duration.ofSeconds(5);
  private final Context context;
  @Mixin private SettingsOptions options = new SettingsOptions();
  @Mixin private EnricherOptions tables = new EnricherOptions();

  StreamCommand(Context context) {
    this.context = context;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    return options.run(context, this::run);
  }

  private int run(Settings settings) throws IOException, InterruptedException {
    StandardEnricher enricher = tables.enricher();
    AtomicReference<Supplier<Health>> health =
        new AtomicReference<>(() -> Health.waiting("the topology waits for Kafka"));
    try (Metrics metrics = Metrics.of("enrich");
        HealthServer server =
            HealthServer.open(
                HealthSettings.from(settings, "streams.health-port", HEALTH_PORT),
                () -> health.get().get(),
                metrics);
        EnrichService service = start(settings, enricher, metrics)) {
      health.set(service::health);
      if (server.url() != null) {
        context.err().println("health and metrics at " + server.url());
      }
      return context.service().run(() -> follow(service), service::close);
    }
  }

  private EnrichService start(Settings settings, StandardEnricher enricher, Metrics metrics) {
    return EnrichService.start(
        StreamsSettings.from(settings),
        enricher,
        enricher.version().generation(),
        context.clock(),
        metrics,
        context.err()::println);
  }

  private int follow(EnrichService service) throws InterruptedException {
    try (Progress progress = Progress.of(context, "stream", "articles", -1)) {
      while (!service.awaitStopped(PACE)) {
        progress.at(service.counts().inAll());
      }
      progress.at(service.counts().inAll());
    }
    String failure = service.failure();
    if (failure != null) {
      throw new KafkaUnavailable(failure, new IllegalStateException(failure));
    }
    return ExitCode.OK;
  }
}
