package dev.countywire.runtime;

import dev.countywire.model.Topics;
import java.util.HashMap;
import java.util.Map;

/// How to reach Kafka and what the topics are called.
///
/// Everything under `kafka.` is handed to the clients as it is, TLS and SASL included.
///
/// @param client settings of every Kafka client, with `bootstrap.servers`
/// @param topics names of the topics
public record KafkaSettings(Map<String, String> client, Topics topics) {
  /// Where Kafka is looked for without a setting.
  public static final String DEFAULT_BOOTSTRAP = "127.0.0.1:9092";

  /// Copies the map.
  public KafkaSettings {
    client = Map.copyOf(client);
  }

  /// Reads `kafka.*` and `topics.prefix`.
  ///
  /// @throws InvalidSetting if the prefix is no topic name
  public static KafkaSettings from(Settings settings) {
    Map<String, String> client = settings.under("kafka.");
    client.putIfAbsent("bootstrap.servers", DEFAULT_BOOTSTRAP);
    return new KafkaSettings(client, topics(settings));
  }

  /// The clients' settings with a service's own defaults below and its must-haves on top.
  public Map<String, Object> with(Map<String, Object> defaults, Map<String, Object> musts) {
    Map<String, Object> all = new HashMap<>(defaults);
    all.putAll(client);
    all.putAll(musts);
    return all;
  }

  /// `bootstrap.servers`.
  public String bootstrapServers() {
    return client.getOrDefault("bootstrap.servers", DEFAULT_BOOTSTRAP);
  }

  private static Topics topics(Settings settings) {
    String prefix = settings.text("topics.prefix", Topics.STANDARD.prefix());
    try {
      return new Topics(prefix);
    } catch (IllegalArgumentException _) {
      throw new InvalidSetting("topics.prefix", prefix, "a topic name of letters, digits, . _ -");
    }
  }
}
