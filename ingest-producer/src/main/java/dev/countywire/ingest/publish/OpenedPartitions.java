package dev.countywire.ingest.publish;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.utils.Utils;
import org.jspecify.annotations.Nullable;

/// Chooses partitions, as Kafka does by the key, and knows which of them have confirmed a first
/// record.
///
/// A leader that knows nothing of a producer takes whatever batch comes first as its beginning. So
/// with several requests in flight to a topic that was just made, the first batch may be refused,
/// because the leader is only coming up, and the second be taken; the first is then out of sequence
/// for ever. Once a record is confirmed, the leader refuses what is out of order until it is in
/// order. For one thread.
final class OpenedPartitions {
  private final Producer<byte[], byte[]> producer;
  private final Map<String, Integer> counts = new HashMap<>();
  private final Set<TopicPartition> opened = new HashSet<>();
  private int turn;

  OpenedPartitions(Producer<byte[], byte[]> producer) {
    this.producer = producer;
  }

  /// A record for the partition of its key, or for one after the other.
  ProducerRecord<byte[], byte[]> record(
      String topic, byte @Nullable [] key, byte @Nullable [] value) {
    int count = counts.computeIfAbsent(topic, name -> producer.partitionsFor(name).size());
    int partition = Utils.toPositive(key == null ? turn++ : Utils.murmur2(key)) % count;
    return new ProducerRecord<>(topic, partition, key, value);
  }

  /// Whether this is the first record of its partition, and must be waited for.
  boolean isFirst(ProducerRecord<byte[], byte[]> record) {
    return opened.add(new TopicPartition(record.topic(), record.partition()));
  }
}
