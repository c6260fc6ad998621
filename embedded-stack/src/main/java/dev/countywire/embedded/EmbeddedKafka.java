package dev.countywire.embedded;

import java.nio.file.Path;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;

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
    int controllerPort = FreePort.find();
    Broker broker = new Broker(1, folder.toAbsolutePath(), port, "1@127.0.0.1:" + controllerPort);
    return new EmbeddedKafka(broker.start(Uuid.randomUuid().toString()), port);
  }
}
