package dev.countywire.cli;

import dev.countywire.embedded.EmbeddedElasticsearch;
import dev.countywire.embedded.EmbeddedKafka;
import java.nio.file.Path;

/// On the embedded servers.
class EndToEndIT extends EndToEnd {
  @Override
  Servers servers(Path folder) {
    return new Embedded(
        EmbeddedKafka.start(folder.resolve("kafka")),
        folder.resolve("es"),
        EmbeddedElasticsearch.start(folder.resolve("es")));
  }

  private static final class Embedded implements Servers {
    private final EmbeddedKafka kafka;
    private final Path folder;
    private final int port;
    private EmbeddedElasticsearch elasticsearch;

    Embedded(EmbeddedKafka kafka, Path folder, EmbeddedElasticsearch elasticsearch) {
      this.kafka = kafka;
      this.folder = folder;
      this.port = elasticsearch.port();
      this.elasticsearch = elasticsearch;
    }

    @Override
    public String bootstrapServers() {
      return kafka.bootstrapServers();
    }

    @Override
    public String elasticsearchUrl() {
      return elasticsearch.url();
    }

    @Override
    public void killElasticsearch() {
      elasticsearch.kill();
    }

    @Override
    public void restartElasticsearch() {
      elasticsearch = EmbeddedElasticsearch.start(folder, port);
    }

    @Override
    public void close() {
      elasticsearch.close();
      kafka.close();
    }
  }
}
