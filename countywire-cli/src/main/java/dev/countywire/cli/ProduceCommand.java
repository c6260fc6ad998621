package dev.countywire.cli;

import dev.countywire.ingest.publish.PublishCounts;
import dev.countywire.ingest.publish.Publisher;
import dev.countywire.ingest.publish.PublisherSettings;
import dev.countywire.ingest.publish.Shipment;
import dev.countywire.ingest.source.Source;
import dev.countywire.runtime.KafkaSettings;
import dev.countywire.runtime.KafkaUnavailable;
import dev.countywire.runtime.Settings;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
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
    footer = {
      "  ./countywire produce --input news/ --bootstrap-servers kafka:9092",
      "  ./countywire produce --input news/ --resume"
    })
final class ProduceCommand implements Callable<Integer> {
  private final Context context;
  @Mixin private SettingsOptions options = new SettingsOptions();

  @Mixin private InputOptions input = new InputOptions();

  @Mixin private ShipmentOptions shipping = new ShipmentOptions();

  @Option(names = "--dry-run", description = "read and count everything; needs no Kafka")
  private boolean dryRun;

  @Option(
      names = "--watch",
      description = "stay and publish new and changed files of the folder, until Ctrl-C")
  private boolean watch;

  @Option(
      names = "--timeout",
      paramLabel = "TIME",
      description = "how long Kafka may be away, such as 30s; short for --set produce.timeout=TIME")
  private @Nullable String timeout;

  private final CountDownLatch stop = new CountDownLatch(1);

  ProduceCommand(Context context) {
    this.context = context;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    return options.run(
        context, timeout == null ? Map.of() : Map.of("produce.timeout", timeout), this::run);
  }

  private int run(Settings settings) throws InterruptedException {
    Source source =
        watch
            ? Sources.watched(input.input(), input.fields(), context, stop)
            : input.source(context);
    try (Publisher publisher = publisher(settings)) {
      String topic = KafkaSettings.from(settings).topics().raw();
      Shipment shipment = shipping.shipment(source, publisher, topic, context, stop);
      return context.service().run(() -> run(shipment), stop::countDown);
    }
  }

  private int run(Shipment shipment) {
    long begun = System.nanoTime();
    PublishCounts counts = publishOrSayHowToGoOn(shipment);
    Duration took = Duration.ofNanos(System.nanoTime() - begun);
    PublishReport report = new PublishReport(dryRun ? "read" : "published", counts, took);
    context.out().println(input.json() ? report.json() : report.table());
    return input.code(counts.rejectedInAll());
  }

  private PublishCounts publishOrSayHowToGoOn(Shipment shipment) {
    try {
      return publish(shipment);
    } catch (KafkaUnavailable away) {
      if (shipment.logbook() != null) {
        context.err().println("what Kafka has confirmed is in the checkpoint: --resume goes on");
      }
      throw away;
    }
  }

  private PublishCounts publish(Shipment shipment) {
    long total = shipment.source().totalBytes().orElse(-1);
    try (Progress progress = Progress.of(context, dryRun ? "read" : "produce", "B", total)) {
      Publication publication = new Publication(shipment, context.err());
      return publication.run(item ->
          progress.at(item.position().bytesRead(), shipment.publisher().counts().articles()));
    }
  }

  private Publisher publisher(Settings settings) {
    return dryRun
        ? Publisher.dryRun()
        : Publisher.open(PublisherSettings.from(settings), context.err()::println);
  }
}
