package dev.countywire.cli;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// Lets a long-running command end cleanly when the process is asked to: the JVM waits until the
/// command has closed what it opened.
final class Service {
  // longer than any service takes to drain
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final CountDownLatch ended = new CountDownLatch(1);

  /// A task that runs until it is done or stopped.
  interface Task<T> {
    T run() throws InterruptedException;
  }

  /// Runs the task; when the process gets SIGINT or SIGTERM, stops it.
  <T> T run(Task<T> task, Runnable stop) throws InterruptedException {
    Thread hook = new Thread(() -> stopAndWait(stop), "stop");
    Runtime.getRuntime().addShutdownHook(hook);
    try {
      return task.run();
    } finally {
      forget(hook);
    }
  }

  /// Waits until the process gets SIGINT or SIGTERM.
  void awaitStop() throws InterruptedException {
    CountDownLatch stop = new CountDownLatch(1);
    run(
        () -> {
          stop.await();
          return stop;
        },
        stop::countDown);
  }

  /// Says that the command has returned and everything is closed.
  void ended() {
    ended.countDown();
  }

  private void stopAndWait(Runnable stop) {
    stop.run();
    try {
      if (!ended.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
        System.err.println("countywire: it did not stop in time and is cut off");
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private static void forget(Thread hook) {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException _) {
      // the process is going down already, and the hook is what made the task end
    }
  }
}
