package dev.countywire.embedded;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;

/// One broker and controller, in the process that starts it; as a program, in a JVM of its own.
///
/// @param id of the node, from 1
/// @param folder for its data, absolute
/// @param port for clients
/// @param voters of the quorum, `1@127.0.0.1:5001,...`, this one among them
record Broker(int id, Path folder, int port, String voters) {
  private static final int MOST_COPIES = 3;

  /// Formats the folder if it is new, and starts.
  ///
  /// @param clusterId the same for all nodes
  /// @throws Exception if Kafka does not start
  KafkaRaftServer start(String clusterId) throws Exception {
    Files.createDirectories(folder);
    if (Files.notExists(folder.resolve("meta.properties"))) {
      format(clusterId);
    }
    KafkaRaftServer server = new KafkaRaftServer(KafkaConfig.fromProps(properties()), Time.SYSTEM);
    try {
      server.startup();
    } catch (RuntimeException failed) {
      server.shutdown();
      throw failed;
    }
    return server;
  }

  /// Runs a broker until standard input ends, which it does when the parent is gone.
  ///
  /// @param arguments id, folder, port, voters and cluster id
  /// @throws Exception if Kafka does not start
  public static void main(String[] arguments) throws Exception {
    Broker broker =
        new Broker(
            Integer.parseInt(arguments[0]),
            Path.of(arguments[1]),
            Integer.parseInt(arguments[2]),
            arguments[3]);
    KafkaRaftServer server = broker.start(arguments[4]);
    untilParentIsGone();
    server.shutdown();
    server.awaitShutdown();
  }

  private static void untilParentIsGone() throws IOException {
    while (System.in.read() >= 0) {
      // nothing is said over it
    }
  }

  private void format(String clusterId) throws Exception {
    new Formatter()
        .setClusterId(clusterId)
        .setNodeId(id)
        .setControllerListenerName("CONTROLLER")
        .setMetadataLogDirectory(folder.toString())
        .addDirectory(folder.toString())
        .setPrintStream(new PrintStream(OutputStream.nullOutputStream(), false, UTF_8))
        .run();
  }

  private Properties properties() {
    int nodes = voters.split(",", -1).length;
    String copies = Integer.toString(Math.min(nodes, MOST_COPIES));
    String inSync = Integer.toString(Math.min(nodes, MOST_COPIES - 1));
    Properties all = new Properties();
    all.setProperty("process.roles", "broker,controller");
    all.setProperty("node.id", Integer.toString(id));
    all.setProperty("log.dirs", folder.toString());
    // static voters stand in this file only, not in the log, so the port may change between starts
    all.setProperty("controller.quorum.voters", voters);
    all.setProperty("controller.listener.names", "CONTROLLER");
    all.setProperty(
        "listeners", "PLAINTEXT://127.0.0.1:%d,CONTROLLER://%s".formatted(port, ownAddress()));
    all.setProperty("auto.create.topics.enable", "false");
    all.setProperty("default.replication.factor", copies);
    all.setProperty("min.insync.replicas", inSync);
    all.setProperty("offsets.topic.num.partitions", "5");
    all.setProperty("offsets.topic.replication.factor", copies);
    all.setProperty("transaction.state.log.num.partitions", "5");
    all.setProperty("transaction.state.log.replication.factor", copies);
    all.setProperty("transaction.state.log.min.isr", inSync);
    all.setProperty("share.coordinator.state.topic.replication.factor", copies);
    all.setProperty("share.coordinator.state.topic.min.isr", inSync);
    all.setProperty("group.initial.rebalance.delay.ms", "0");
    all.setProperty("group.streams.initial.rebalance.delay.ms", "0");
    // the default takes 128 MiB of heap
    all.setProperty("log.cleaner.dedupe.buffer.size", "4194304");
    return all;
  }

  private String ownAddress() {
    for (String voter : voters.split(",", -1)) {
      if (voter.startsWith(id + "@")) {
        return voter.substring(voter.indexOf('@') + 1);
      }
    }
    throw new IllegalArgumentException("node " + id + " is not among the voters " + voters);
  }
}
