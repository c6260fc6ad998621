package dev.countywire.streams;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.countywire.embedded.EmbeddedKafka;
import dev.countywire.model.Topics;
import dev.countywire.runtime.Settings;
import dev.countywire.runtime.TopicLayout;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What an article costs beside the enricher: CPU time of a process that only runs the topology,
/// with everything in it, garbage collection and compilation too. The broker is another process.
///
/// Runs with `-Dcountywire.soak=true` only: it says nothing on a busy machine's wall clock, but
/// needs it for minutes.
final class TopologyCpuIT {
  private static final int WARM_UP = 40_000;
  private static final int ARTICLES = WARM_UP + 60_000;
  private static final long BOUND_NANOS = 150_000;
  private static final String BODY = "青溪县水利局说，工程完工后，下游两万亩农田的灌溉用水将更有保障。".repeat(30);

  @TempDir private Path folder;

  @Test
  void anArticleCostsLittleBesideTheEnricher() throws IOException {
    Assumptions.assumeTrue(
        Boolean.getBoolean("countywire.soak"), "measured with -Dcountywire.soak=true only");
    try (EmbeddedKafka kafka = EmbeddedKafka.start(folder.resolve("kafka"))) {
      Settings settings = new Settings(Map.of("kafka.bootstrap.servers", kafka.bootstrapServers()));
      TopicLayout.create(settings);
      send(kafka.bootstrapServers());
      try (Instances instances = Instances.measured(folder, settings.values())) {
        instances.add("copy");
        Process process = instances.process(0);
        long[] from = await(process, WARM_UP);
        long[] to = await(process, ARTICLES);
        long each = (to[1] - from[1]) / (to[0] - from[0]);
        System.out.printf(
            "topology: %d us of CPU an article (%d articles of %d bytes)%n",
            each / 1000, to[0] - from[0], BODY.getBytes(UTF_8).length);
        assertThat(each).as("ns of CPU an article").isLessThanOrEqualTo(BOUND_NANOS);
      }
    }
  }

  private static void send(String servers) {
    try (KafkaProducer<String, byte[]> producer =
        new KafkaProducer<>(
            Map.of(
                "bootstrap.servers",
                servers,
                "compression.type",
                "zstd",
                "linger.ms",
                "50",
                "max.in.flight.requests.per.connection",
                "1"),
            new StringSerializer(),
            new ByteArraySerializer())) {
      for (int i = 0; i < ARTICLES; i++) {
        String id = "a-" + i;
        byte[] value = (id + ' ' + i + BODY).getBytes(UTF_8);
        var _ = producer.send(new ProducerRecord<>(Topics.STANDARD.raw(), id, value));
      }
    }
  }

  /// Asks until so many records are dealt with: how many there are, and CPU nanoseconds so far.
  private static long[] await(Process process, long records) throws IOException {
    long deadline = System.nanoTime() + Duration.ofMinutes(10).toNanos();
    BufferedReader answers = process.inputReader(UTF_8);
    OutputStream questions = process.getOutputStream();
    long[] now = {0, 0};
    while (now[0] < records) {
      assertThat(System.nanoTime()).as("%d of %d", now[0], records).isLessThan(deadline);
      questions.write('\n');
      questions.flush();
      String line = answers.readLine();
      while (line != null && !line.startsWith("AT ")) {
        line = answers.readLine();
      }
      assertThat(line).as("the instance answers").isNotNull();
      String[] parts = String.valueOf(line).split(" ", -1);
      now = new long[] {Long.parseLong(parts[1]), Long.parseLong(parts[2])};
      LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
    }
    return now;
  }
}
