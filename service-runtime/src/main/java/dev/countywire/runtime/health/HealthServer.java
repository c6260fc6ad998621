package dev.countywire.runtime.health;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.countywire.runtime.InvalidSetting;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Answers `/livez`, `/readyz` and `/metrics` over HTTP.
///
/// The first two give 200 or 503 with one sentence; the third Prometheus' text form.
public final class HealthServer implements AutoCloseable {
  private static final String PLAIN = "text/plain; charset=utf-8";
  private static final String PROMETHEUS = "text/plain; version=0.0.4; charset=utf-8";

  private final @Nullable HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final Supplier<Health> health;
  private final Metrics metrics;

  private HealthServer(@Nullable HttpServer server, Supplier<Health> health, Metrics metrics) {
    this.server = server;
    this.health = health;
    this.metrics = metrics;
  }

  /// Listens, unless the settings say off.
  ///
  /// @param health is asked with every request, on any thread
  /// @throws InvalidSetting if the address cannot be used
  public static HealthServer open(
      HealthSettings settings, Supplier<Health> health, Metrics metrics) {
    HealthServer opened =
        new HealthServer(settings.isOn() ? bound(settings) : null, health, metrics);
    opened.start();
    return opened;
  }

  /// Such as `http://127.0.0.1:9465`, or `null` where it is off.
  public @Nullable String url() {
    if (server == null) {
      return null;
    }
    InetSocketAddress address = server.getAddress();
    String host = address.getAddress().getHostAddress();
    return "http://%s:%d"
        .formatted(host.indexOf(':') < 0 ? host : "[" + host + "]", address.getPort());
  }

  /// Stops listening.
  @Override
  public void close() {
    if (server != null) {
      server.stop(0);
    }
    threads.shutdownNow();
  }

  private static HttpServer bound(HealthSettings settings) {
    try {
      return HttpServer.create(new InetSocketAddress(settings.host(), settings.port()), 0);
    } catch (IOException | IllegalArgumentException taken) {
      throw new InvalidSetting(
          "health.host",
          settings.host() + ":" + settings.port(),
          "an address that is free; take another health-port, 0 for any, or off ("
              + taken.getMessage()
              + ")");
    }
  }

  private void start() {
    if (server != null) {
      server.createContext("/", this::handle);
      server.setExecutor(threads);
      server.start();
    }
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      String method = exchange.getRequestMethod();
      if (!method.equals("GET") && !method.equals("HEAD")) {
        exchange.getResponseHeaders().set("Allow", "GET, HEAD");
        answer(exchange, 405, PLAIN, "GET or HEAD");
        return;
      }
      switch (exchange.getRequestURI().getPath()) {
        case "/livez" -> answer(exchange, health.get(), Health::isLive);
        case "/readyz" -> answer(exchange, health.get(), Health::isReady);
        case "/metrics" -> answer(exchange, 200, PROMETHEUS, metrics.scrape());
        default -> answer(exchange, 404, PLAIN, "/livez, /readyz or /metrics");
      }
    }
  }

  private static void answer(HttpExchange exchange, Health now, Predicate<Health> well)
      throws IOException {
    answer(exchange, well.test(now) ? 200 : 503, PLAIN, now.reason());
  }

  private static void answer(HttpExchange exchange, int status, String type, String text)
      throws IOException {
    byte[] body = (text.endsWith("\n") ? text : text + "\n").getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", type);
    exchange.getResponseHeaders().set("Cache-Control", "no-store");
    boolean head = exchange.getRequestMethod().equals("HEAD");
    exchange.sendResponseHeaders(status, head ? -1 : body.length);
    if (!head) {
      exchange.getResponseBody().write(body);
    }
  }
}
