package dev.countywire.operations.rebuild;

import dev.countywire.runtime.KafkaSettings;
import dev.countywire.runtime.KafkaUnavailable;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.errors.GroupIdNotFoundException;
import org.apache.kafka.common.errors.GroupNotEmptyException;

/// The consumer group of a rebuild's feeder.
///
/// @param kafka that keeps it
/// @param name of the group
record FeederGroup(KafkaSettings kafka, String name) {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  /// Whether somebody feeds.
  boolean isAtWork() {
    try (Admin admin = Admin.create(kafka.with(Map.of(), Map.of()))) {
      return !admin.describeConsumerGroups(List.of(name)).all().get().values().stream()
          .allMatch(group -> group.members().isEmpty());
    } catch (ExecutionException refused) {
      if (refused.getCause() instanceof GroupIdNotFoundException) {
        return false;
      }
      throw unavailable(refused);
    } catch (InterruptedException stopped) {
      throw interrupted(stopped);
    }
  }

  /// Forgets how far it was, once nobody feeds any more.
  ///
  /// @throws RebuildRefused if somebody does for longer than a minute
  void delete() {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    try (Admin admin = Admin.create(kafka.with(Map.of(), Map.of()))) {
      while (!delete(admin)) {
        if (System.nanoTime() > deadline) {
          throw new RebuildRefused(
              "a feeder of group %s still runs: stop it, then try again".formatted(name));
        }
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
      }
    } catch (InterruptedException stopped) {
      throw interrupted(stopped);
    }
  }

  private boolean delete(Admin admin) throws InterruptedException {
    try {
      admin.deleteConsumerGroups(List.of(name)).all().get();
      return true;
    } catch (ExecutionException refused) {
      return switch (refused.getCause()) {
        case GroupIdNotFoundException _ -> true;
        case GroupNotEmptyException _ -> false;
        case null, default -> throw unavailable(refused);
      };
    }
  }

  private KafkaUnavailable unavailable(ExecutionException refused) {
    return new KafkaUnavailable(
        "Kafka refused to deal with group %s: %s".formatted(name, refused.getMessage()), refused);
  }

  private static KafkaUnavailable interrupted(InterruptedException stopped) {
    Thread.currentThread().interrupt();
    return new KafkaUnavailable("stopped while asking Kafka", stopped);
  }
}
