package dev.countywire.sink;

import static dev.countywire.sink.Articles.article;
import static org.assertj.core.api.Assertions.assertThat;

import dev.countywire.embedded.EmbeddedElasticsearch;
import dev.countywire.embedded.EmbeddedKafka;
import dev.countywire.runtime.KafkaSettings;
import dev.countywire.runtime.Settings;
import dev.countywire.sink.index.IndexInit;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SinkKillIT {
  private static final Map<String, String> SMALL_STEPS =
      Map.of("sink.bulk.count", "50", "sink.in-flight", "2");

  @TempDir private static Path folder;
  private static EmbeddedKafka kafka;
  private static EmbeddedElasticsearch elasticsearch;

  @BeforeAll
  static void start() {
    kafka = EmbeddedKafka.start(folder.resolve("kafka"));
    elasticsearch = EmbeddedElasticsearch.start(folder.resolve("elasticsearch"));
  }

  @AfterAll
  static void stop() {
    elasticsearch.close();
    kafka.close();
  }

  @Test
  void waitsForAKilledElasticsearchAndLosesAndDoublesNothing() throws Exception {
    try (TestBed bed = bed("killed")) {
      for (int i = 0; i < 5000; i++) {
        bed.sendSoon("d" + i, 1L, article("d" + i, "第" + i + "篇"));
      }
      bed.flush();
      bed.start();
      assertThat(bed.await(500).total()).isLessThan(5000);
      int port = elasticsearch.port();
      elasticsearch.kill();
      TestBed.until(() -> !bed.waits.isEmpty());
      long before = bed.report.get().total();
      elasticsearch = EmbeddedElasticsearch.start(folder.resolve("elasticsearch"), port);
      SinkReport report = bed.await(5000);
      assertThat(report.indexed()).isEqualTo(5000);
      assertThat(report.retried()).isPositive();
      assertThat(before).isLessThan(5000);
      assertThat(bed.count()).isEqualTo(5000);
      assertThat(bed.waits).anyMatch(why -> why.startsWith("Elasticsearch does not answer"));
    }
  }

  @Test
  void killedSinkLeavesNothingOutAndRejectsNothingTwice() throws Exception {
    long seed = new Random().nextLong();
    System.out.println("SinkKillIT seed " + seed);
    Random random = new Random(seed);
    try (TestBed bed = bed("crash")) {
      for (int i = 0; i < 4000; i++) {
        bed.sendSoon("d" + i, i % 100 == 7 ? null : 1L, article("d" + i, "第" + i + "篇"));
      }
      bed.flush();
      for (int round = 0; round < 3; round++) {
        Process child = child(bed.settings);
        // the child says each commit: one byte of output is one
        child.getInputStream().readNBytes(1 + random.nextInt(4));
        child.destroyForcibly().waitFor();
      }
      bed.start();
      TestBed.until(() -> bed.count() == 3960 && bed.rejected(1).size() >= 40);
      bed.stop();
      assertThat(bed.rejected(40)).hasSize(40);
      assertThat(bed.count()).isEqualTo(3960);
    }
  }

  @Test
  void sinksThatComeAndGoCommitEachRecordOnce() throws Exception {
    try (TestBed first = bed("shared");
        TestBed second = again("shared")) {
      int sent = sendHundreds(first, 0, 10);
      first.start();
      first.await(200);
      second.start();
      // articles keep coming until the second sink has joined and got its share
      while (second.committed() < 100) {
        sent = sendHundreds(first, sent, 1);
        assertThat(sent).as("the second sink never joined").isLessThan(200_000);
        TimeUnit.MILLISECONDS.sleep(50);
      }
      SinkReport left = first.stop();
      second.await(sent - left.total());
      assertThat(left.total() + second.stop().total()).isEqualTo(sent);
      assertThat(second.rejected(sent / 100)).hasSize(sent / 100);
      assertThat(second.count()).isEqualTo(sent - sent / 100);
    }
  }

  // one of each hundred has no version and is rejected
  private static int sendHundreds(TestBed bed, int from, int hundreds) {
    int to = from + 100 * hundreds;
    for (int i = from; i < to; i++) {
      bed.sendSoon("d" + i, i % 100 == 7 ? null : 1L, article("d" + i, "第" + i + "篇"));
    }
    bed.flush();
    return to;
  }

  private static TestBed again(String name) {
    return new TestBed(name, kafka.bootstrapServers(), elasticsearch.url(), 3, SMALL_STEPS);
  }

  private static TestBed bed(String name) {
    TestBed bed = new TestBed(name, kafka.bootstrapServers(), elasticsearch.url(), 3, SMALL_STEPS);
    assertThat(IndexInit.from(bed.settings).run()).hasSize(6);
    return bed;
  }

  private static Process child(Settings settings) throws Exception {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                RunsSink.class.getName()));
    settings.values().forEach((key, value) -> command.add(key + "=" + value));
    return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
  }

  /// A sink in a process of its own, to be killed.
  static final class RunsSink {
    private RunsSink() {}

    public static void main(String[] args) {
      Map<String, String> values = new TreeMap<>();
      for (String arg : args) {
        values.put(arg.substring(0, arg.indexOf('=')), arg.substring(arg.indexOf('=') + 1));
      }
      Settings settings = new Settings(values);
      SinkListener says =
          new SinkListener() {
            @Override
            public void committed(SinkReport total) {
              System.out.write('.');
              System.out.flush();
            }

            @Override
            public void retrying(int items, String why) {
              // not asked for
            }
          };
      Sink.of(SinkSettings.from(settings), KafkaSettings.from(settings), says).run();
    }
  }
}
