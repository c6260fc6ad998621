package dev.countywire.streams;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.countywire.embedded.CommittedRecords;
import dev.countywire.embedded.EmbeddedKafka;
import dev.countywire.model.ChinaTime;
import dev.countywire.model.Topics;
import dev.countywire.runtime.KafkaUnavailable;
import dev.countywire.runtime.Settings;
import dev.countywire.runtime.TopicLayout;
import dev.countywire.text.Enrichment;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class EnrichServiceIT {
  private static final int GENERATION = 1;
  private static final Duration PATIENCE = Duration.ofSeconds(90);

  @TempDir private static Path data;
  private static EmbeddedKafka kafka;

  @TempDir private Path state;

  @BeforeAll
  static void start() {
    kafka = EmbeddedKafka.start(data);
  }

  @AfterAll
  static void stop() {
    kafka.close();
  }

  @ParameterizedTest
  @CsvSource({"classic,", "classic,west-1", "streams,"})
  void everyRecordEndsExactlyOnceAlthoughItStopsInTheMiddle(String protocol, String instance) {
    Map<String, String> extra = new HashMap<>(Map.of("streams.group-protocol", protocol));
    if (instance != null) {
      extra.put("streams.instance-id", instance);
    }
    Settings settings = settings("middle-" + protocol + "-" + instance, extra);
    Topics topics = StreamsSettings.from(settings).kafka().topics();

    send(topics.raw(), 0, 600);
    try (EnrichService first = run(settings)) {
      await("the first half", () -> first.counts().inAll() >= 200);
      await("readiness", first::isReady);
    }
    send(topics.raw(), 600, 800);
    try (EnrichService second = run(settings)) {
      await("the rest", () -> written(topics) >= 800);
      assertThat(second.failure()).isNull();
    }

    List<ConsumerRecord<String, byte[]>> raw = read(topics.raw());
    Map<String, String> expected = new TreeMap<>();
    raw.forEach(r -> expected.put(Objects.requireNonNull(r.key()), outcome(r)));
    Map<String, String> actual = new TreeMap<>();
    List<ConsumerRecord<String, byte[]>> enriched = read(topics.enriched());
    enriched.forEach(r -> actual.put(r.key(), new String(r.value(), UTF_8)));
    List<ConsumerRecord<String, byte[]>> rejected = read(topics.rejected());
    rejected.forEach(r -> actual.put(r.key(), CommittedRecords.headers(r).get("x-reject-reason")));
    assertThat(actual).isEqualTo(expected);
    assertThat(enriched.size() + rejected.size()).isEqualTo(800);
    assertThat(actual.values()).filteredOn("malformed-json"::equals).hasSize(80);
  }

  @Test
  void aBrokerThatGoesAwayIsWaitedForAndTheFlowGoesOn(@TempDir Path elsewhere) {
    EmbeddedKafka first = EmbeddedKafka.start(elsewhere);
    String address = first.bootstrapServers();
    int port = Integer.parseInt(address.substring(address.indexOf(':') + 1));
    Settings settings = settings(address, "away", Map.of());
    Topics topics = StreamsSettings.from(settings).kafka().topics();
    send(address, topics.raw(), 0, 400);
    EnrichService service = run(settings);
    await("the first articles", () -> service.counts().inAll() >= 100);
    first.close();
    // the service is closed before the broker that it needs for that
    try (EmbeddedKafka second = EmbeddedKafka.start(elsewhere, port);
        EnrichService running = service) {
      send(second.bootstrapServers(), topics.raw(), 400, 500);
      await("the rest", () -> written(address, topics) >= 500);
      assertThat(running.failure()).isNull();
      assertThat(CommittedRecords.of(address, topics.enriched()))
          .extracting(ConsumerRecord::key)
          .doesNotHaveDuplicates();
      assertThat(written(address, topics)).isEqualTo(500);
    }
  }

  @Test
  void tenBugsStopItWithASentence() throws InterruptedException {
    Settings settings = settings("bugs", Map.of());
    Topics topics = StreamsSettings.from(settings).kafka().topics();
    try (var producer = producer(kafka.bootstrapServers())) {
      for (int i = 0; i < 10; i++) {
        var _ =
            producer.send(
                new ProducerRecord<>(topics.raw(), "b-" + i, Articles.of("b-" + i, "BUG")));
      }
    }

    try (EnrichService service = run(settings)) {
      assertThat(service.awaitStopped(PATIENCE)).isTrue();
      assertThat(service.failure())
          .startsWith("the enricher failed on 10 articles within a minute, last with");
      assertThat(service.isReady()).isFalse();
    }
  }

  @Test
  void withoutTopicsItSaysWhatIsMissing() {
    Settings settings =
        new Settings(
            Map.of("kafka.bootstrap.servers", kafka.bootstrapServers(), "topics.prefix", "none"));

    assertThatThrownBy(() -> run(settings))
        .isInstanceOf(KafkaUnavailable.class)
        .hasMessageContaining("has no topic none.raw, none.enriched, none.rejected, none.ledger");
  }

  @Test
  void withoutKafkaItEndsWhenTheTimeoutPasses() {
    Settings settings =
        new Settings(Map.of("kafka.bootstrap.servers", "127.0.0.1:1", "streams.timeout", "2s"));

    assertThatThrownBy(() -> run(settings))
        .isInstanceOf(KafkaUnavailable.class)
        .hasMessageStartingWith("Kafka at 127.0.0.1:1 did not answer within 2 s");
  }

  private static EnrichService run(Settings settings) {
    return EnrichService.start(
        StreamsSettings.from(settings),
        Articles.ENRICHER,
        GENERATION,
        InstantSource.system(),
        _ -> {});
  }

  private Settings settings(String prefix, Map<String, String> extra) {
    return settings(kafka.bootstrapServers(), prefix, extra);
  }

  private Settings settings(String address, String prefix, Map<String, String> extra) {
    Settings settings =
        Settings.merged(
            Map.of(
                "kafka.bootstrap.servers", address,
                "topics.prefix", prefix,
                "streams.state-dir", state.toString()),
            extra);
    TopicLayout.create(settings);
    return settings;
  }

  private static void send(String topic, int from, int to) {
    send(kafka.bootstrapServers(), topic, from, to);
  }

  private static void send(String address, String topic, int from, int to) {
    try (var producer = producer(address)) {
      for (int i = from; i < to; i++) {
        byte[] value = i % 10 == 3 ? "{broken".getBytes(UTF_8) : Articles.numbered(i);
        var _ = producer.send(new ProducerRecord<>(topic, "a-" + i, value));
      }
    }
  }

  private static KafkaProducer<String, byte[]> producer(String address) {
    return new KafkaProducer<>(
        Map.of("bootstrap.servers", address, "max.in.flight.requests.per.connection", "1"),
        new StringSerializer(),
        new ByteArraySerializer());
  }

  private static String outcome(ConsumerRecord<String, byte[]> raw) {
    var time = java.time.Instant.ofEpochMilli(raw.timestamp());
    return switch (Articles.ENRICHER.enrich(raw.value(), time)) {
      case Enrichment.Accepted accepted ->
          new String(Articles.encoded(accepted.article(), ChinaTime.at(time), 1), UTF_8);
      case Enrichment.Rejected rejected -> rejected.reason().code();
    };
  }

  private static int written(Topics topics) {
    return written(kafka.bootstrapServers(), topics);
  }

  private static int written(String address, Topics topics) {
    return CommittedRecords.of(address, topics.enriched()).size()
        + CommittedRecords.of(address, topics.rejected()).size();
  }

  private static List<ConsumerRecord<String, byte[]>> read(String topic) {
    return CommittedRecords.of(kafka.bootstrapServers(), topic);
  }

  private static void await(String what, BooleanSupplier done) {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (!done.getAsBoolean()) {
      assertThat(System.nanoTime()).as("waiting for %s", what).isLessThan(deadline);
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
    }
  }
}
