package dev.countywire.cli;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/// Everything in a topic up to its present end.
final class TopicRecords {
  private TopicRecords() {}

  static List<ConsumerRecord<String, byte[]>> of(String servers, String topic) {
    List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();
    each(servers, topic, records::add);
    return records;
  }

  static void each(String servers, String topic, Consumer<ConsumerRecord<String, byte[]>> action) {
    Map<String, Object> settings = Map.of("bootstrap.servers", servers);
    try (KafkaConsumer<String, byte[]> consumer =
        new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
      List<TopicPartition> partitions =
          consumer.partitionsFor(topic).stream()
              .map(p -> new TopicPartition(topic, p.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      while (ends.entrySet().stream()
          .anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
        consumer.poll(Duration.ofMillis(200)).forEach(action);
      }
    }
  }
}
