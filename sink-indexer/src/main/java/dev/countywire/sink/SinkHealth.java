package dev.countywire.sink;

import dev.countywire.runtime.health.Health;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// How the sink is, as several threads tell and ask it.
final class SinkHealth {
  private volatile Health state = Health.waiting("the sink is starting");
  private volatile @Nullable String commitTrouble;
  private volatile Supplier<@Nullable String> writing = () -> null;

  /// What is asked for the trouble of the writer.
  void watch(Supplier<@Nullable String> trouble) {
    writing = trouble;
  }

  void set(Health now) {
    state = now;
  }

  /// Kafka takes commits, or says why not.
  void commits(@Nullable String trouble) {
    commitTrouble = trouble;
  }

  Health now() {
    Health now = state;
    if (!now.isReady()) {
      return now;
    }
    String trouble = writing.get();
    String later = trouble == null ? commitTrouble : trouble;
    return later == null ? now : Health.waiting(later);
  }
}
