package dev.countywire.cli;

/// Kafka and Elasticsearch for a test, wherever they run.
interface Servers extends AutoCloseable {
  /// For `bootstrap.servers`.
  String bootstrapServers();

  /// Where Elasticsearch answers; the same after a restart.
  String elasticsearchUrl();

  /// Ends Elasticsearch without a warning, as kill -9 does.
  void killElasticsearch();

  /// Starts it again on its data and its address; it may need a moment until it answers.
  void restartElasticsearch();

  @Override
  void close();
}
