package dev.countywire.sink;

import static dev.countywire.sink.Articles.article;
import static org.assertj.core.api.Assertions.assertThat;

import dev.countywire.embedded.EmbeddedElasticsearch;
import dev.countywire.embedded.EmbeddedKafka;
import dev.countywire.sink.index.IndexInit;
import java.io.BufferedReader;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/// Sink and Elasticsearch are killed with -9, again and again.
@EnabledIfSystemProperty(
    named = "countywire.soak",
    matches = "true",
    disabledReason = "at full size only: ./countywire test --soak")
class SinkChaosIT {
  private static final boolean SOAK = Boolean.getBoolean("countywire.soak");
  private static final int KILLS = SOAK ? 20 : 3;
  private static final int RECORDS = SOAK ? 100_000 : 6_000;

  @TempDir private Path folder;

  @Test
  void everyRecordIsWrittenAndCountedOnceWhateverIsKilled() throws Exception {
    long seed = new Random().nextLong();
    System.out.println("SinkChaosIT seed " + seed);
    EmbeddedElasticsearch elasticsearch =
        EmbeddedElasticsearch.start(folder.resolve("elasticsearch"));
    try (EmbeddedKafka kafka = EmbeddedKafka.start(folder.resolve("kafka"));
        TestBed bed =
            new TestBed(
                "chaos",
                kafka.bootstrapServers(),
                elasticsearch.url(),
                3,
                Map.of("sink.bulk.count", "50", "sink.in-flight", "2"))) {
      IndexInit.from(bed.settings).run();
      for (int i = 0; i < RECORDS; i++) {
        bed.sendSoon("d" + i, i % 100 == 7 ? null : 1024L, article("d" + i, "第" + i + "篇"));
      }
      bed.flush();
      Random random = new Random(seed);
      Process sink = SinkProcess.start(bed.settings);
      for (int kill = 0; kill < KILLS; kill++) {
        awaitCommits(sink, 1 + random.nextInt(4), random.nextInt(100));
        if (random.nextInt(3) == 0) {
          elasticsearch = restarted(elasticsearch);
        } else {
          sink.destroyForcibly().waitFor();
          sink = SinkProcess.start(bed.settings);
        }
      }
      sink.destroyForcibly().waitFor();
      int rejects = RECORDS / 100;
      bed.start();
      TestBed.until(() -> bed.ledger().values().stream().mapToLong(n -> n).sum() >= RECORDS);
      bed.stop();
      assertThat(bed.count()).isEqualTo(RECORDS - rejects);
      assertThat(bed.rejected(rejects)).hasSize(rejects);
      assertThat(bed.ledger())
          .isEqualTo(
              Map.of(
                  "indexed", (long) RECORDS - rejects, "rejected.missing-version", (long) rejects));
    } finally {
      elasticsearch.close();
    }
  }

  private EmbeddedElasticsearch restarted(EmbeddedElasticsearch elasticsearch) {
    int port = elasticsearch.port();
    elasticsearch.kill();
    return EmbeddedElasticsearch.start(folder.resolve("elasticsearch"), port);
  }

  // after some commits, and then at any point up to the next; when all is done there are no more
  private static void awaitCommits(Process sink, int commits, int millis) throws Exception {
    BufferedReader out = sink.inputReader();
    int seconds = 0;
    String said = "";
    for (int seen = 0; seen < commits && seconds < 15; ) {
      String line = out.readLine();
      assertThat(line).as("the sink has ended by itself, and said: %s", said).isNotNull();
      said = line.startsWith(SinkProcess.COMMITTED) ? "" : said + "\n" + line;
      seen += line.startsWith(SinkProcess.COMMITTED) ? 1 : 0;
      seconds += line.startsWith(SinkProcess.HEAP) ? 1 : 0;
    }
    Thread.sleep(millis);
  }
}
