package dev.countywire.runtime;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.ListTopicsOptions;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;

/// The way into Kafka for a service that starts: waits until it answers and has the topics.
///
/// @param kafka how to reach it
/// @param patience how long to wait for an answer
/// @param notices gets a sentence when waiting takes longer than five seconds
public record KafkaDoor(KafkaSettings kafka, Duration patience, Consumer<String> notices) {
  /// How long silence is no news.
  public static final Duration QUIET = Duration.ofSeconds(5);

  // a broker may list a topic a moment after another has confirmed that it was created
  private static final Duration SPREADING = Duration.ofSeconds(3);

  /// Waits until Kafka answers.
  ///
  /// @param topics that must exist
  /// @return the cluster's id
  /// @throws KafkaUnavailable if it does not answer in time, refuses, or a topic is missing
  public String await(Collection<String> topics) {
    try (Admin admin = Admin.create(adminSettings())) {
      List<String> missing = missing(admin, topics);
      if (!missing.isEmpty()) {
        throw new KafkaUnavailable(
            "Kafka at %s has no topic %s: run `countywire topics create`"
                .formatted(kafka.bootstrapServers(), String.join(", ", missing)),
            new IllegalStateException("missing: " + missing));
      }
      return answer(admin.describeCluster().clusterId(), patience);
    } catch (KafkaException cause) {
      throw new KafkaUnavailable(
          "setting kafka.bootstrap.servers or another kafka.* does not fit: " + cause(cause),
          cause);
    }
  }

  private List<String> missing(Admin admin, Collection<String> topics) {
    long deadline = System.nanoTime() + SPREADING.toNanos();
    while (true) {
      Set<String> there = names(admin);
      List<String> missing = topics.stream().filter(name -> !there.contains(name)).toList();
      if (missing.isEmpty() || System.nanoTime() > deadline) {
        return missing;
      }
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
    }
  }

  private Set<String> names(Admin admin) {
    int millis = (int) Math.min(patience.toMillis(), Integer.MAX_VALUE);
    KafkaFuture<Set<String>> names =
        admin.listTopics(new ListTopicsOptions().timeoutMs(millis)).names();
    Duration first = patience.compareTo(QUIET) < 0 ? patience : QUIET;
    try {
      return names.get(first.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException _) {
      notices.accept(
          "Kafka at %s does not answer yet; waiting up to %d s"
              .formatted(kafka.bootstrapServers(), patience.toSeconds()));
    } catch (ExecutionException _) {
      // the same comes again below
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
    return answer(names, patience.minus(first));
  }

  private <T> T answer(KafkaFuture<T> future, Duration wait) {
    try {
      return future.get(wait.toMillis() + 1, TimeUnit.MILLISECONDS);
    } catch (TimeoutException late) {
      throw silent(late);
    } catch (ExecutionException refused) {
      Throwable cause = Objects.requireNonNullElse(refused.getCause(), refused);
      throw cause instanceof org.apache.kafka.common.errors.TimeoutException
          ? silent(refused)
          : new KafkaUnavailable(
              "Kafka at " + kafka.bootstrapServers() + " refused: " + cause.getMessage(), refused);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new KafkaUnavailable("stopped while waiting for Kafka", stopped);
    }
  }

  private KafkaUnavailable silent(Exception cause) {
    return new KafkaUnavailable(
        "Kafka at %s did not answer within %d s: start it, or set kafka.bootstrap.servers"
            .formatted(kafka.bootstrapServers(), patience.toSeconds()),
        cause);
  }

  private Map<String, Object> adminSettings() {
    long millis = Math.clamp(patience.toMillis(), 1, Integer.MAX_VALUE);
    return kafka.with(
        Map.of(AdminClientConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, "1000"),
        Map.of(
            AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG,
            Long.toString(Math.min(millis, QUIET.toMillis())),
            AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
            Long.toString(millis)));
  }

  private static String cause(Throwable failure) {
    Throwable deepest = failure;
    while (deepest.getCause() != null) {
      deepest = deepest.getCause();
    }
    return String.valueOf(deepest.getMessage());
  }
}
