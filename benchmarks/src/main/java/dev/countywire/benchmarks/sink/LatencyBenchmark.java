package dev.countywire.benchmarks.sink;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.countywire.benchmarks.Pages;
import dev.countywire.embedded.EmbeddedStack;
import dev.countywire.runtime.KafkaSettings;
import dev.countywire.runtime.Settings;
import dev.countywire.runtime.TopicLayout;
import dev.countywire.sink.Sink;
import dev.countywire.sink.SinkListener;
import dev.countywire.sink.SinkReport;
import dev.countywire.sink.SinkSettings;
import dev.countywire.sink.http.Elasticsearch;
import dev.countywire.sink.http.ElasticsearchSettings;
import dev.countywire.sink.index.IndexInit;
import dev.countywire.streams.EnrichService;
import dev.countywire.streams.StreamsSettings;
import dev.countywire.text.Generation;
import dev.countywire.text.StandardEnricher;
import java.io.IOException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/// How long an article takes from `articles.raw` until a search finds it, at 50 articles a second
/// through topology and sink on embedded servers.
public final class LatencyBenchmark implements SinkListener {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int RATE = 50;
  // as fast as they go, and gone through before the first that counts
  private static final int WARM_UP = 6_000;
  private static final int SECONDS = 40;
  // looking more often takes from the two cores what it is to measure
  private static final int LOOK_MILLIS = 100;

  private final Map<String, Long> sent = new ConcurrentHashMap<>();
  private final Map<String, Long> found = new ConcurrentHashMap<>();
  private final AtomicLong indexed = new AtomicLong();
  private final Settings settings;

  private LatencyBenchmark(Settings settings) {
    this.settings = settings;
  }

  /// Prints p50, p90, p99 and the greatest, in milliseconds.
  public static void main(String[] args) throws Exception {
    try (EmbeddedStack stack = EmbeddedStack.temporary()) {
      Settings settings =
          new Settings(
              Map.of(
                  "kafka.bootstrap.servers",
                  stack.kafka().bootstrapServers(),
                  "elasticsearch.urls",
                  stack.elasticsearch().url(),
                  "index.replicas",
                  "0",
                  "topics.partitions",
                  "2",
                  "streams.state-dir",
                  stack.folder().resolve("streams").toString()));
      new LatencyBenchmark(settings).run();
    }
    System.exit(0);
  }

  private void run() throws Exception {
    KafkaSettings kafka = KafkaSettings.from(settings);
    TopicLayout.create(settings);
    IndexInit.from(settings).run();
    Sink sink = Sink.of(SinkSettings.from(settings), kafka, this);
    Thread sinking = Thread.ofPlatform().start(sink::run);
    try (EnrichService _ =
        EnrichService.start(
            StreamsSettings.from(settings),
            StandardEnricher.create(),
            Generation.current().generation(),
            InstantSource.system(),
            notice -> System.err.println(notice))) {
      List<ObjectNode> pages = pages();
      send(kafka, pages, "warm-up", WARM_UP, 0);
      await(() -> indexed.get() >= WARM_UP);
      Thread watching = Thread.ofPlatform().daemon().start(this::watch);
      send(kafka, pages, "latency", RATE * SECONDS, 1_000_000_000L / RATE);
      await(() -> found.keySet().containsAll(sent.keySet()));
      watching.interrupt();
    }
    sink.stop();
    sinking.join();
    print();
  }

  private static List<ObjectNode> pages() throws IOException {
    List<ObjectNode> pages = new ArrayList<>();
    for (byte[] raw : Pages.raw()) {
      pages.add((ObjectNode) JSON.readTree(raw));
    }
    return pages;
  }

  private static void await(BooleanSupplier happened) throws InterruptedException {
    long deadline = System.nanoTime() + TimeUnit.MINUTES.toNanos(3);
    while (!happened.getAsBoolean() && System.nanoTime() < deadline) {
      Thread.sleep(50);
    }
  }

  private void send(KafkaSettings kafka, List<ObjectNode> pages, String name, int count, long pause)
      throws Exception {
    try (var producer =
        new KafkaProducer<>(
            kafka.with(Map.of(), Map.of("max.in.flight.requests.per.connection", 1)),
            new ByteArraySerializer(),
            new ByteArraySerializer())) {
      sent.clear();
      long begun = System.nanoTime();
      for (int i = 0; i < count; i++) {
        TimeUnit.NANOSECONDS.sleep(begun + i * pause - System.nanoTime());
        String id = name + "-" + i;
        byte[] value =
            pages.get(i % pages.size()).deepCopy().put("id", id).toString().getBytes(UTF_8);
        sent.put(id, System.nanoTime());
        var _ =
            producer.send(new ProducerRecord<>(kafka.topics().raw(), id.getBytes(UTF_8), value));
      }
    }
  }

  @Override
  public void committed(SinkReport total) {
    indexed.set(total.total());
  }

  @Override
  public void retrying(int items, String why) {
    System.err.println("sending " + items + " again: " + why);
  }

  private void watch() {
    try (Elasticsearch elasticsearch = Elasticsearch.at(ElasticsearchSettings.from(settings))) {
      while (!Thread.currentThread().isInterrupted()) {
        look(elasticsearch);
        Thread.sleep(LOOK_MILLIS);
      }
    } catch (InterruptedException | IOException ended) {
      Thread.currentThread().interrupt();
    }
  }

  private void look(Elasticsearch elasticsearch) throws IOException {
    JsonNode hits =
        JSON.readTree(
                elasticsearch
                    .send(
                        "POST",
                        "/articles/_search",
                        """
                        {"size": 200, "_source": false, "docvalue_fields": ["id"],
                         "sort": [{"ingested_at": "desc"}]}
                        """)
                    .text())
            .at("/hits/hits");
    long now = System.nanoTime();
    hits.forEach(hit -> found.putIfAbsent(hit.path("_id").asText(), now));
  }

  private void print() {
    List<Long> millis = new ArrayList<>();
    sent.forEach((id, from) -> {
      Long at = found.get(id);
      if (at != null) {
        millis.add((at - from) / 1_000_000);
      }
    });
    millis.sort(null);
    System.out.printf(
        Locale.ROOT,
        "%d of %d found; p50 %d ms, p90 %d ms, p99 %d ms, most %d ms%n",
        millis.size(),
        RATE * SECONDS,
        millis.get(millis.size() / 2),
        millis.get(millis.size() * 9 / 10),
        millis.get(millis.size() * 99 / 100),
        millis.getLast());
  }
}
