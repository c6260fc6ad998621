package dev.countywire.operations;

import dev.countywire.runtime.CommittedConsumer;
import dev.countywire.runtime.KafkaDoor;
import dev.countywire.runtime.KafkaSettings;
import java.time.Duration;
import java.util.List;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/// Reads what stands on a topic, up to where it ended when the reading began, by no group: offsets
/// of the services stay as they are.
///
/// @param kafka how to reach it
/// @param topic to read
/// @param span times of the records that are wanted
public record TopicScan(KafkaSettings kafka, String topic, TimeSpan span) {
  /// The whole topic.
  public TopicScan(KafkaSettings kafka, String topic) {
    this(kafka, topic, TimeSpan.ALL);
  }

  /// What to do with a record.
  public interface Visitor {
    /// Called in the order of offsets within a partition; partitions are mixed.
    void visit(ConsumerRecord<byte[], byte[]> each);
  }

  /// Reads committed records only.
  ///
  /// @param patience how long to wait for Kafka
  /// @param notices gets a sentence when Kafka keeps it waiting
  /// @throws dev.countywire.runtime.KafkaUnavailable if it does not answer, or lacks the topic
  public void run(Duration patience, java.util.function.Consumer<String> notices, Visitor visitor) {
    new KafkaDoor(kafka, patience, notices).await(List.of(topic));
    try (Consumer<byte[], byte[]> consumer = CommittedConsumer.ofNoGroup(kafka)) {
      TopicWindow window = TopicWindow.open(consumer, topic, span);
      while (window.hasMore()) {
        window.poll().forEach(visitor::visit);
      }
    }
  }
}
