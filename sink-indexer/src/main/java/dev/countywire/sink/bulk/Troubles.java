package dev.countywire.sink.bulk;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// What keeps requests from getting through at the moment; safe for several threads.
///
/// A busy server answers 429 now and then: that is how it paces its writers, and no trouble before
/// the third attempt.
final class Troubles {
  private static final int PATIENCE = 3;

  private final Map<Thread, String> open = new ConcurrentHashMap<>();

  /// An attempt of the calling thread has failed.
  void failed(int attempt, String why) {
    if (attempt >= PATIENCE) {
      open.put(Thread.currentThread(), why);
    }
  }

  /// The calling thread has got through.
  void over() {
    open.remove(Thread.currentThread());
  }

  /// Why one of them does not get through, or `null` if all do.
  @Nullable String current() {
    return open.values().stream().findAny().orElse(null);
  }
}
