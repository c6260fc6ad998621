package dev.countywire.sink;

import static dev.countywire.sink.Articles.article;
import static org.assertj.core.api.Assertions.assertThat;

import dev.countywire.embedded.EmbeddedElasticsearch;
import dev.countywire.embedded.EmbeddedKafka;
import dev.countywire.sink.index.IndexInit;
import java.nio.file.Path;
import java.util.Map;
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
}
