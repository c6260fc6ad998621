package dev.countywire.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/// Reads the index of articles for the demo's summary.
final class ArticlesIndex implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();
  private final HttpClient http =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();
  private final URI base;

  /// An index or alias on a server that asks for no credentials.
  ArticlesIndex(String url, String alias) {
    this.base = URI.create(url + "/" + alias + "/");
  }

  /// Makes what was indexed visible to searches.
  void refresh() throws IOException, InterruptedException {
    send("_refresh", "");
  }

  /// Number of documents that a search sees.
  long count() throws IOException, InterruptedException {
    return send("_count", "{\"query\":{\"match_all\":{}}}").path("count").asLong();
  }

  /// Runs a search and gives its answer.
  JsonNode search(String body) throws IOException, InterruptedException {
    return send("_search", body);
  }

  private JsonNode send(String path, String body) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(base.resolve(path))
            .timeout(Duration.ofSeconds(30))
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body, StandardCharsets.UTF_8))
            .build();
    var answer = http.send(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
    if (answer.statusCode() / 100 != 2) {
      throw new IOException("Elasticsearch answered " + answer.statusCode() + " to " + path);
    }
    return JSON.readTree(answer.body());
  }

  @Override
  public void close() {
    http.close();
  }
}
