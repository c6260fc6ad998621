package dev.countywire.streams;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countywire.embedded.EmbeddedKafka;
import dev.countywire.model.Topics;
import dev.countywire.runtime.Settings;
import dev.countywire.runtime.TopicLayout;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/// How long an article takes from raw to enriched, committed, at fifty a second. The bound of the
/// project holds with `-Dcountywire.soak=true` on an idle machine, a wide one always.
@EnabledIfSystemProperty(
    named = "countywire.soak",
    matches = "true",
    disabledReason = "at full size only: ./countywire test --soak")
final class LatencyIT {
  private static final boolean SOAK = Boolean.getBoolean("countywire.soak");
  private static final int WARM_UP = SOAK ? 500 : 200;
  private static final int ARTICLES = WARM_UP + (SOAK ? 3000 : 300);
  private static final Duration GAP = Duration.ofMillis(20);
  private static final int SLACK = SOAK ? 1 : 20;

  @TempDir private Path folder;

  @Test
  void fiftyArticlesASecondComeOutInTime() {
    try (EmbeddedKafka kafka = EmbeddedKafka.start(folder.resolve("kafka"))) {
      Settings settings =
          new Settings(
              Map.of(
                  "kafka.bootstrap.servers", kafka.bootstrapServers(),
                  "streams.state-dir", folder.resolve("state").toString()));
      TopicLayout.create(settings);
      try (EnrichService _ =
          EnrichService.start(
              StreamsSettings.from(settings),
              Articles.ENRICHER,
              1,
              InstantSource.system(),
              _ -> {})) {
        Thread sender = Thread.ofPlatform().start(() -> send(kafka.bootstrapServers()));
        List<Long> millis = received(kafka.bootstrapServers());
        assertThat(sender.isAlive()).isFalse();
        List<Long> sorted = new ArrayList<>(millis.subList(WARM_UP, millis.size()));
        Collections.sort(sorted);
        long median = sorted.get(sorted.size() / 2);
        long late = sorted.get(sorted.size() * 99 / 100);
        System.out.printf("raw to enriched: p50 %d ms, p99 %d ms%n", median, late);
        assertThat(median).as("p50 in ms").isLessThanOrEqualTo(150L * SLACK);
        assertThat(late).as("p99 in ms").isLessThanOrEqualTo(500L * SLACK);
      }
    }
  }

  private static void send(String servers) {
    try (KafkaProducer<String, byte[]> producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", servers, "max.in.flight.requests.per.connection", "1"),
            new StringSerializer(),
            new ByteArraySerializer())) {
      long next = System.nanoTime();
      for (int i = 0; i < ARTICLES; i++) {
        var _ =
            producer.send(
                new ProducerRecord<>(Topics.STANDARD.raw(), "a-" + i, Articles.numbered(i)));
        next += GAP.toNanos();
        // what is sent late is timed late: the pace does not wait for the pipeline
        LockSupport.parkNanos(next - System.nanoTime());
      }
    }
  }

  /// Milliseconds from the raw record's time to its sight as a committed enriched one.
  private static List<Long> received(String servers) {
    List<Long> millis = new ArrayList<>();
    try (KafkaConsumer<String, byte[]> consumer =
        new KafkaConsumer<>(
            Map.of(
                "bootstrap.servers", servers,
                "group.id", "latency",
                "auto.offset.reset", "earliest",
                "isolation.level", "read_committed"),
            new StringDeserializer(),
            new ByteArrayDeserializer())) {
      consumer.subscribe(List.of(Topics.STANDARD.enriched()));
      long deadline = System.nanoTime() + Duration.ofMinutes(5).toNanos();
      while (millis.size() < ARTICLES) {
        assertThat(System.nanoTime()).as("%d came", millis.size()).isLessThan(deadline);
        consumer
            .poll(Duration.ofMillis(100))
            .forEach(record -> millis.add(System.currentTimeMillis() - record.timestamp()));
      }
    }
    return millis;
  }
}
