package dev.countywire.elasticsearch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.elasticsearch.cluster.service.ClusterService;
import org.elasticsearch.common.logging.LogConfigurator;
import org.elasticsearch.common.network.NetworkAddress;
import org.elasticsearch.common.settings.Settings;
import org.elasticsearch.env.Environment;
import org.elasticsearch.http.HttpServerTransport;
import org.elasticsearch.node.Node;
import org.elasticsearch.node.NodeValidationException;
import org.elasticsearch.plugins.ClasspathPlugins;
import org.elasticsearch.transport.netty4.Netty4Plugin;

/// One real Elasticsearch node, from jars only.
final class EmbeddedNode {
  private final Node node;

  private EmbeddedNode(Node node) {
    this.node = node;
  }

  /// Starts on a folder, whose data it keeps or finds again.
  ///
  /// @param port of HTTP; 0 takes a free one
  /// @param host address to listen on
  /// @throws IOException if the folder cannot be used
  /// @throws NodeValidationException if Elasticsearch finds the machine unfit
  static EmbeddedNode start(Path home, int port, String host)
      throws IOException, NodeValidationException {
    Settings settings = settings(home, port, host);
    NativeZstd.provide(home.resolve("native"));
    LogConfigurator.configureWithoutConfig(settings);
    Node node =
        new QuietNode(
            new Environment(settings, Files.createDirectories(home.resolve("config"))),
            ClasspathPlugins.of(
                Files.createDirectories(home.resolve("plugins")),
                List.of(Netty4Plugin.class, StockNames.class, RootEndpoint.class)));
    return new EmbeddedNode(node.start());
  }

  private static Settings settings(Path home, int port, String host) {
    return Settings.builder()
        .put("path.home", home.toAbsolutePath().toString())
        .put("cluster.name", "countywire-embedded")
        .put("node.name", "embedded-1")
        .put("discovery.type", "single-node")
        .put("network.host", host)
        .put("http.port", Integer.toString(port))
        .put("transport.port", "0")
        .put("path.repo", home.resolve("snapshots").toAbsolutePath().toString())
        .put("logger.level", "WARN")
        // a laptop's disk that is 90 % full must not make the demo's indices read-only
        .put("cluster.routing.allocation.disk.threshold_enabled", false)
        .build();
  }

  /// Where it answers, such as `http://127.0.0.1:9200`.
  String url() {
    var address = node.injector().getInstance(HttpServerTransport.class).boundAddress();
    return "http://" + NetworkAddress.format(address.publishAddress().address());
  }

  /// Stops cleanly, or gives up after 20 s.
  void stop() throws IOException, InterruptedException {
    node.close();
    node.awaitClose(20, TimeUnit.SECONDS);
  }

  /// A node that leaves out a static holder for log lines, which needs the stock log layout.
  private static final class QuietNode extends Node {
    QuietNode(Environment environment, ClasspathPlugins plugins) {
      super(environment, plugins);
    }

    @Override
    protected void configureNodeAndClusterIdStateListener(ClusterService cluster) {
      // intended: see above
    }
  }
}
