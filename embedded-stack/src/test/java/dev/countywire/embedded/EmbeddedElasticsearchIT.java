package dev.countywire.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedElasticsearchIT {
  private static final String ANALYSED =
      """
      {"settings": {"index.codec": "best_compression", "number_of_replicas": 0},
       "mappings": {"properties": {"t": {"type": "text", "analyzer": "cjk"}}}}
      """;

  @Test
  void findsAcknowledgedDocumentsAgainAfterKillAndRestartOnAnotherPort(@TempDir Path folder)
      throws Exception {
    int firstPort;
    try (var server = EmbeddedElasticsearch.start(folder)) {
      firstPort = server.port();
      Http http = new Http(server.url());
      assertThat(http.send("PUT", "/posts", ANALYSED)).contains("\"acknowledged\":true");
      assertThat(http.send("PUT", "/posts/_doc/1", "{\"t\": \"全县水利工程开工建设\"}"))
          .contains("\"result\":\"created\"");
      server.kill();
    }
    try (var server = EmbeddedElasticsearch.start(folder)) {
      Http http = new Http(server.url());
      http.get("/_cluster/health/posts?wait_for_status=green&timeout=30s");
      http.send("POST", "/posts/_refresh", "");
      assertThat(http.get("/posts/_search?q=t:%E5%BC%80%E5%B7%A5")).contains("\"_id\":\"1\"");
      assertThat(http.get("/")).contains("\"number\":\"9.5.3\"");
      assertThat(server.port()).isNotEqualTo(firstPort);
    }
  }

  @Test
  void startsAgainOnTheSamePortForClientsThatWait(@TempDir Path folder) throws Exception {
    int port;
    try (var server = EmbeddedElasticsearch.start(folder)) {
      port = server.port();
    }
    try (var server = EmbeddedElasticsearch.start(folder, port)) {
      assertThat(new Http("http://127.0.0.1:" + port).get("/")).contains("cluster_uuid");
      assertThat(server.port()).isEqualTo(port);
    }
  }

  @Test
  void saysInOneSentenceWhereTheReasonOfAFailedStartIs(@TempDir Path folder) {
    try (var _ = EmbeddedElasticsearch.start(folder)) {
      assertThatThrownBy(() -> EmbeddedElasticsearch.start(folder))
          .isInstanceOf(StackUnavailable.class)
          .hasMessageContaining("server.log");
    }
  }
}
