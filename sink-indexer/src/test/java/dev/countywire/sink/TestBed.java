package dev.countywire.sink;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.countywire.model.Headers;
import dev.countywire.runtime.KafkaSettings;
import dev.countywire.runtime.LedgerReader;
import dev.countywire.runtime.Settings;
import dev.countywire.runtime.TopicLayout;
import dev.countywire.sink.http.Elasticsearch;
import dev.countywire.sink.http.ElasticsearchSettings;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;

/// Topics, an alias and a sink of a test's own on shared servers.
final class TestBed implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration PATIENCE =
      Duration.ofSeconds(Boolean.getBoolean("countywire.soak") ? 900 : 120);

  final Settings settings;
  final KafkaSettings kafka;
  final AtomicReference<SinkReport> report = new AtomicReference<>(SinkReport.EMPTY);
  final Queue<String> waits = new ConcurrentLinkedQueue<>();
  private final Elasticsearch elasticsearch;
  private final KafkaProducer<byte[], byte[]> producer;
  private final int partitions;
  private @Nullable Sink sink;
  private CompletableFuture<SinkReport> running = CompletableFuture.completedFuture(report.get());

  TestBed(String name, String bootstrap, String url, int partitions, Map<String, String> more) {
    this.partitions = partitions;
    settings =
        Settings.merged(
            Map.of(
                "kafka.bootstrap.servers",
                bootstrap,
                "kafka.session.timeout.ms",
                "6000",
                "topics.prefix",
                name,
                "topics.partitions",
                Integer.toString(partitions),
                "elasticsearch.urls",
                url,
                "index.alias",
                name,
                "index.replicas",
                "0",
                "sink.group",
                name,
                "sink.commit-interval",
                "100ms",
                "sink.linger",
                "20ms"),
            Settings.merged(Map.of("sink.figures", "false"), more).values());
    kafka = KafkaSettings.from(settings);
    elasticsearch = Elasticsearch.at(ElasticsearchSettings.from(settings));
    producer =
        new KafkaProducer<>(
            kafka.with(
                Map.of(),
                Map.of(
                    "max.request.size",
                    17_000_000,
                    // several at once to a topic just made can end out of sequence for ever
                    "max.in.flight.requests.per.connection",
                    1)),
            new ByteArraySerializer(),
            new ByteArraySerializer());
    TopicLayout.create(settings);
  }

  void send(String id, @Nullable Long version, @Nullable String json) throws Exception {
    send(
        id,
        version == null ? null : Long.toString(version),
        json == null ? null : json.getBytes(UTF_8));
  }

  void send(String id, @Nullable String version, byte @Nullable [] value) throws Exception {
    var next = new ProducerRecord<>(kafka.topics().enriched(), id.getBytes(UTF_8), value);
    if (version != null) {
      next.headers().add(Headers.DOC_VERSION, version.getBytes(UTF_8));
    }
    producer.send(next).get();
  }

  /// Sends without waiting for each; [#flush] waits for all.
  void sendSoon(String id, @Nullable Long version, @Nullable String json) {
    var next =
        new ProducerRecord<>(
            kafka.topics().enriched(),
            id.getBytes(UTF_8),
            json == null ? null : json.getBytes(UTF_8));
    if (version != null) {
      next.headers().add(Headers.DOC_VERSION, Long.toString(version).getBytes(UTF_8));
    }
    var _ = producer.send(next);
  }

  void flush() {
    producer.flush();
  }

  void start() {
    Sink started =
        Sink.of(
            SinkSettings.from(settings),
            kafka,
            new SinkListener() {
              @Override
              public void committed(SinkReport total) {
                report.set(total);
              }

              @Override
              public void retrying(int items, String why) {
                waits.add(why);
              }
            });
    sink = started;
    report.set(SinkReport.EMPTY);
    running =
        CompletableFuture.supplyAsync(started::run, Executors.newVirtualThreadPerTaskExecutor());
  }

  SinkReport stop() {
    Sink started = sink;
    if (started != null) {
      started.stop();
    }
    return running.join();
  }

  /// What ended the sink, without being asked to.
  Throwable failure() throws Exception {
    return running.handle((_, failed) -> failed).get(60, TimeUnit.SECONDS);
  }

  /// Waits until so many records are committed since the sink started.
  SinkReport await(long records) throws Exception {
    until(() -> report.get().total() >= records || running.isDone());
    return report.get();
  }

  /// Records committed since the sink started.
  long committed() {
    return report.get().total();
  }

  static void until(Callable<Boolean> reached) throws Exception {
    Instant deadline = Instant.now().plus(PATIENCE);
    while (!reached.call()) {
      if (Instant.now().isAfter(deadline)) {
        throw new AssertionError("not reached within " + PATIENCE);
      }
      Thread.sleep(20);
    }
  }

  JsonNode call(String method, String path, String json) throws IOException {
    return JSON.readTree(elasticsearch.send(method, path, json).text());
  }

  JsonNode call(String method, String path) throws IOException {
    return JSON.readTree(elasticsearch.send(method, path).text());
  }

  JsonNode search(String query) throws IOException {
    call("POST", "/" + settings.text("index.alias", "") + "/_refresh");
    return call("POST", "/" + settings.text("index.alias", "") + "/_search", query).path("hits");
  }

  long count() throws IOException {
    return search("{\"track_total_hits\": true, \"size\": 0}").path("total").path("value").asLong();
  }

  List<ConsumerRecord<byte[], byte[]>> rejected(int count) throws Exception {
    List<ConsumerRecord<byte[], byte[]>> letters = new ArrayList<>();
    try (var consumer =
        new KafkaConsumer<>(
            kafka.with(Map.of(), Map.of("isolation.level", "read_committed")),
            new ByteArrayDeserializer(),
            new ByteArrayDeserializer())) {
      List<TopicPartition> all = new ArrayList<>();
      for (int i = 0; i < partitions; i++) {
        all.add(new TopicPartition(kafka.topics().rejected(), i));
      }
      consumer.assign(all);
      consumer.seekToBeginning(all);
      until(() -> {
        consumer.poll(Duration.ofMillis(100)).forEach(letters::add);
        return letters.size() >= count;
      });
      consumer.poll(Duration.ofMillis(500)).forEach(letters::add);
    }
    return letters;
  }

  /// Makes a consumer group begin anew.
  void forget(String group) throws Exception {
    try (Admin admin = Admin.create(kafka.with(Map.of(), Map.of()))) {
      admin.deleteConsumerGroups(List.of(group)).all().get();
    }
  }

  /// Records by what became of them, as the ledger counts them.
  Map<String, Long> ledger() {
    Map<String, Long> counts = new TreeMap<>();
    String group = settings.text("sink.group", "");
    new LedgerReader(kafka, PATIENCE, InstantSource.system())
        .read(key -> key.service().equals(group))
        .values()
        .forEach(row -> row.counts().forEach((end, count) -> counts.merge(end, count, Long::sum)));
    return counts;
  }

  static String header(ConsumerRecord<byte[], byte[]> letter, String name) {
    return new String(letter.headers().lastHeader(name).value(), UTF_8);
  }

  @Override
  public void close() {
    Sink started = sink;
    if (started != null) {
      started.stop();
      running.handle((_, _) -> null).join();
    }
    producer.close();
    elasticsearch.close();
  }
}
