package dev.countywire.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

@EnabledIfSystemProperty(
    named = "countywire.soak",
    matches = "true",
    disabledReason = "at full size only: ./countywire test --soak")
class EmbeddedClusterIT {
  @Test
  void keepsWhatWasAcknowledgedAndGoesOnWhenABrokerIsKilled(@TempDir Path folder) throws Exception {
    try (var cluster = EmbeddedCluster.start(folder, 3)) {
      String servers = cluster.bootstrapServers();
      try (Admin admin = Admin.create(Map.of("bootstrap.servers", servers))) {
        admin.createTopics(List.of(new NewTopic("letters", 3, (short) 3))).all().get();
      }
      try (var producer =
          new KafkaProducer<>(
              Map.<String, Object>of("bootstrap.servers", servers),
              new StringSerializer(),
              new ByteArraySerializer())) {
        for (int i = 0; i < 30; i++) {
          if (i == 10) {
            cluster.kill(2);
          }
          producer.send(new ProducerRecord<>("letters", "k" + i, new byte[] {(byte) i})).get();
        }
      }
      cluster.restart(2);
      assertThat(CommittedRecords.of(servers, "letters")).hasSize(30);
    }
  }
}
