package dev.countywire.sink.bulk;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpServer;
import dev.countywire.runtime.Settings;
import dev.countywire.sink.http.Elasticsearch;
import dev.countywire.sink.http.ElasticsearchSettings;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;

/// A server that gives the same answer to everything.
final class OneAnswer implements AutoCloseable {
  private final HttpServer server;

  OneAnswer(int status, String json) throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    byte[] bytes = json.getBytes(UTF_8);
    server.createContext(
        "/",
        exchange -> {
          exchange.getRequestBody().readAllBytes();
          exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
          exchange.getResponseBody().write(bytes);
          exchange.close();
        });
    server.start();
  }

  Elasticsearch connect() {
    String url = "http://127.0.0.1:" + server.getAddress().getPort();
    return Elasticsearch.at(
        ElasticsearchSettings.from(new Settings(Map.of("elasticsearch.urls", url))));
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
