package dev.countywire.cli;

import dev.countywire.runtime.InvalidSetting;
import dev.countywire.runtime.Settings;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Every setting with its default, in the order of an article's way; the table in docs/settings.md
/// is checked against it.
///
/// @param key dotted name
/// @param fallback what holds without it; empty where nothing does
record KnownSettings(String key, String fallback) {
  // what stands under it belongs to Kafka's clients
  private static final String KAFKA = "kafka.";

  static final List<KnownSettings> ALL =
      List.of(
          new KnownSettings("kafka.bootstrap.servers", "127.0.0.1:9092"),
          new KnownSettings("topics.prefix", "articles"),
          new KnownSettings("topics.partitions", "6"),
          new KnownSettings("topics.replication", "1"),
          new KnownSettings("produce.timeout", "2m"),
          new KnownSettings("produce.in-flight", "32MiB"),
          new KnownSettings("streams.application-id", "articles-enrich"),
          new KnownSettings("streams.threads", "2"),
          new KnownSettings("streams.instance-id", ""),
          new KnownSettings("streams.group-protocol", "classic"),
          new KnownSettings("streams.state-dir", ""),
          new KnownSettings("streams.state-cache", "64MiB"),
          new KnownSettings("streams.timeout", "2m"),
          new KnownSettings("streams.health-port", "9464"),
          new KnownSettings("elasticsearch.urls", "http://127.0.0.1:9200"),
          new KnownSettings("elasticsearch.api-key", ""),
          new KnownSettings("elasticsearch.username", ""),
          new KnownSettings("elasticsearch.password", ""),
          new KnownSettings("elasticsearch.ca-certificate", ""),
          new KnownSettings("elasticsearch.compression", "false"),
          new KnownSettings("elasticsearch.timeout", "60s"),
          new KnownSettings("index.alias", "articles"),
          new KnownSettings("index.shards", "1"),
          new KnownSettings("index.replicas", "1"),
          new KnownSettings("sink.group", "countywire-index"),
          new KnownSettings("sink.bulk.bytes", "5MiB"),
          new KnownSettings("sink.bulk.count", "2000"),
          new KnownSettings("sink.linger", "200ms"),
          new KnownSettings("sink.in-flight", "8"),
          new KnownSettings("sink.commit-interval", "1s"),
          new KnownSettings("sink.drain", "10s"),
          new KnownSettings("sink.max-pending", "100000"),
          new KnownSettings("sink.figures", "true"),
          new KnownSettings("sink.rate", "0"),
          new KnownSettings("sink.health-port", "9465"),
          new KnownSettings("serve.host", "127.0.0.1"),
          new KnownSettings("serve.port", "9466"),
          new KnownSettings("serve.names", ""),
          new KnownSettings("health.host", "127.0.0.1"),
          new KnownSettings("kibana.url", "http://127.0.0.1:5601"),
          new KnownSettings("kibana.space", ""),
          new KnownSettings("kibana.api-key", ""),
          new KnownSettings("kibana.username", ""),
          new KnownSettings("kibana.password", ""),
          new KnownSettings("kibana.ca-certificate", ""),
          new KnownSettings("kibana.timeout", "30s"),
          new KnownSettings("kibana.wait", "5m"));

  /// The defaults as a layer below all others.
  static Map<String, String> defaults() {
    Map<String, String> layer = new TreeMap<>();
    ALL.forEach(setting -> layer.put(setting.key, setting.fallback));
    return layer;
  }

  /// A key that nobody reads is a typing error.
  ///
  /// @throws InvalidSetting if there is no such setting
  static void check(Map<String, String> layer) {
    layer.forEach((key, value) -> {
      if (!key.startsWith(KAFKA) && ALL.stream().noneMatch(s -> s.key.equals(key))) {
        throw new InvalidSetting(key, value, "left out: there is no such setting");
      }
    });
  }

  /// What would hold, defaults included.
  static Settings effective(Settings settings) {
    return Settings.merged(defaults(), settings.values());
  }
}
