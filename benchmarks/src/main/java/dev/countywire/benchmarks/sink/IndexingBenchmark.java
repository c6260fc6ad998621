package dev.countywire.benchmarks.sink;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.countywire.embedded.EmbeddedStack;
import dev.countywire.runtime.KafkaSettings;
import dev.countywire.runtime.Settings;
import dev.countywire.sink.Sink;
import dev.countywire.sink.SinkListener;
import dev.countywire.sink.SinkReport;
import dev.countywire.sink.SinkSettings;
import dev.countywire.sink.http.Elasticsearch;
import dev.countywire.sink.http.ElasticsearchSettings;
import dev.countywire.sink.index.IndexInit;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/// Documents a second into a real Elasticsearch: the sink beside a bare HTTP loop that sends the
/// same bodies at its best setting, in turn, each into an index of its own.
public final class IndexingBenchmark {
  private static final int COUNT = 20_000;
  private static final int ROUNDS = 5;

  private final EmbeddedStack stack;
  private final Documents documents;
  private final int count;
  private int runs;

  private IndexingBenchmark(EmbeddedStack stack, Documents documents, int count) {
    this.stack = stack;
    this.documents = documents;
    this.count = count;
  }

  /// Prints both rates of each round, and the medians.
  ///
  /// @param args number of documents (20000)
  public static void main(String[] args) throws Exception {
    int count = args.length > 0 ? Integer.parseInt(args[0]) : COUNT;
    try (EmbeddedStack stack = EmbeddedStack.temporary()) {
      Documents documents = Documents.samples();
      FilledTopic.of(stack.kafka().bootstrapServers(), count, documents::body);
      new IndexingBenchmark(stack, documents, count).run();
    }
    System.exit(0);
  }

  private void run() throws Exception {
    BareLoop.Setting best = best();
    sink(); // its code is cold, the loop's is not any more
    System.out.println("the bare loop is best with " + best);
    List<Double> loops = new ArrayList<>();
    List<Double> sinks = new ArrayList<>();
    for (int round = 0; round < ROUNDS; round++) {
      loops.add(loop(best, count));
      sinks.add(sink());
      System.out.printf(
          Locale.ROOT, "loop %.0f/s, sink %.0f/s%n", loops.getLast(), sinks.getLast());
    }
    System.out.printf(
        Locale.ROOT,
        "medians: loop %.0f/s, sink %.0f/s, sink/loop %.2f%n",
        median(loops),
        median(sinks),
        median(sinks) / median(loops));
    printSize("run" + (runs - 1));
  }

  private void printSize(String index) throws IOException {
    Settings settings = new Settings(Map.of("elasticsearch.urls", stack.elasticsearch().url()));
    try (Elasticsearch elasticsearch = Elasticsearch.at(ElasticsearchSettings.from(settings))) {
      elasticsearch.send("POST", "/" + index + "/_forcemerge?max_num_segments=1");
      String stats = elasticsearch.send("GET", "/" + index + "/_stats/store").text();
      long bytes =
          new ObjectMapper().readTree(stats).at("/_all/primaries/store/size_in_bytes").asLong();
      System.out.printf(
          Locale.ROOT,
          "a document of %d bytes of JSON takes %d in the index%n",
          documents.size(count) / count,
          bytes / count);
    }
  }

  private BareLoop.Setting best() throws Exception {
    loop(new BareLoop.Setting(2, 1 << 20), count / 4); // warms the server up
    BareLoop.Setting best = BareLoop.SETTINGS.getFirst();
    double most = 0;
    for (BareLoop.Setting setting : BareLoop.SETTINGS) {
      double rate = loop(setting, count / 4);
      System.out.printf(Locale.ROOT, "%s: %.0f/s%n", setting, rate);
      if (rate > most) {
        most = rate;
        best = setting;
      }
    }
    return best;
  }

  private double loop(BareLoop.Setting setting, int some) throws Exception {
    Settings settings = fresh();
    try (BareLoop loop = new BareLoop(stack.elasticsearch().url(), setting)) {
      return loop.run(settings.text("index.alias", ""), documents, some);
    }
  }

  // from the first tenth on, so that joining the group does not count
  private double sink() throws Exception {
    Settings settings = fresh();
    AtomicLong through = new AtomicLong();
    SinkListener listener =
        new SinkListener() {
          @Override
          public void committed(SinkReport total) {
            through.set(total.total());
          }

          @Override
          public void retrying(int items, String why) {
            System.err.println("again " + items + ": " + why);
          }
        };
    Sink sink = Sink.of(SinkSettings.from(settings), KafkaSettings.from(settings), listener);
    Thread thread = Thread.ofPlatform().start(sink::run);
    await(through, 1);
    long begun = System.nanoTime();
    long before = through.get();
    await(through, count);
    double seconds = (System.nanoTime() - begun) / 1e9;
    sink.stop();
    thread.join();
    return (count - before) / seconds;
  }

  private Settings fresh() {
    String name = "run" + runs++;
    Settings settings =
        new Settings(
            Map.of(
                "kafka.bootstrap.servers",
                stack.kafka().bootstrapServers(),
                "elasticsearch.urls",
                stack.elasticsearch().url(),
                "index.alias",
                name,
                "index.replicas",
                "0",
                "sink.group",
                name,
                "sink.commit-interval",
                "100ms"));
    IndexInit.from(settings).run();
    return settings;
  }

  private static void await(AtomicLong through, long wanted) throws InterruptedException {
    while (through.get() < wanted) {
      Thread.sleep(5);
    }
  }

  private static double median(List<Double> values) {
    List<Double> sorted = new ArrayList<>(values);
    Collections.sort(sorted);
    return sorted.get(sorted.size() / 2);
  }
}
