package dev.countywire.sink.bulk;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.countywire.runtime.Settings;
import dev.countywire.sink.http.Elasticsearch;
import dev.countywire.sink.http.ElasticsearchSettings;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/// An HTTP server that keeps documents by `external_gte` and misbehaves as its script says.
final class ScriptedElasticsearch implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();

  /// What the server does with one request.
  enum Act {
    /// Writes and says so.
    OBEY,
    /// Writes every second operation, and answers 429 to the others.
    BUSY_ITEMS,
    /// Writes nothing and answers 429.
    BUSY,
    /// Writes nothing and answers 503.
    UNAVAILABLE,
    /// Writes nothing and answers a block to every operation.
    BLOCKED,
    /// Writes, and answers half of the JSON.
    HALF_ANSWER,
    /// Writes, and tells of one operation less.
    SHORT_ANSWER,
    /// Writes nothing and hangs up.
    HANG_UP,
    /// Writes, and hangs up without an answer.
    WRITE_AND_HANG_UP,
    /// Writes, and answers later than the client waits.
    LATE,
    /// Answers 413 to more than one operation, else obeys.
    TOO_LARGE,
    /// Answers a proxy's page.
    NOT_JSON
  }

  /// A document, or the mark of a removed one.
  record Stored(long version, boolean present, String text) {}

  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final Supplier<Act> script;
  private final Map<String, Stored> index = new HashMap<>();
  final AtomicInteger requests = new AtomicInteger();
  final AtomicInteger doubled = new AtomicInteger();

  ScriptedElasticsearch(Supplier<Act> script) throws IOException {
    this.script = script;
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::handle);
    server.setExecutor(threads);
    server.start();
  }

  Elasticsearch connect(String timeout) {
    return Elasticsearch.at(
        ElasticsearchSettings.from(
            new Settings(
                Map.of(
                    "elasticsearch.urls",
                    "http://127.0.0.1:" + server.getAddress().getPort(),
                    "elasticsearch.timeout",
                    timeout))));
  }

  synchronized Map<String, Stored> index() {
    return Map.copyOf(index);
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }

  private record Operation(boolean removal, String id, long version, String text) {}

  private void handle(HttpExchange exchange) throws IOException {
    requests.incrementAndGet();
    List<Operation> operations = read(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
    switch (script.get()) {
      case OBEY -> answer(exchange, 200, apply(operations, 1));
      case BUSY_ITEMS -> answer(exchange, 200, apply(operations, 2));
      case BUSY ->
          answer(exchange, 429, "{\"error\":{\"type\":\"es_rejected_execution_exception\"}}");
      case UNAVAILABLE -> answer(exchange, 503, "");
      case BLOCKED -> answer(exchange, 200, blocked(operations.size()));
      case HALF_ANSWER -> {
        String whole = apply(operations, 1);
        answer(exchange, 200, whole.substring(0, whole.length() / 2));
      }
      case SHORT_ANSWER -> {
        apply(operations.subList(1, operations.size()), 1);
        answer(exchange, 200, apply(operations.subList(0, operations.size() - 1), 1));
      }
      case HANG_UP -> exchange.close();
      case WRITE_AND_HANG_UP -> {
        apply(operations, 1);
        exchange.close();
      }
      case LATE -> {
        String whole = apply(operations, 1);
        sleep();
        answer(exchange, 200, whole);
      }
      case TOO_LARGE -> {
        if (operations.size() > 1) {
          answer(exchange, 413, "<html>");
        } else {
          answer(exchange, 200, apply(operations, 1));
        }
      }
      case NOT_JSON -> answer(exchange, 200, "<html>sign in</html>");
    }
  }

  private List<Operation> read(String body) throws IOException {
    List<Operation> operations = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    String[] lines = body.split("\n", -1);
    for (int i = 0; i < lines.length - 1; i++) {
      JsonNode action = JSON.readTree(lines[i]);
      boolean removal = action.has("delete");
      JsonNode target = action.path(removal ? "delete" : "index");
      String id = target.path("_id").asText();
      String text = removal ? "" : lines[++i];
      operations.add(new Operation(removal, id, target.path("version").asLong(), text));
      if (!ids.add(id)) {
        doubled.incrementAndGet();
      }
    }
    return operations;
  }

  private synchronized String apply(List<Operation> operations, int everyNth) {
    List<String> items = new ArrayList<>();
    for (int i = 0; i < operations.size(); i++) {
      items.add(
          i % everyNth == 0
              ? apply(operations.get(i))
              : item(429, "es_rejected_execution_exception"));
    }
    return "{\"took\":1,\"errors\":true,\"items\":[" + String.join(",", items) + "]}";
  }

  private String apply(Operation operation) {
    Stored stored = index.get(operation.id());
    if (stored != null && stored.version() > operation.version()) {
      return item(409, "version_conflict_engine_exception");
    }
    boolean there = stored != null && stored.present();
    index.put(
        operation.id(), new Stored(operation.version(), !operation.removal(), operation.text()));
    return operation.removal() && !there
        ? "{\"delete\":{\"status\":404}}"
        : "{\"index\":{\"status\":200}}";
  }

  private static String blocked(int count) {
    List<String> items = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      items.add(item(403, "cluster_block_exception"));
    }
    return "{\"items\":[" + String.join(",", items) + "]}";
  }

  static String item(int status, String type) {
    return "{\"index\":{\"status\":%d,\"error\":{\"type\":\"%s\",\"reason\":\"because\"}}}"
        .formatted(status, type);
  }

  private static void answer(HttpExchange exchange, int status, String json) throws IOException {
    byte[] bytes = json.getBytes(UTF_8);
    exchange.getResponseHeaders().add("content-type", "application/json");
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  private static void sleep() {
    try {
      Thread.sleep(1500);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
