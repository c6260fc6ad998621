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
public final class ScriptedElasticsearch implements AutoCloseable {
  /// A document that holds this is refused.
  public static final String POISON = "poison";

  private static final ObjectMapper JSON = new ObjectMapper();

  /// What the server does with one request.
  public enum Act {
    /// Writes and says so.
    OBEY,
    /// Writes every second operation, and answers 429 to the others.
    BUSY_ITEMS,
    /// Writes some operations, and answers 429, 503 or a block to the others.
    MIXED_ITEMS,
    /// Writes, and answers a few bytes at a time.
    SLOW_BYTES,
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

  /// Requests so far.
  public final AtomicInteger requests = new AtomicInteger();

  /// Operations on an id that the same request named before.
  public final AtomicInteger doubled = new AtomicInteger();

  /// Starts on a free port.
  public ScriptedElasticsearch(Supplier<Act> script) throws IOException {
    this.script = script;
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::handle);
    server.setExecutor(threads);
    server.start();
  }

  Elasticsearch connect(String timeout) {
    return Elasticsearch.at(
        ElasticsearchSettings.from(
            new Settings(Map.of("elasticsearch.urls", url(), "elasticsearch.timeout", timeout))));
  }

  /// Where it answers.
  public String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /// Texts by id, empty for a removed document.
  public synchronized Map<String, String> texts() {
    Map<String, String> texts = new HashMap<>();
    index.forEach((id, stored) -> texts.put(id, stored.text()));
    return texts;
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
    if (exchange.getRequestMethod().equals("GET")) {
      answer(exchange, 403, ""); // one who may write, and not look
      return;
    }
    requests.incrementAndGet();
    List<Operation> operations = read(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
    switch (script.get()) {
      case OBEY -> answer(exchange, 200, apply(operations, 1));
      case BUSY_ITEMS -> answer(exchange, 200, apply(operations, 2));
      case MIXED_ITEMS -> answer(exchange, 200, applyMixed(operations));
      case SLOW_BYTES -> answerSlowly(exchange, apply(operations, 1));
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

  private synchronized String applyMixed(List<Operation> operations) {
    List<String> items = new ArrayList<>();
    for (int i = 0; i < operations.size(); i++) {
      items.add(
          switch (i % 5) {
            case 1 -> item(429, "es_rejected_execution_exception");
            case 2 -> item(503, "unavailable_shards_exception");
            case 3 -> item(403, "cluster_block_exception");
            default -> apply(operations.get(i));
          });
    }
    return "{\"errors\":true,\"items\":[" + String.join(",", items) + "]}";
  }

  private String apply(Operation operation) {
    if (operation.text().contains(POISON)) {
      return item(400, "document_parsing_exception");
    }
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

  private static void answerSlowly(HttpExchange exchange, String json) throws IOException {
    byte[] bytes = json.getBytes(UTF_8);
    exchange.sendResponseHeaders(200, 0);
    int step = Math.max(1, bytes.length / 10);
    for (int i = 0; i < bytes.length; i += step) {
      exchange.getResponseBody().write(bytes, i, Math.min(step, bytes.length - i));
      exchange.getResponseBody().flush();
      pause(20);
    }
    exchange.close();
  }

  private static void sleep() {
    pause(1500);
  }

  private static void pause(long millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
