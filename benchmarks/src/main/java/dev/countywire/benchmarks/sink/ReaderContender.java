package dev.countywire.benchmarks.sink;

import dev.countywire.model.Topics;
import dev.countywire.runtime.CommittedConsumer;
import dev.countywire.runtime.KafkaSettings;
import dev.countywire.runtime.Settings;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;

/// Kafka to nothing: what reading alone costs with the sink's settings.
final class ReaderContender implements Contender {
  private volatile boolean stopped;

  @Override
  public void start(Task task, AtomicLong through) {
    KafkaSettings kafka =
        KafkaSettings.from(new Settings(Map.of("kafka.bootstrap.servers", task.kafka())));
    Thread.ofPlatform().daemon().start(() -> read(kafka, through));
  }

  private void read(KafkaSettings kafka, AtomicLong through) {
    try (Consumer<byte[], byte[]> consumer =
        CommittedConsumer.ofGroup(kafka, "reader-" + UUID.randomUUID(), settings(), Map.of())) {
      consumer.subscribe(List.of(kafka.topics().enriched()));
      while (!stopped) {
        through.addAndGet(consumer.poll(Duration.ofMillis(50)).count());
      }
    }
  }

  private static Map<String, Object> settings() {
    return Map.of(
        ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
        500,
        ConsumerConfig.FETCH_MAX_BYTES_CONFIG,
        Topics.MAX_MESSAGE_BYTES,
        ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG,
        Topics.MAX_MESSAGE_BYTES / 4);
  }

  @Override
  public boolean writes() {
    return false;
  }

  @Override
  public void close() {
    stopped = true;
  }
}
