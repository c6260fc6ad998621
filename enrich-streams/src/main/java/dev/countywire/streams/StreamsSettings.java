package dev.countywire.streams;

import dev.countywire.model.Topics;
import dev.countywire.runtime.InvalidSetting;
import dev.countywire.runtime.KafkaSettings;
import dev.countywire.runtime.Settings;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.streams.StreamsConfig;
import org.jspecify.annotations.Nullable;

/// How the topology runs.
///
/// @param kafka how to reach Kafka
/// @param applicationId consumer group and prefix of everything internal
/// @param threads that enrich, in this instance
/// @param instanceId name of this instance for static membership, so that a quick restart moves no
///   partition; `null` for the one that is kept beside the state, [#DYNAMIC] for none
/// @param groupProtocol `classic` or `streams`, which knows no static membership
/// @param stateDir where Kafka Streams keeps its files, in a folder for each cluster; one instance
///   has it for itself
/// @param cacheBytes memory of RocksDB, for all partitions of this instance together
/// @param timeout how long Kafka may be away when the instance starts
public record StreamsSettings(
    KafkaSettings kafka,
    String applicationId,
    int threads,
    @Nullable String instanceId,
    String groupProtocol,
    Path stateDir,
    int cacheBytes,
    Duration timeout) {
  /// In place of an instance's name: a stop gives its partitions away at once.
  public static final String DYNAMIC = "dynamic";

  private static final String APPLICATION_ID = "streams.application-id";
  private static final String INSTANCE_ID = "streams.instance-id";
  private static final String GROUP_PROTOCOL = "streams.group-protocol";
  private static final String DEAD_LETTERS =
      StreamsConfig.ERRORS_DEAD_LETTER_QUEUE_TOPIC_NAME_CONFIG;
  private static final String CLASSIC = "classic";
  private static final String STREAMS = "streams";
  private static final int BATCH_BYTES = 256 * 1024;

  /// Checks what goes together.
  ///
  /// @throws InvalidSetting for an unknown protocol, or a static member of the streams protocol,
  ///   which Kafka 4.3 refuses
  public StreamsSettings {
    if (!groupProtocol.equals(CLASSIC) && !groupProtocol.equals(STREAMS)) {
      throw new InvalidSetting(GROUP_PROTOCOL, groupProtocol, "classic or streams");
    }
    if (groupProtocol.equals(STREAMS) && instanceId != null && !instanceId.equals(DYNAMIC)) {
      throw new InvalidSetting(
          INSTANCE_ID, instanceId, "unset, as the streams group protocol has no static members");
    }
    if (kafka.client().containsKey(DEAD_LETTERS)) {
      throw new InvalidSetting(
          "kafka." + DEAD_LETTERS,
          String.valueOf(kafka.client().get(DEAD_LETTERS)),
          "unset, as what cannot be enriched goes to " + kafka.topics().rejected());
    }
    if (!applicationId.matches("[A-Za-z0-9._-]{1,200}")) {
      throw new InvalidSetting(APPLICATION_ID, applicationId, "a name of letters, digits, . _ -");
    }
  }

  /// Reads `kafka.*`, `streams.application-id` (the topics' prefix with `-enrich`),
  /// `streams.threads` (2), `streams.instance-id`, `streams.group-protocol` (classic),
  /// `streams.state-dir` (`.countywire/streams` in the user's home), `streams.state-cache` (64MiB)
  /// and `streams.timeout` (2m).
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
        stateDir(settings.find("streams.state-dir")),
        settings.bytes("streams.state-cache", 64 * 1024 * 1024),
        settings.duration("streams.timeout", Duration.ofMinutes(2)));
  }

  /// Whether the instance is a static member of its group.
  boolean isStatic() {
    return groupProtocol.equals(CLASSIC) && !DYNAMIC.equals(instanceId);
  }

  /// Settings of Kafka Streams: what may be overridden below, what may not on top.
  ///
  /// @param state of this instance on this cluster
  Properties properties(StateFolder state) {
    Map<String, Object> musts = new HashMap<>();
    musts.put(StreamsConfig.APPLICATION_ID_CONFIG, applicationId);
    musts.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2);
    musts.put(StreamsConfig.ENSURE_EXPLICIT_INTERNAL_RESOURCE_NAMING_CONFIG, true);
    musts.put(StreamsConfig.GROUP_PROTOCOL_CONFIG, groupProtocol);
    musts.put(StreamsConfig.NUM_STREAM_THREADS_CONFIG, threads);
    musts.put(StreamsConfig.STATE_DIR_CONFIG, state.path().toString());
    musts.put(StreamsConfig.ROCKSDB_CONFIG_SETTER_CLASS_CONFIG, SharedCache.class);
    musts.put(SharedCache.SIZE, cacheBytes);
    musts.put(
        StreamsConfig.producerPrefix(ProducerConfig.MAX_REQUEST_SIZE_CONFIG),
        Topics.MAX_MESSAGE_BYTES);
    musts.put(
        StreamsConfig.topicPrefix(TopicConfig.MAX_MESSAGE_BYTES_CONFIG), Topics.MAX_MESSAGE_BYTES);
    if (isStatic()) {
      musts.put(
          StreamsConfig.consumerPrefix(ConsumerConfig.GROUP_INSTANCE_ID_CONFIG),
          Objects.requireNonNullElseGet(instanceId, state::instanceId));
    }
    Properties all = new Properties();
    all.putAll(kafka.with(defaults(), musts));
    return all;
  }

  private static Path stateDir(@Nullable String set) {
    return set == null
        ? Path.of(System.getProperty("user.home", ""), ".countywire", "streams")
        : Path.of(set);
  }

  private static Map<String, Object> defaults() {
    return Map.of(
        // short transactions are what keeps the latency under exactly-once low
        StreamsConfig.COMMIT_INTERVAL_MS_CONFIG,
        100,
        // the order between raw and what comes round is of no matter, so neither waits for the
        // other
        StreamsConfig.MAX_TASK_IDLE_MS_CONFIG,
        StreamsConfig.MAX_TASK_IDLE_MS_DISABLED,
        CommonClientConfigs.RECONNECT_BACKOFF_MAX_MS_CONFIG,
        1000,
        // a batch is compressed by itself: with one article in each, whoever reads pays for a new
        // zstd stream an article
        StreamsConfig.producerPrefix(ProducerConfig.BATCH_SIZE_CONFIG),
        BATCH_BYTES,
        StreamsConfig.producerPrefix(ProducerConfig.COMPRESSION_TYPE_CONFIG),
        "zstd");
  }
}
