package dev.countywire.ingest.publish;

import dev.countywire.model.Topics;
import dev.countywire.runtime.InvalidSetting;
import dev.countywire.runtime.KafkaSettings;
import dev.countywire.runtime.Settings;
import java.time.Duration;
import java.util.Map;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.producer.ProducerConfig;

/// How the publisher sends.
///
/// @param kafka how to reach Kafka
/// @param timeout how long Kafka may be away, at least a second
/// @param inFlightBytes how much may be on its way unconfirmed
public record PublisherSettings(KafkaSettings kafka, Duration timeout, int inFlightBytes) {
  private static final Duration DEFAULT_TIMEOUT = Duration.ofMinutes(2);
  private static final int DEFAULT_IN_FLIGHT = 32 * 1024 * 1024;
  private static final String LINGER_MS = "100";
  private static final String BATCH_BYTES = "262144";

  /// Checks the timeout.
  ///
  /// @throws InvalidSetting if it is shorter than a second or longer than a day
  public PublisherSettings {
    if (timeout.toSeconds() < 1 || timeout.toDays() > 1) {
      throw new InvalidSetting("produce.timeout", timeout.toString(), "from 1s to 1d");
    }
  }

  /// Reads `kafka.*`, `produce.timeout` (2m) and `produce.in-flight` (32MiB).
  ///
  /// @throws InvalidSetting for a value that does not fit
  public static PublisherSettings from(Settings settings) {
    return new PublisherSettings(
        KafkaSettings.from(settings),
        settings.duration("produce.timeout", DEFAULT_TIMEOUT),
        settings.bytes("produce.in-flight", DEFAULT_IN_FLIGHT));
  }

  /// Settings of a client that only asks.
  Map<String, Object> admin() {
    return kafka.with(
        Map.of(),
        Map.of(
            AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
            Long.toString(timeout.toMillis()),
            AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG,
            Long.toString(Math.min(5_000, timeout.toMillis()))));
  }

  /// Settings of the producer: what may be overridden below, what may not on top.
  public Map<String, Object> producer() {
    long millis = timeout.toMillis();
    return kafka.with(
        Map.of(
            ProducerConfig.LINGER_MS_CONFIG,
            LINGER_MS,
            ProducerConfig.BATCH_SIZE_CONFIG,
            BATCH_BYTES,
            ProducerConfig.COMPRESSION_TYPE_CONFIG,
            "zstd",
            // a broker that comes back is found again within a second
            ProducerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG,
            "1000",
            ProducerConfig.BUFFER_MEMORY_CONFIG,
            Long.toString(2L * inFlightBytes + (64 << 20))),
        Map.of(
            ProducerConfig.ACKS_CONFIG,
            "all",
            ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG,
            "true",
            ProducerConfig.MAX_REQUEST_SIZE_CONFIG,
            Topics.MAX_MESSAGE_BYTES,
            ProducerConfig.MAX_BLOCK_MS_CONFIG,
            Long.toString(millis),
            ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG,
            Math.toIntExact(millis),
            // must leave room for the lingering within the delivery
            ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG,
            Math.toIntExact(Math.min(30_000, millis / 2))));
  }
}
