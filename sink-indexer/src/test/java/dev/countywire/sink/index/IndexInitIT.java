package dev.countywire.sink.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.countywire.embedded.EmbeddedElasticsearch;
import dev.countywire.runtime.Settings;
import dev.countywire.sink.http.Elasticsearch;
import dev.countywire.sink.http.ElasticsearchSettings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IndexInitIT {
  @TempDir private static Path folder;
  private static EmbeddedElasticsearch server;

  @BeforeAll
  static void start() {
    server = EmbeddedElasticsearch.start(folder);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void makesTemplateIndexAndAliasOnce() throws IOException {
    Settings settings = settings("first");
    assertThat(IndexInit.from(settings).run())
        .contains("index first-000001 is created behind the alias first");
    assertThat(IndexInit.from(settings).run()).contains("index first-000001 is up to date");
    String index = call("GET", "/first-000001/_settings", "");
    assertThat(index).contains("best_compression").contains("\"gc_deletes\":\"8d\"");
  }

  @Test
  void addsTheFieldsThatAnOlderIndexLacks() throws IOException {
    call(
        "PUT",
        "/older-000007",
        """
        {"aliases": {"older": {}},
         "mappings": {"dynamic": "strict", "properties": {"id": {"type": "keyword"},
           "own": {"type": "long"}}}}
        """);
    assertThat(IndexInit.from(settings("older")).run())
        .anySatisfy(step -> assertThat(step).contains("older-000007").contains("body"));
    assertThat(call("GET", "/older/_mapping", "")).contains("\"own\"").contains("story_keys");
    assertThat(IndexInit.from(settings("older")).run())
        .contains("index older-000007 is up to date");
  }

  @Test
  void refusesWithADiffWhatCannotBeChanged() throws IOException {
    call(
        "PUT",
        "/unfit-000001",
        """
        {"aliases": {"unfit": {}},
         "mappings": {"properties": {"body": {"type": "text", "analyzer": "standard"}}}}
        """);
    assertThatThrownBy(() -> IndexInit.from(settings("unfit")).run())
        .isInstanceOf(IndexRefused.class)
        .hasMessageContaining("body: analyzer is standard, should be cjk")
        .hasMessageContaining("replay");
  }

  @Test
  void refusesAnIndexWhereAnAliasShouldBe() throws IOException {
    call("PUT", "/plain", "{}");
    assertThatThrownBy(() -> IndexInit.from(settings("plain")).run())
        .isInstanceOf(IndexRefused.class)
        .hasMessageContaining("plain is an index, not an alias");
  }

  @Test
  void saysThatNobodyAnswers() {
    Settings settings = new Settings(Map.of("elasticsearch.urls", "http://127.0.0.1:1"));
    assertThatThrownBy(() -> IndexInit.from(settings).run())
        .isInstanceOf(IndexRefused.class)
        .hasMessageContaining("does not answer at [http://127.0.0.1:1]");
  }

  private static Settings settings(String alias) {
    return new Settings(
        Map.of("elasticsearch.urls", server.url(), "index.alias", alias, "index.replicas", "0"));
  }

  private static String call(String method, String path, String json) throws IOException {
    try (Elasticsearch client =
        Elasticsearch.at(ElasticsearchSettings.from(settings("articles")))) {
      return (json.isEmpty() ? client.send(method, path) : client.send(method, path, json)).text();
    }
  }
}
