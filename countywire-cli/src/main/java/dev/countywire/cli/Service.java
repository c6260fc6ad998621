package dev.countywire.cli;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// Lets a long-running command end cleanly when the process is asked to.
final class Service {
  // longer than any service takes to drain
  private static final Duration PATIENCE = Duration.ofSeconds(45);

  private Service() {}

  /// A task that runs until it is done or stopped.
  interface Task<T> {
    T run() throws InterruptedException;
  }

  /// Runs the task; when the process gets SIGINT or SIGTERM, stops it and waits until it has ended.
  static <T> T run(Task<T> task, Runnable stop) throws InterruptedException {
    CountDownLatch ended = new CountDownLatch(1);
    Thread hook = new Thread(() -> stopAndWait(stop, ended), "stop");
    Runtime.getRuntime().addShutdownHook(hook);
    try {
      return task.run();
    } finally {
      ended.countDown();
      forget(hook);
    }
  }

  private static void stopAndWait(Runnable stop, CountDownLatch ended) {
    stop.run();
    try {
      if (!ended.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
        Thread.currentThread().interrupt();
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
