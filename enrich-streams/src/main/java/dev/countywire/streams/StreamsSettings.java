package dev.countywire.streams;

import dev.countywire.model.Topics;
import dev.countywire.runtime.InvalidSetting;
import dev.countywire.runtime.KafkaSettings;
import dev.countywire.runtime.Settings;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.streams.StreamsConfig;
import org.jspecify.annotations.Nullable;

/// How the topology runs.
///
/// @param kafka how to reach Kafka
/// @param applicationId consumer group and prefix of everything internal
/// @param threads that enrich, in this instance
/// @param instanceId name of this instance for static membership, so that a quick restart moves no
///   partition; `null` for none
/// @param groupProtocol `classic` or `streams`
/// @param stateDir where Kafka Streams keeps its files; `null` for its own default
/// @param timeout how long Kafka may be away when the instance starts
public record StreamsSettings(
    KafkaSettings kafka,
    String applicationId,
    int threads,
    @Nullable String instanceId,
    String groupProtocol,
    @Nullable String stateDir,
    Duration timeout) {
  private static final String APPLICATION_ID = "streams.application-id";
  private static final String INSTANCE_ID = "streams.instance-id";
  private static final String GROUP_PROTOCOL = "streams.group-protocol";
  private static final String CLASSIC = "classic";
  private static final String STREAMS = "streams";

  /// Checks what goes together.
  ///
  /// @throws InvalidSetting for an unknown protocol, or a static member of the streams protocol,
  ///   which Kafka 4.3 refuses
  public StreamsSettings {
    if (!groupProtocol.equals(CLASSIC) && !groupProtocol.equals(STREAMS)) {
      throw new InvalidSetting(GROUP_PROTOCOL, groupProtocol, "classic or streams");
    }
    if (groupProtocol.equals(STREAMS) && instanceId != null) {
      throw new InvalidSetting(
          INSTANCE_ID, instanceId, "unset, as the streams group protocol has no static members");
    }
    if (!applicationId.matches("[A-Za-z0-9._-]{1,200}")) {
      throw new InvalidSetting(APPLICATION_ID, applicationId, "a name of letters, digits, . _ -");
    }
  }

  /// Reads `kafka.*`, `streams.application-id` (the topics' prefix with `-enrich`),
  /// `streams.threads` (2), `streams.instance-id`, `streams.group-protocol` (classic),
  /// `streams.state-dir` and `streams.timeout` (2m).
  ///
  /// @throws InvalidSetting for a value that does not fit
  public static StreamsSettings from(Settings settings) {
    KafkaSettings kafka = KafkaSettings.from(settings);
    return new StreamsSettings(
        kafka,
        settings.text(APPLICATION_ID, kafka.topics().prefix() + "-enrich"),
        settings.integer("streams.threads", 2, 1, 256),
        settings.find(INSTANCE_ID),
        settings.text(GROUP_PROTOCOL, CLASSIC),
        settings.find("streams.state-dir"),
        settings.duration("streams.timeout", Duration.ofMinutes(2)));
  }

  /// Whether the instance is a static member.
  boolean isStatic() {
    return instanceId != null;
  }

  /// Settings of Kafka Streams: what may be overridden below, what may not on top.
  Properties properties() {
    Map<String, Object> musts = new HashMap<>();
    musts.put(StreamsConfig.APPLICATION_ID_CONFIG, applicationId);
    musts.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2);
    musts.put(StreamsConfig.ENSURE_EXPLICIT_INTERNAL_RESOURCE_NAMING_CONFIG, true);
    musts.put(StreamsConfig.GROUP_PROTOCOL_CONFIG, groupProtocol);
    musts.put(StreamsConfig.NUM_STREAM_THREADS_CONFIG, threads);
    musts.put(
        StreamsConfig.producerPrefix(ProducerConfig.MAX_REQUEST_SIZE_CONFIG),
        Topics.MAX_MESSAGE_BYTES);
    if (instanceId != null) {
      musts.put(StreamsConfig.consumerPrefix(ConsumerConfig.GROUP_INSTANCE_ID_CONFIG), instanceId);
    }
    if (stateDir != null) {
      musts.put(StreamsConfig.STATE_DIR_CONFIG, stateDir);
    }
    Properties all = new Properties();
    all.putAll(kafka.with(defaults(), musts));
    return all;
  }

  private static Map<String, Object> defaults() {
    return Map.of(
        // short transactions are what keeps the latency under exactly-once low
        StreamsConfig.COMMIT_INTERVAL_MS_CONFIG,
        100,
        CommonClientConfigs.RECONNECT_BACKOFF_MAX_MS_CONFIG,
        1000,
        StreamsConfig.producerPrefix(ProducerConfig.COMPRESSION_TYPE_CONFIG),
        "zstd");
  }
}
