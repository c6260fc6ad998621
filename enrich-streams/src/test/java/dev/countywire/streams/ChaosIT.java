package dev.countywire.streams;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countywire.embedded.EmbeddedCluster;
import dev.countywire.model.LedgerKey;
import dev.countywire.model.LedgerRow;
import dev.countywire.model.Topics;
import dev.countywire.runtime.KafkaSettings;
import dev.countywire.runtime.LedgerReader;
import dev.countywire.runtime.Settings;
import dev.countywire.runtime.TopicLayout;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/// Three brokers and three instances, each a process of its own: whatever is killed, each record
/// ends exactly once. With `-Dcountywire.soak=true` at full size.
@EnabledIfSystemProperty(
    named = "countywire.soak",
    matches = "true",
    disabledReason = "at full size only: ./countywire test --soak")
final class ChaosIT {
  private static final boolean SOAK = Boolean.getBoolean("countywire.soak");
  private static final int RECORDS = SOAK ? 20_000 : 1_000;
  private static final Duration CHAOS = Duration.ofSeconds(SOAK ? 120 : 10);
  private static final Duration PATIENCE = Duration.ofMinutes(SOAK ? 12 : 5);
  private static final int INSTANCES = 3;

  @TempDir private Path folder;

  @Test
  void eachRecordEndsExactlyOnceWhateverIsKilledRestartedOrRolled() {
    long seed = Long.getLong("countywire.seed", new SplittableRandom().nextLong());
    System.out.println("seed " + seed);
    SplittableRandom random = new SplittableRandom(seed);
    try (EmbeddedCluster cluster = EmbeddedCluster.start(folder.resolve("kafka"), 3)) {
      Settings settings =
          new Settings(
              Map.of(
                  "kafka.bootstrap.servers",
                  cluster.bootstrapServers(),
                  "topics.replication",
                  "3"));
      TopicLayout.create(settings);
      try (Instances instances = Instances.shortLived(folder, settings.values())) {
        for (int i = 0; i < INSTANCES; i++) {
          instances.add("1");
        }
        Thread sender = sender(cluster, new ChaosInput(seed, Topics.STANDARD.raw(), RECORDS));
        int kills = rage(cluster, instances, random);
        join(sender);
        Map<LedgerKey, LedgerRow> ledger = awaitLedger(settings, instances);
        ChaosAudit audit =
            new ChaosAudit(cluster.bootstrapServers(), Topics.STANDARD, "articles-enrich", ledger);
        audit.ledgerEqualsTheOffsets();
        audit.nothingIsThereTwice();
        audit.theNewestIsWhatTheEnricherMakesOfIt();
        System.out.printf(
            "%d records, %d kills, %d sent on, %d rejected, ids by generation %s%n",
            RECORDS, kills, audit.enriched(), audit.rejected(), audit.byGeneration());
        assertThat(kills).isGreaterThan(2);
      }
    }
  }

  /// Kills and restarts at random; half-way one broker goes, and every instance comes back as the
  /// second generation.
  private static int rage(EmbeddedCluster cluster, Instances instances, SplittableRandom random) {
    long begun = System.nanoTime();
    int victim = random.nextInt(1, 4);
    int kills = 0;
    boolean brokerDown = false;
    boolean brokerBack = false;
    int rolled = 0;
    while (System.nanoTime() - begun < CHAOS.toNanos() || rolled < instances.size()) {
      pause(random.nextInt(1000, 3000));
      double done = (System.nanoTime() - begun) / (double) CHAOS.toNanos();
      if (done > 0.4 && !brokerDown) {
        cluster.kill(victim);
        brokerDown = true;
      } else if (done > 0.7 && !brokerBack) {
        cluster.restart(victim);
        brokerBack = true;
      }
      int number = done > 0.5 && rolled < instances.size() ? rolled : random.nextInt(INSTANCES);
      instances.kill(number);
      kills++;
      pause(random.nextInt(2000));
      if (done > 0.5 && number == rolled) {
        rolled++;
      }
      instances.restart(number, number < rolled ? "2" : "1");
    }
    return kills;
  }

  private static Thread sender(EmbeddedCluster cluster, ChaosInput input) {
    return Thread.ofPlatform()
        .name("sender")
        .start(() -> {
          List<ProducerRecord<String, byte[]>> records = input.records(RECORDS);
          long gap = CHAOS.toNanos() / RECORDS;
          try (KafkaProducer<String, byte[]> producer =
              new KafkaProducer<>(
                  Map.of(
                      "bootstrap.servers",
                      cluster.bootstrapServers(),
                      "delivery.timeout.ms",
                      "600000",
                      "max.in.flight.requests.per.connection",
                      "1"),
                  new StringSerializer(),
                  new ByteArraySerializer())) {
            for (ProducerRecord<String, byte[]> record : records) {
              var _ = producer.send(record);
              LockSupport.parkNanos(gap);
            }
          }
        });
  }

  private static Map<LedgerKey, LedgerRow> awaitLedger(Settings settings, Instances instances) {
    KafkaSettings kafka = KafkaSettings.from(settings);
    LedgerReader reader = new LedgerReader(kafka, PATIENCE, InstantSource.system());
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (true) {
      Map<LedgerKey, LedgerRow> rows = reader.read(_ -> true);
      long direct = total(rows, Topics.STANDARD.raw(), null);
      long round = total(rows, null, Topics.STANDARD.raw());
      long rerouted =
          rows.values().stream().mapToLong(row -> row.counts().getOrDefault("rerouted", 0L)).sum();
      if (direct == RECORDS && round == rerouted) {
        return rows;
      }
      assertThat(System.nanoTime())
          .as("%d of %d raw records, %d of %d rerouted ones", direct, RECORDS, round, rerouted)
          .isLessThan(deadline);
      for (int i = 0; i < instances.size(); i++) {
        assertThat(instances.process(i).isAlive()).as("instance %d lives", i).isTrue();
      }
      pause(1000);
    }
  }

  private static long total(
      Map<LedgerKey, LedgerRow> rows, @Nullable String of, @Nullable String notOf) {
    return rows.values().stream()
        .filter(row -> of == null || row.key().topic().equals(of))
        .filter(row -> notOf == null || !row.key().topic().equals(notOf))
        .mapToLong(LedgerRow::total)
        .sum();
  }

  private static void join(Thread thread) {
    try {
      assertThat(thread.join(PATIENCE)).as("everything is sent").isTrue();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }

  // the pauses are the chaos, nothing is waited for
  private static void pause(long millis) {
    LockSupport.parkNanos(Duration.ofMillis(millis).toNanos());
  }
}
