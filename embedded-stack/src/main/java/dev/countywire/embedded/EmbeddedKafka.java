package dev.countywire.embedded;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;

/// One real Kafka broker and controller in this process, on 127.0.0.1.
///
/// Topics, offsets and transactions live in the folder; a second start on it finds them, on
/// whatever port.
public final class EmbeddedKafka implements AutoCloseable {
  private static final int ATTEMPTS = 5;

  private final KafkaRaftServer server;
  private final int port;

  private EmbeddedKafka(KafkaRaftServer server, int port) {
    this.server = server;
    this.port = port;
  }

  /// Starts on a free port.
  ///
  /// @param folder for the data; made if it is missing
  /// @throws StackUnavailable if the broker does not start
  public static EmbeddedKafka start(Path folder) {
    return start(folder, 0);
  }

  /// Starts on a given port, for clients that outlive a restart.
  ///
  /// @param folder for the data; made if it is missing
  /// @param port for clients; 0 takes a free one
  /// @throws StackUnavailable if the broker does not start
  public static EmbeddedKafka start(Path folder, int port) {
    for (int attempt = 1; ; attempt++) {
      try {
        return startOnce(folder, port == 0 ? FreePort.find() : port);
      } catch (Exception failed) {
        // between finding a free port and binding it, somebody else may have taken it
        if (attempt == ATTEMPTS || !Causes.isTakenPort(failed)) {
          throw new StackUnavailable(
              "Kafka did not start in " + folder + ": " + Causes.sentence(failed), failed);
        }
      }
    }
  }

  /// `host:port` for `bootstrap.servers`.
  public String bootstrapServers() {
    return "127.0.0.1:" + port;
  }

  /// Stops the broker cleanly; its data stays.
  @Override
  public void close() {
    server.shutdown();
    server.awaitShutdown();
  }

  private static EmbeddedKafka startOnce(Path folder, int port) throws Exception {
    Path log = Files.createDirectories(folder).toAbsolutePath();
    if (Files.notExists(log.resolve("meta.properties"))) {
      format(log);
    }
    KafkaRaftServer server =
        new KafkaRaftServer(
            KafkaConfig.fromProps(properties(log, port, FreePort.find())), Time.SYSTEM);
    try {
      server.startup();
    } catch (RuntimeException failed) {
      server.shutdown();
      throw failed;
    }
    return new EmbeddedKafka(server, port);
  }

  private static void format(Path log) throws Exception {
    new Formatter()
        .setClusterId(Uuid.randomUuid().toString())
        .setNodeId(1)
        .setControllerListenerName("CONTROLLER")
        .setMetadataLogDirectory(log.toString())
        .addDirectory(log.toString())
        .setPrintStream(new PrintStream(OutputStream.nullOutputStream(), false, UTF_8))
        .run();
  }

  private static Properties properties(Path log, int port, int controllerPort) {
    Properties all = new Properties();
    all.setProperty("process.roles", "broker,controller");
    all.setProperty("node.id", "1");
    all.setProperty("log.dirs", log.toString());
    // static voters stand in this file only, not in the log, so the port may change between starts
    all.setProperty("controller.quorum.voters", "1@127.0.0.1:" + controllerPort);
    all.setProperty("controller.listener.names", "CONTROLLER");
    all.setProperty(
        "listeners",
        "PLAINTEXT://127.0.0.1:%d,CONTROLLER://127.0.0.1:%d".formatted(port, controllerPort));
    all.setProperty("auto.create.topics.enable", "false");
    all.setProperty("offsets.topic.num.partitions", "5");
    all.setProperty("offsets.topic.replication.factor", "1");
    all.setProperty("transaction.state.log.num.partitions", "5");
    all.setProperty("transaction.state.log.replication.factor", "1");
    all.setProperty("transaction.state.log.min.isr", "1");
    all.setProperty("share.coordinator.state.topic.replication.factor", "1");
    all.setProperty("share.coordinator.state.topic.min.isr", "1");
    all.setProperty("group.initial.rebalance.delay.ms", "0");
    // the default takes 128 MiB of heap
    all.setProperty("log.cleaner.dedupe.buffer.size", "4194304");
    return all;
  }
}
