package dev.countywire.operations.kibana;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import dev.countywire.runtime.Settings;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/// An HTTP server that keeps what Kibana keeps, in the forms of its API, and misbehaves as its
/// script says.
final class ScriptedKibana implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();

  static {
    // without it each answer waits 40 ms for the client's acknowledgement
    System.setProperty("sun.net.httpserver.nodelay", "true");
  }

  /// What the server does with one request; without one it obeys.
  enum Act {
    OBEY,
    UNAVAILABLE,
    DEGRADED,
    UNKNOWN_USER,
    TOO_MANY,
    HANG
  }

  /// One request as it came.
  record Seen(String method, String path, @Nullable String authorization, boolean xsrf) {}

  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  final Queue<Act> script = new ConcurrentLinkedQueue<>();
  final Map<String, ObjectNode> objects = new HashMap<>();
  final List<Seen> seen = new ArrayList<>();

  /// Path on which 400 is answered, and the sentence.
  String refusedPath = "none";

  private final String url;

  ScriptedKibana() throws IOException {
    this(HttpServer.create(loopback(), 0), "http");
  }

  private ScriptedKibana(HttpServer server, String scheme) {
    this.server = server;
    url = scheme + "://localhost:" + server.getAddress().getPort();
    server.createContext("/", this::handle);
    server.setExecutor(threads);
    server.start();
  }

  /// One that speaks TLS only.
  static ScriptedKibana with(SSLContext certificate) throws IOException {
    HttpsServer server = HttpsServer.create(loopback(), 0);
    server.setHttpsConfigurator(new HttpsConfigurator(certificate));
    return new ScriptedKibana(server, "https");
  }

  private static InetSocketAddress loopback() {
    return new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
  }

  Settings settings(String... more) {
    Map<String, String> all = new HashMap<>();
    all.put("kibana.url", url);
    all.put("kibana.wait", "20s");
    for (int i = 0; i < more.length; i += 2) {
      all.put(more[i], more[i + 1]);
    }
    return new Settings(all);
  }

  /// What it keeps under a path.
  ObjectNode kept(String path) {
    return Objects.requireNonNull(objects.get(path), path);
  }

  List<String> writes() {
    return seen.stream()
        .filter(each -> !each.method().equals("GET") && !each.path().endsWith("_export"))
        .map(each -> each.method() + " " + each.path())
        .toList();
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }

  private synchronized void handle(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
    String path = exchange.getRequestURI().getPath();
    seen.add(
        new Seen(
            exchange.getRequestMethod(),
            path,
            exchange.getRequestHeaders().getFirst("Authorization"),
            exchange.getRequestHeaders().containsKey("kbn-xsrf")));
    Act act = script.poll();
    switch (act == null ? Act.OBEY : act) {
      case OBEY -> obey(exchange, path, body);
      case UNAVAILABLE -> answer(exchange, 503, "Kibana server is not ready yet");
      case DEGRADED -> answer(exchange, 200, status("degraded"));
      case UNKNOWN_USER -> answer(exchange, 401, "{\"message\":\"unable to authenticate\"}");
      case TOO_MANY -> answer(exchange, 429, "{}");
      case HANG -> {
        // the client gives up; the exchange ends with the server
      }
    }
  }

  private void obey(HttpExchange exchange, String path, String body) throws IOException {
    String method = exchange.getRequestMethod();
    if (path.contains(refusedPath) && !method.equals("GET")) {
      answer(exchange, 400, "{\"error\":\"Bad Request\",\"message\":\"[panels.0]: no such type\"}");
    } else if (path.equals("/api/status")) {
      answer(exchange, 200, status("available"));
    } else if (path.endsWith("/_export")) {
      export(exchange, JSON.readTree(body).at("/objects/0/id").asText());
    } else if (path.endsWith("/_import")) {
      JsonNode tag =
          JSON.readTree(
              body.lines().filter(each -> each.startsWith("{")).findFirst().orElseThrow());
      objects.put("tag/" + tag.path("id").asText(), (ObjectNode) tag);
      answer(exchange, 200, "{\"success\":true,\"successCount\":1}");
    } else if (path.endsWith("/api/kibana/settings")) {
      settings(exchange, method, body);
    } else {
      object(exchange, path, body.isEmpty() ? null : (ObjectNode) JSON.readTree(body));
    }
  }

  private void export(HttpExchange exchange, String id) throws IOException {
    ObjectNode tag = objects.get("tag/" + id);
    answer(exchange, tag == null ? 400 : 200, tag == null ? "{}" : tag + "\n");
  }

  private void settings(HttpExchange exchange, String method, String body) throws IOException {
    ObjectNode kept = objects.computeIfAbsent("settings", _ -> JSON.createObjectNode());
    if (method.equals("POST")) {
      JSON.readTree(body)
          .path("changes")
          .properties()
          .forEach(each -> kept.putObject(each.getKey()).set("userValue", each.getValue()));
    }
    answer(exchange, 200, JSON.createObjectNode().set("settings", kept).toString());
  }

  private void object(HttpExchange exchange, String path, @Nullable ObjectNode body)
      throws IOException {
    boolean view = path.contains("/data_view");
    String key =
        view && body != null && body.at("/data_view/id").isTextual()
            ? path + "/" + body.at("/data_view/id").asText()
            : path;
    ObjectNode there = objects.get(key);
    if (body == null) {
      answer(exchange, there == null ? 404 : 200, there == null ? "{}" : given(path, there));
      return;
    }
    ObjectNode object = view ? (ObjectNode) body.path("data_view") : body;
    if (path.contains("/api/dashboards")) {
      // what the real server does too: it fills in defaults
      object.withObject("/options").put("hide_panel_titles", false);
      objects.put(key, object);
    } else if (there == null) {
      objects.put(key, object.put("version", "WzEsMV0="));
    } else {
      there.setAll(object);
    }
    answer(exchange, there == null ? 201 : 200, given(path, kept(key)));
  }

  private static String given(String path, ObjectNode object) {
    ObjectNode answer = JSON.createObjectNode();
    if (path.contains("/data_view")) {
      answer.set("data_view", object);
    } else if (path.contains("/api/dashboards")) {
      answer.put("id", path.substring(path.lastIndexOf('/') + 1)).set("data", object);
      answer.putObject("meta").put("updated_at", "2026-01-01T00:00:00Z");
    } else {
      answer.setAll(object);
    }
    return answer.toString();
  }

  private static String status(String level) {
    return "{\"status\":{\"overall\":{\"level\":\"%s\",\"summary\":\"because\"}}}".formatted(level);
  }

  private static void answer(HttpExchange exchange, int status, String text) throws IOException {
    byte[] bytes = text.getBytes(UTF_8);
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }
}
