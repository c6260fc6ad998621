package dev.countywire.sink;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.countywire.embedded.EmbeddedKafka;
import dev.countywire.sink.bulk.ScriptedElasticsearch;
import dev.countywire.sink.bulk.ScriptedElasticsearch.Act;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The whole sink, from a real Kafka, against a server that does everything wrong.
class SinkFaultsIT {
  private static final boolean SOAK = Boolean.getBoolean("countywire.soak");
  private static final int RECORDS = SOAK ? 100_000 : 2_500;
  private static final List<Act> ACTS = List.of(Act.values());

  @TempDir private Path folder;

  @Test
  void losesNothingDoublesNothingAndTheLedgerIsExact() throws Exception {
    long seed = new Random().nextLong();
    System.out.println("SinkFaultsIT seed " + seed);
    Random faults = new Random(seed + 1);
    try (EmbeddedKafka kafka = EmbeddedKafka.start(folder.resolve("kafka"));
        var server = new ScriptedElasticsearch(() -> fault(faults));
        TestBed bed =
            new TestBed(
                "faults",
                kafka.bootstrapServers(),
                server.url(),
                3,
                Map.of("sink.bulk.count", "300", "elasticsearch.timeout", "1s"))) {
      Twin twin = send(bed, new Random(seed));
      bed.start();
      bed.await(RECORDS);
      SinkReport report = bed.stop();
      assertThat(report.withRetried(0)).isEqualTo(twin.report());
      assertThat(report.retried()).isPositive();
      assertThat(server.texts()).isEqualTo(twin.texts);
      assertThat(server.doubled).hasValue(0);
      assertThat(bed.ledger()).isEqualTo(twin.ledger());
      assertThat(ids(bed.rejected(twin.rejected.size())))
          .containsExactlyInAnyOrderElementsOf(twin.rejected);
    }
  }

  private static Twin send(TestBed bed, Random random) {
    Twin twin = new Twin();
    for (int i = 0; i < RECORDS; i++) {
      String id = "d" + random.nextInt(RECORDS / 5);
      long version = (1L + random.nextInt(20)) << 10;
      String text = "{\"n\":" + i + "}";
      switch (random.nextInt(50)) {
        case 0 -> {
          bed.sendSoon(id, null, text);
          twin.rejected.add(id);
          twin.reject("missing-version");
        }
        case 1 -> {
          bed.sendSoon(id, version, "{\"" + ScriptedElasticsearch.POISON + "\":" + i + "}");
          twin.rejected.add(id);
          twin.reject("index-refused");
        }
        case 2, 3, 4 -> {
          bed.sendSoon(id, version, null);
          twin.apply(id, version, "");
        }
        default -> {
          bed.sendSoon(id, version, text);
          twin.apply(id, version, text);
        }
      }
    }
    bed.flush();
    return twin;
  }

  private static List<String> ids(List<ConsumerRecord<byte[], byte[]>> letters) {
    return letters.stream().map(letter -> new String(letter.key(), UTF_8)).toList();
  }

  private static synchronized Act fault(Random random) {
    if (random.nextInt(3) > 0) {
      return Act.OBEY;
    }
    Act act = ACTS.get(random.nextInt(ACTS.size()));
    // these cost real time or many requests, so they are rare
    boolean dear = act == Act.LATE || act == Act.TOO_LARGE || act == Act.SLOW_BYTES;
    return dear && random.nextInt(10) > 0 ? Act.MIXED_ITEMS : act;
  }

  /// What one operation after the other gives.
  private static final class Twin {
    final Map<String, String> texts = new HashMap<>();
    final List<String> rejected = new ArrayList<>();
    private final Map<String, Long> versions = new HashMap<>();
    private final Map<String, Long> counts = new TreeMap<>();

    void apply(String id, long version, String text) {
      if (versions.getOrDefault(id, 0L) > version) {
        count("stale");
        return;
      }
      versions.put(id, version);
      texts.put(id, text);
      count(text.isEmpty() ? "deleted" : "indexed");
    }

    void reject(String reason) {
      count("rejected." + reason);
    }

    private void count(String end) {
      counts.merge(end, 1L, Long::sum);
    }

    Map<String, Long> ledger() {
      return counts;
    }

    SinkReport report() {
      return new SinkReport(
          counts.getOrDefault("indexed", 0L),
          counts.getOrDefault("stale", 0L),
          counts.getOrDefault("deleted", 0L),
          rejected.size(),
          0);
    }
  }
}
