package dev.countywire.benchmarks;

import dev.countywire.embedded.EmbeddedKafka;
import dev.countywire.ingest.publish.PublishCounts;
import dev.countywire.ingest.publish.Publisher;
import dev.countywire.ingest.publish.PublisherSettings;
import dev.countywire.ingest.publish.Shipment;
import dev.countywire.ingest.source.Source;
import dev.countywire.runtime.KafkaSettings;
import dev.countywire.runtime.Settings;
import dev.countywire.runtime.TopicLayout;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Compares `produce` with Kafka's own `kafka-producer-perf-test`: the same records, settings,
/// topic and broker, in turns, so that whatever else the machine does falls on both.
///
/// Kafka's tool sends byte arrays that it holds in memory and knows no keys; `produce` reads a
/// file, parses, makes ids and encodes on top.
public final class ProducerThroughput {
  private static final int RUNS = 5;
  private static final int WARM_UP = 1;

  private final Settings settings;
  private final Path records;
  private final int count;
  private final PrintStream out;

  private ProducerThroughput(Settings settings, Path records, int count, PrintStream out) {
    this.settings = settings;
    this.records = records;
    this.count = count;
    this.out = out;
  }

  /// Runs it; the first argument is the number of records, 60,000 without.
  public static void main(String[] args) throws Exception {
    int count = args.length == 0 ? 60_000 : Integer.parseInt(args[0]);
    Path folder = Files.createTempDirectory("producer-throughput");
    Path records = folder.resolve("records.ndjson");
    NewsRecords.write(records, count);
    try (EmbeddedKafka kafka = EmbeddedKafka.start(folder.resolve("kafka"))) {
      Settings settings = new Settings(Map.of("kafka.bootstrap.servers", kafka.bootstrapServers()));
      TopicLayout.create(settings);
      new ProducerThroughput(settings, records, count, System.out).compare();
    }
    System.exit(0);
  }

  private void compare() throws Exception {
    List<Double> ratios = new ArrayList<>();
    List<Double> ours = new ArrayList<>();
    List<Double> theirs = new ArrayList<>();
    for (int run = 1 - WARM_UP; run <= RUNS; run++) {
      double tool = perfTest();
      double produce = produce();
      out.printf(
          Locale.ROOT,
          "run %d: kafka-producer-perf-test %,.0f/s, produce %,.0f/s, ratio %.2f%s%n",
          run,
          tool,
          produce,
          produce / tool,
          run < 1 ? " (warm-up)" : "");
      if (run >= 1) {
        theirs.add(tool);
        ours.add(produce);
        ratios.add(produce / tool);
      }
    }
    out.printf(
        Locale.ROOT,
        "median of %d: kafka-producer-perf-test %,.0f/s, produce %,.0f/s, ratio %.2f; %d records of %d bytes%n",
        RUNS,
        median(theirs),
        median(ours),
        median(ratios),
        count,
        Files.size(records) / count);
  }

  private double perfTest() throws Exception {
    return new PerfTest(PublisherSettings.from(settings).producer(), records, count)
        .run(KafkaSettings.from(settings).topics().raw());
  }

  private double produce() {
    try (Publisher publisher = Publisher.open(PublisherSettings.from(settings), out::println)) {
      long begun = System.nanoTime();
      PublishCounts counts = Shipment.of(Source.at(records), publisher).run(_ -> {});
      double seconds = (System.nanoTime() - begun) / 1e9;
      if (counts.articles() != count) {
        throw new IllegalStateException("published " + counts + " of " + count);
      }
      return counts.articles() / seconds;
    }
  }

  private static double median(List<Double> values) {
    return values.stream().sorted().toList().get(values.size() / 2);
  }
}
