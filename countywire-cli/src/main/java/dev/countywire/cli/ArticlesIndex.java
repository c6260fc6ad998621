package dev.countywire.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.countywire.runtime.Settings;
import dev.countywire.sink.http.Answer;
import dev.countywire.sink.http.Elasticsearch;
import dev.countywire.sink.http.ElasticsearchSettings;
import dev.countywire.sink.index.IndexSettings;
import java.io.IOException;

/// Reads the index of articles.
final class ArticlesIndex implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();
  private final Elasticsearch elasticsearch;
  private final String alias;

  private ArticlesIndex(Elasticsearch elasticsearch, String alias) {
    this.elasticsearch = elasticsearch;
    this.alias = alias;
  }

  /// The index that the settings lead to.
  static ArticlesIndex from(Settings settings) {
    return new ArticlesIndex(
        Elasticsearch.at(ElasticsearchSettings.from(settings)),
        IndexSettings.from(settings).alias());
  }

  /// Makes what was indexed visible to searches.
  void refresh() throws IOException {
    read("_refresh", elasticsearch.send("POST", "/" + alias + "/_refresh"));
  }

  /// Runs a search and gives its answer.
  ///
  /// @throws IOException if Elasticsearch does not answer, or refuses
  JsonNode search(String body) throws IOException {
    return read("_search", elasticsearch.send("POST", "/" + alias + "/_search", body));
  }

  private static JsonNode read(String path, Answer answer) throws IOException {
    if (!answer.ok()) {
      throw new IOException("Elasticsearch answered " + answer.status() + " to " + path);
    }
    return JSON.readTree(answer.text());
  }

  @Override
  public void close() {
    elasticsearch.close();
  }
}
