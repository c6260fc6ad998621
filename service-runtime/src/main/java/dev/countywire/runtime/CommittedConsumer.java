package dev.countywire.runtime;

import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/// Consumers that see committed records only, from the earliest on, and commit nothing by
/// themselves.
public final class CommittedConsumer {
  private static final Map<String, Object> MUSTS =
      Map.of(
          ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
          false,
          ConsumerConfig.ISOLATION_LEVEL_CONFIG,
          "read_committed",
          ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG,
          false);

  private CommittedConsumer() {}

  /// A consumer of no group: it is told what to read.
  public static Consumer<byte[], byte[]> ofNoGroup(KafkaSettings kafka) {
    return ofNoGroup(kafka, Map.of());
  }

  /// A consumer of no group: it is told what to read.
  ///
  /// @param musts that settings under `kafka.` may not change
  public static Consumer<byte[], byte[]> ofNoGroup(KafkaSettings kafka, Map<String, Object> musts) {
    return open(kafka, Map.of(), musts);
  }

  /// A consumer of a group.
  ///
  /// @param group whose offsets say how far it is
  /// @param defaults that settings under `kafka.` may change
  /// @param musts that they may not
  public static Consumer<byte[], byte[]> ofGroup(
      KafkaSettings kafka, String group, Map<String, Object> defaults, Map<String, Object> musts) {
    Map<String, Object> all = new HashMap<>(musts);
    all.put(ConsumerConfig.GROUP_ID_CONFIG, group);
    return open(kafka, defaults, all);
  }

  private static Consumer<byte[], byte[]> open(
      KafkaSettings kafka, Map<String, Object> defaults, Map<String, Object> musts) {
    Map<String, Object> below = new HashMap<>(defaults);
    below.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
    Map<String, Object> above = new HashMap<>(MUSTS);
    above.putAll(musts);
    return new KafkaConsumer<>(
        kafka.with(below, above), new ByteArrayDeserializer(), new ByteArrayDeserializer());
  }
}
