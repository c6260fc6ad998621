package dev.countywire.sink;

import static dev.countywire.sink.Articles.article;
import static org.assertj.core.api.Assertions.assertThat;

import dev.countywire.embedded.EmbeddedElasticsearch;
import dev.countywire.embedded.EmbeddedKafka;
import dev.countywire.sink.index.IndexInit;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SinkKafkaRestartIT {
  @Test
  void waitsForAKafkaThatIsRestarted(@TempDir Path folder) throws Exception {
    EmbeddedKafka kafka = EmbeddedKafka.start(folder.resolve("kafka"));
    String address = kafka.bootstrapServers();
    int port = Integer.parseInt(address.substring(address.indexOf(':') + 1));
    try (var elasticsearch = EmbeddedElasticsearch.start(folder.resolve("elasticsearch"));
        TestBed bed =
            new TestBed(
                "outage", address, elasticsearch.url(), 2, Map.of("sink.bulk.count", "20"))) {
      assertThat(IndexInit.from(bed.settings).run()).hasSize(6);
      for (int i = 0; i < 2000; i++) {
        bed.sendSoon("d" + i, i % 50 == 3 ? null : 1L, article("d" + i, "第" + i + "篇"));
      }
      bed.flush();
      bed.start();
      bed.await(100);
      kafka.close();
      kafka = EmbeddedKafka.start(folder.resolve("kafka"), port);
      SinkReport report = bed.await(2000);
      assertThat(report).isEqualTo(new SinkReport(1960, 0, 0, 40, 0));
      assertThat(bed.rejected(40)).hasSize(40);
      assertThat(bed.count()).isEqualTo(1960);
    } finally {
      kafka.close();
    }
  }
}
