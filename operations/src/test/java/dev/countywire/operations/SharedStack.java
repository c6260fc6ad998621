package dev.countywire.operations;

import dev.countywire.embedded.EmbeddedStack;
import dev.countywire.runtime.Settings;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One Kafka and one Elasticsearch for all classes that a JVM tests: starting them costs more than
/// most tests do. Each class has names of its own there.
public final class SharedStack {
  private static @Nullable EmbeddedStack running;

  private SharedStack() {}

  /// Settings under which nobody else works.
  ///
  /// @param name for topics, indices and groups
  /// @param more what else to set
  public static synchronized Settings settings(String name, Map<String, String> more) {
    EmbeddedStack stack = running;
    if (stack == null) {
      stack = EmbeddedStack.temporary();
      Runtime.getRuntime().addShutdownHook(new Thread(stack::close));
      running = stack;
    }
    Map<String, String> own =
        Map.of(
            "kafka.bootstrap.servers",
            stack.kafka().bootstrapServers(),
            "elasticsearch.urls",
            stack.elasticsearch().url(),
            "topics.prefix",
            name,
            "topics.partitions",
            "2",
            "index.alias",
            name,
            "index.replicas",
            "0",
            "sink.commit-interval",
            "200ms",
            "sink.group",
            name + "-index",
            "streams.application-id",
            name + "-enrich");
    return Settings.merged(own, more);
  }
}
