package dev.countywire.runtime;

import dev.countywire.model.Topics;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;

/// The topics with their policies: creates what is missing, and says what differs.
///
/// @param topics their names
/// @param partitions of each topic that is created
/// @param replication of each topic that is created
public record TopicLayout(Topics topics, int partitions, short replication) {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final String FOR_EVER = "-1";

  /// Reads `topics.partitions` (6) and `topics.replication` (1).
  public static TopicLayout from(Settings settings) {
    return new TopicLayout(
        KafkaSettings.from(settings).topics(),
        settings.integer("topics.partitions", 6, 1, 10_000),
        (short) settings.integer("topics.replication", 1, 1, 100));
  }

  /// Creates the topics of these settings that are missing, over a connection of its own.
  ///
  /// @return names of those created, in the order of an article's way
  /// @throws KafkaUnavailable if Kafka does not answer or refuses
  public static List<String> create(Settings settings) {
    try (Admin admin = Admin.create(KafkaSettings.from(settings).with(Map.of(), Map.of()))) {
      return from(settings).create(admin);
    }
  }

  /// Creates the topics that are missing.
  ///
  /// @return names of those created, in the order of an article's way
  /// @throws KafkaUnavailable if Kafka does not answer or refuses
  public List<String> create(Admin admin) {
    Set<String> there = await(admin.listTopics().names());
    List<NewTopic> missing =
        topics.all().stream().filter(name -> !there.contains(name)).map(this::topic).toList();
    await(admin.createTopics(missing).all());
    return missing.stream().map(NewTopic::name).toList();
  }

  /// What differs from the layout, a sentence each; empty when all is well.
  ///
  /// @throws KafkaUnavailable if Kafka does not answer
  public List<String> check(Admin admin) {
    Set<String> there = await(admin.listTopics().names());
    List<String> faults = new ArrayList<>();
    List<String> found = new ArrayList<>();
    for (String name : topics.all()) {
      if (there.contains(name)) {
        found.add(name);
      } else {
        faults.add("topic " + name + " is missing: run `countywire topics create`");
      }
    }
    configs(admin, found).forEach((resource, config) -> compare(resource.name(), config, faults));
    return List.copyOf(faults);
  }

  private static Map<ConfigResource, Config> configs(Admin admin, Collection<String> names) {
    List<ConfigResource> resources =
        names.stream().map(n -> new ConfigResource(ConfigResource.Type.TOPIC, n)).toList();
    return await(admin.describeConfigs(resources).all());
  }

  private void compare(String name, Config config, List<String> faults) {
    policy(name)
        .forEach((key, wanted) -> {
          var entry = config.get(key);
          if (entry != null && !wanted.equals(entry.value())) {
            faults.add(
                "topic %s has %s=%s, should be %s".formatted(name, key, entry.value(), wanted));
          }
        });
  }

  private NewTopic topic(String name) {
    return new NewTopic(name, partitions, replication).configs(policy(name));
  }

  private Map<String, String> policy(String name) {
    String size = Integer.toString(Topics.MAX_MESSAGE_BYTES);
    if (List.of(topics.enriched(), topics.ledger(), topics.replay()).contains(name)) {
      Map<String, String> compacted = new TreeMap<>();
      compacted.put(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_COMPACT);
      compacted.put(
          TopicConfig.DELETE_RETENTION_MS_CONFIG, Long.toString(Duration.ofDays(7).toMillis()));
      compacted.put(TopicConfig.MAX_MESSAGE_BYTES_CONFIG, size);
      if (name.equals(topics.ledger())) {
        // every transaction writes its rows anew: only closed segments are compacted
        compacted.put(TopicConfig.SEGMENT_MS_CONFIG, Long.toString(Duration.ofHours(1).toMillis()));
      }
      return compacted;
    }
    return Map.of(
        TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_DELETE,
        TopicConfig.RETENTION_MS_CONFIG, FOR_EVER,
        TopicConfig.MAX_MESSAGE_BYTES_CONFIG, size);
  }

  private static <T> T await(org.apache.kafka.common.KafkaFuture<T> answer) {
    try {
      return answer.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    } catch (ExecutionException refused) {
      Throwable cause = Objects.requireNonNullElse(refused.getCause(), refused);
      throw new KafkaUnavailable("Kafka refused: " + cause.getMessage(), refused);
    } catch (TimeoutException late) {
      throw new KafkaUnavailable(
          "Kafka gave no answer within "
              + PATIENCE.toSeconds()
              + " s: is it up, and is kafka.bootstrap.servers right?",
          late);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new KafkaUnavailable("stopped while waiting for Kafka", stopped);
    }
  }
}
