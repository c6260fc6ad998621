package dev.countywire.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.List;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.lifecycle.Startables;
import org.testcontainers.utility.DockerImageName;

/// Servers in containers, of the images that `countywire.kafka.image` and
/// `countywire.elasticsearch.image` name.
final class ContainerServers implements Servers {
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final String LOOPBACK = "127.0.0.1";

  private final KafkaContainer kafka;
  private final GenericContainer<?> elasticsearch;
  private final int port;

  private ContainerServers(KafkaContainer kafka, GenericContainer<?> elasticsearch, int port) {
    this.kafka = kafka;
    this.elasticsearch = elasticsearch;
    this.port = port;
  }

  /// Starts both, side by side.
  static ContainerServers start() {
    int port = freePort();
    KafkaContainer kafka =
        new KafkaContainer(
            DockerImageName.parse(image("kafka")).asCompatibleSubstituteFor("apache/kafka"));
    GenericContainer<?> elasticsearch =
        new GenericContainer<>(DockerImageName.parse(image("elasticsearch")))
            .withEnv("discovery.type", "single-node")
            .withEnv("xpack.security.enabled", "false")
            .withEnv("cluster.routing.allocation.disk.threshold_enabled", "false")
            .withEnv("ES_JAVA_OPTS", "-Xms512m -Xmx512m")
            .withExposedPorts(9200)
            .waitingFor(
                Wait.forHttp("/_cluster/health?wait_for_status=yellow")
                    .withStartupTimeout(PATIENCE));
    // a port that Docker chooses would be another one after a restart
    elasticsearch.setPortBindings(List.of(LOOPBACK + ":" + port + ":9200"));
    ContainerServers servers = new ContainerServers(kafka, elasticsearch, port);
    try {
      Startables.deepStart(kafka, elasticsearch).join();
      return servers;
    } catch (RuntimeException failed) {
      servers.close();
      throw failed;
    }
  }

  @Override
  public String bootstrapServers() {
    return kafka.getBootstrapServers();
  }

  @Override
  public String elasticsearchUrl() {
    return "http://" + LOOPBACK + ":" + port;
  }

  @Override
  public void killElasticsearch() {
    elasticsearch.getDockerClient().killContainerCmd(elasticsearch.getContainerId()).exec();
  }

  @Override
  public void restartElasticsearch() {
    elasticsearch.getDockerClient().startContainerCmd(elasticsearch.getContainerId()).exec();
  }

  @Override
  public void close() {
    elasticsearch.close();
    kafka.close();
  }

  private static String image(String server) {
    String key = "countywire." + server + ".image";
    String image = System.getProperty(key);
    if (image == null) {
      throw new AssertionError("name the image with -D" + key + " (mvn -Pcontainers does)");
    }
    return image;
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException none) {
      throw new UncheckedIOException("no free port", none);
    }
  }
}
