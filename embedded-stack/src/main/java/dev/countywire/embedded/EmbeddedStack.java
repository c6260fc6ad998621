package dev.countywire.embedded;

import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/// Kafka and Elasticsearch together, on free ports of 127.0.0.1, with their data in one folder.
public final class EmbeddedStack implements AutoCloseable {
  private final StackFolder folder;
  private final EmbeddedKafka kafka;
  private final EmbeddedElasticsearch elasticsearch;

  private EmbeddedStack(
      StackFolder folder, EmbeddedKafka kafka, EmbeddedElasticsearch elasticsearch) {
    this.folder = folder;
    this.kafka = kafka;
    this.elasticsearch = elasticsearch;
  }

  /// Starts both in a temporary folder, which goes with them.
  ///
  /// @throws StackUnavailable if a server does not start
  public static EmbeddedStack temporary() {
    return start(StackFolder.temporary());
  }

  /// Starts both in a folder of the caller's, where a second start finds its data again.
  ///
  /// @throws StackUnavailable if a server does not start, or another stack uses the folder
  public static EmbeddedStack in(Path folder) {
    return start(StackFolder.given(folder));
  }

  /// The broker.
  public EmbeddedKafka kafka() {
    return kafka;
  }

  /// The search server.
  public EmbeddedElasticsearch elasticsearch() {
    return elasticsearch;
  }

  /// Where the data lies.
  public Path folder() {
    return folder.path();
  }

  /// Stops both cleanly.
  @Override
  public void close() {
    elasticsearch.close();
    kafka.close();
    folder.close();
  }

  private static EmbeddedStack start(StackFolder folder) {
    // both take seconds, and the child is a process of its own: side by side
    CompletableFuture<EmbeddedElasticsearch> child =
        CompletableFuture.supplyAsync(
            () -> EmbeddedElasticsearch.start(folder.path().resolve("elasticsearch")));
    try {
      EmbeddedKafka kafka = EmbeddedKafka.start(folder.path().resolve("kafka"));
      return new EmbeddedStack(folder, kafka, child.exceptionally(e -> closing(kafka, e)).join());
    } catch (RuntimeException failed) {
      child.thenAccept(EmbeddedElasticsearch::close).exceptionally(_ -> null).join();
      folder.close();
      throw failed.getCause() instanceof StackUnavailable why ? why : failed;
    }
  }

  private static EmbeddedElasticsearch closing(EmbeddedKafka kafka, Throwable failed) {
    kafka.close();
    throw new CompletionException(failed instanceof CompletionException e ? e.getCause() : failed);
  }
}
