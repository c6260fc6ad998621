package dev.countywire.embedded;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.DescribeClusterOptions;
import org.apache.kafka.common.Uuid;

/// Several real brokers, each in a JVM of its own, so that one can be killed as a power cut would.
/// Each topic has up to three copies; writes go on while two of three brokers are there.
///
/// The children end with this process, however it dies; what they say is in `broker-N.log`.
public final class EmbeddedCluster implements AutoCloseable {
  private static final int START_SECONDS = 180;
  private static final int STOP_SECONDS = 30;

  private final Path folder;
  private final String clusterId = Uuid.randomUuid().toString();
  private final List<Broker> brokers;
  private final List<Process> processes = new ArrayList<>();

  private EmbeddedCluster(Path folder, List<Broker> brokers) {
    this.folder = folder;
    this.brokers = brokers;
  }

  /// Starts on free ports and waits until all brokers have joined.
  ///
  /// @param folder for the data; made if it is missing
  /// @throws StackUnavailable if they do not start
  public static EmbeddedCluster start(Path folder, int size) {
    try {
      List<Integer> ports = FreePort.find(2 * size);
      String voters =
          IntStream.rangeClosed(1, size)
              .mapToObj(id -> id + "@127.0.0.1:" + ports.get(size + id - 1))
              .collect(Collectors.joining(","));
      List<Broker> brokers = new ArrayList<>();
      for (int id = 1; id <= size; id++) {
        Path data = folder.toAbsolutePath().resolve("broker-" + id);
        brokers.add(new Broker(id, data, ports.get(id - 1), voters));
      }
      EmbeddedCluster cluster = new EmbeddedCluster(Files.createDirectories(folder), brokers);
      for (Broker broker : brokers) {
        cluster.processes.add(cluster.launch(broker));
      }
      cluster.awaitAll();
      return cluster;
    } catch (IOException failed) {
      throw new StackUnavailable("no cluster in " + folder + ": " + failed.getMessage(), failed);
    }
  }

  /// `host:port` of all brokers, for `bootstrap.servers`.
  public String bootstrapServers() {
    return brokers.stream().map(b -> "127.0.0.1:" + b.port()).collect(Collectors.joining(","));
  }

  /// Ends a broker at once, as `kill -9` does.
  ///
  /// @param id from 1
  public void kill(int id) {
    processes.get(id - 1).destroyForcibly().onExit().join();
  }

  /// Starts a killed broker again on its data and port; does not wait for it.
  ///
  /// @param id from 1
  /// @throws StackUnavailable if it cannot be started
  public void restart(int id) {
    try {
      processes.set(id - 1, launch(brokers.get(id - 1)));
    } catch (IOException failed) {
      throw new StackUnavailable("broker " + id + ": " + failed.getMessage(), failed);
    }
  }

  /// Stops all brokers; their data stays.
  @Override
  public void close() {
    processes.forEach(Process::destroy);
    for (Process process : processes) {
      try {
        process.onExit().get(STOP_SECONDS, TimeUnit.SECONDS);
      } catch (InterruptedException _) {
        process.destroyForcibly();
        Thread.currentThread().interrupt();
      } catch (ExecutionException | java.util.concurrent.TimeoutException _) {
        process.destroyForcibly();
      }
    }
  }

  private Process launch(Broker broker) throws IOException {
    File log = folder.resolve("broker-" + broker.id() + ".log").toFile();
    return ChildJvm.of(
            Broker.class,
            List.of("-Xmx384m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"),
            Integer.toString(broker.id()),
            broker.folder().toString(),
            Integer.toString(broker.port()),
            broker.voters(),
            clusterId)
        .redirectOutput(ProcessBuilder.Redirect.appendTo(log))
        .start();
  }

  private void awaitAll() {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(START_SECONDS);
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers()))) {
      while (joined(admin) < brokers.size()) {
        if (System.nanoTime() > deadline || !processes.stream().allMatch(Process::isAlive)) {
          close();
          throw new StackUnavailable(
              "the brokers did not start; the reason is in " + folder + "/broker-N.log", null);
        }
      }
    }
  }

  private static int joined(Admin admin) {
    try {
      return admin
          .describeCluster(new DescribeClusterOptions().timeoutMs(5000))
          .nodes()
          .get()
          .size();
    } catch (ExecutionException _) {
      return 0;
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new StackUnavailable("stopped while the brokers were starting", stopped);
    }
  }
}
