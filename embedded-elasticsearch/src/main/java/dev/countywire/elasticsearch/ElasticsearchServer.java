package dev.countywire.elasticsearch;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;

/// Main class of the child process: `ElasticsearchServer FOLDER [PORT [HOST]]`.
///
/// Prints `READY url` once it answers. It lives as long as its standard input is open, so it ends
/// with the process that started it, however that one dies.
public final class ElasticsearchServer {
  private static final int GRACE_MILLIS = 25_000;

  private ElasticsearchServer() {}

  /// Starts the node and waits for the end of standard input.
  ///
  /// @param args data folder; HTTP port, or 0 (the default) for a free one; address to listen on,
  ///   127.0.0.1 by default
  /// @throws Exception if the node does not start, with Elasticsearch's own words
  public static void main(String[] args) throws Exception {
    EmbeddedNode node =
        EmbeddedNode.start(
            Path.of(args[0]),
            args.length > 1 ? Integer.parseInt(args[1]) : 0,
            args.length > 2 ? args[2] : "127.0.0.1");
    Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(node), "stop-node"));
    System.out.println("READY " + node.url());
    awaitEnd(System.in);
    haltIfStuck();
    System.exit(0);
  }

  private static void awaitEnd(InputStream in) {
    try {
      in.transferTo(OutputStream.nullOutputStream());
    } catch (IOException _) {
      // a broken pipe means the same: the parent is gone
    }
  }

  private static void stop(EmbeddedNode node) {
    try {
      node.stop();
    } catch (IOException e) {
      System.err.println("Elasticsearch did not stop cleanly: " + e.getMessage());
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  // nothing that Elasticsearch has acknowledged is lost by a halt, but an orphan would stay for
  // ever
  private static void haltIfStuck() {
    Thread.ofPlatform()
        .daemon()
        .name("halt-if-stuck")
        .start(() -> {
          try {
            Thread.sleep(GRACE_MILLIS);
          } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
          }
          Runtime.getRuntime().halt(1);
        });
  }
}
