package dev.countywire.ingest.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.countywire.runtime.KafkaUnavailable;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

final class InFlightTest {
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final Set<Thread.State> WAITING =
      EnumSet.of(Thread.State.WAITING, Thread.State.TIMED_WAITING);
  private final List<String> notices = new CopyOnWriteArrayList<>();
  private final AtomicLong nanos = new AtomicLong();
  private final InFlight inFlight = new InFlight(100, notices::add, nanos::get);

  @Test
  void holdsTheSenderBackUntilSomethingArrives() throws InterruptedException {
    inFlight.enter(60);
    Thread sender = Thread.ofVirtual().start(() -> inFlight.enter(60));

    awaitWaiting(sender);
    inFlight.leave(60);

    assertThat(sender.join(PATIENCE)).isTrue();
    inFlight.leave(60);
    inFlight.drain();
    assertThat(notices).isEmpty();
  }

  @Test
  void anItemLargerThanTheLimitTravelsAlone() {
    inFlight.enter(500);
    inFlight.leave(500);
    inFlight.drain();
  }

  @Test
  void saysOnceThatNothingArrivesAndThatItGoesOn() throws InterruptedException {
    inFlight.enter(100);
    nanos.set(TimeUnit.SECONDS.toNanos(6));
    Thread watcher = Thread.ofVirtual().start(inFlight::watch);

    awaitWaiting(watcher);
    inFlight.leave(100);
    nanos.set(TimeUnit.SECONDS.toNanos(60));
    watcher.interrupt();

    assertThat(watcher.join(PATIENCE)).isTrue();
    assertThat(notices)
        .containsExactly(
            "Kafka has confirmed nothing for 6 s; still waiting", "Kafka answers again");
  }

  @Test
  void aFailureEndsTheWaitAndTheFirstOneIsTold() throws InterruptedException {
    inFlight.enter(100);
    List<Throwable> ends = new CopyOnWriteArrayList<>();
    Thread sender = Thread.ofVirtual().unstarted(inFlight::drain);
    sender.setUncaughtExceptionHandler((_, end) -> ends.add(end));
    sender.start();

    awaitWaiting(sender);
    inFlight.fail(new KafkaUnavailable("first", new IllegalStateException()));
    inFlight.fail(new KafkaUnavailable("second", new IllegalStateException()));

    assertThat(sender.join(PATIENCE)).isTrue();
    assertThat(ends).singleElement().asString().contains("first");
    assertThatThrownBy(inFlight::check).hasMessage("first");
  }

  private static void awaitWaiting(Thread sender) {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (!WAITING.contains(sender.getState())) {
      assertThat(System.nanoTime()).as("the sender waits").isLessThan(deadline);
      Thread.onSpinWait();
    }
  }
}
