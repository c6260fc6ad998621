package dev.countywire.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedKafkaIT {
  private static final String TOPIC = "letters";

  @Test
  void findsTopicsAndCommittedTransactionsAgainOnOtherPorts(@TempDir Path folder) throws Exception {
    String first;
    try (var kafka = EmbeddedKafka.start(folder)) {
      first = kafka.bootstrapServers();
      createTopic(first);
      send(first, "a", "b");
    }
    try (var kafka = EmbeddedKafka.start(folder)) {
      assertThat(kafka.bootstrapServers()).isNotEqualTo(first);
      send(kafka.bootstrapServers(), "c");
      assertThat(read(kafka.bootstrapServers(), 3)).containsExactly("a", "b", "c");
    }
  }

  @Test
  void startsAgainOnTheSamePortForClientsThatWait(@TempDir Path folder) throws Exception {
    String address;
    try (var kafka = EmbeddedKafka.start(folder)) {
      address = kafka.bootstrapServers();
      createTopic(address);
    }
    int port = Integer.parseInt(address.substring(address.indexOf(':') + 1));
    try (var _ = EmbeddedKafka.start(folder, port)) {
      send(address, "x");
      assertThat(read(address, 1)).containsExactly("x");
    }
  }

  private static void createTopic(String address) throws Exception {
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", address))) {
      admin.createTopics(List.of(new NewTopic(TOPIC, 1, (short) 1))).all().get();
    }
  }

  private static void send(String address, String... values) throws Exception {
    Map<String, Object> settings =
        Map.of("bootstrap.servers", address, "transactional.id", "embedded-kafka-it");
    try (var producer =
        new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
      producer.initTransactions();
      producer.beginTransaction();
      for (String value : values) {
        producer.send(new ProducerRecord<>(TOPIC, value)).get();
      }
      producer.commitTransaction();
    }
  }

  private static List<String> read(String address, int count) {
    Map<String, Object> settings =
        Map.of(
            "bootstrap.servers", address,
            "group.id", "readers",
            "auto.offset.reset", "earliest",
            "isolation.level", "read_committed");
    List<String> values = new ArrayList<>();
    try (var consumer =
        new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
      consumer.subscribe(List.of(TOPIC));
      Instant deadline = Instant.now().plusSeconds(30);
      while (values.size() < count && Instant.now().isBefore(deadline)) {
        consumer.poll(Duration.ofMillis(200)).forEach(record -> values.add(record.value()));
      }
    }
    return values;
  }
}
