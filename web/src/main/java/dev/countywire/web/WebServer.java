package dev.countywire.web;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.countywire.runtime.InvalidSetting;
import dev.countywire.runtime.Settings;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/// Serves the page over HTTP: GET and HEAD only, to browsers that call it by a name of its own.
public final class WebServer implements AutoCloseable {
  private final HttpServer server;
  private final ExecutorService threads = Executors.newThreadPerTaskExecutor(WebServer::thread);
  private final HostCheck hosts;
  private final Site site;
  private final Consumer<String> complaints;

  private WebServer(HttpServer server, HostCheck hosts, Site site, Consumer<String> complaints) {
    this.server = server;
    this.hosts = hosts;
    this.site = site;
    this.complaints = complaints;
  }

  /// Listens. Elasticsearch and Kafka are first asked when a page is.
  ///
  /// @param complaints gets a sentence for the operator when a page fails by a bug
  /// @throws InvalidSetting if the address cannot be used, or a setting does not fit
  public static WebServer open(Settings settings, Consumer<String> complaints) {
    WebSettings own = WebSettings.from(settings);
    WebServer opened =
        new WebServer(bound(own), HostCheck.of(own), Site.from(settings), complaints);
    opened.server.createContext("/", opened::handle);
    opened.server.setExecutor(opened.threads);
    opened.server.start();
    return opened;
  }

  /// Such as `http://127.0.0.1:9466/`.
  public String url() {
    InetSocketAddress address = server.getAddress();
    String host = address.getAddress().getHostAddress();
    return "http://%s:%d/"
        .formatted(host.indexOf(':') < 0 ? host : "[" + host + "]", address.getPort());
  }

  /// Stops listening.
  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
    site.close();
  }

  // the JDK's server hands down a class loader that need not know Kafka's clients, which ask it
  private static Thread thread(Runnable work) {
    Thread thread = Thread.ofVirtual().unstarted(work);
    thread.setContextClassLoader(WebServer.class.getClassLoader());
    return thread;
  }

  private static HttpServer bound(WebSettings settings) {
    try {
      return HttpServer.create(new InetSocketAddress(settings.host(), settings.port()), 0);
    } catch (IOException | IllegalArgumentException taken) {
      throw new InvalidSetting(
          "serve.host",
          settings.host() + ":" + settings.port(),
          "an address that is free; take another serve.port, or 0 for any ("
              + taken.getMessage()
              + ")");
    }
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      SecurityHeaders.addTo(exchange.getResponseHeaders());
      send(exchange, reply(exchange));
    }
  }

  private Reply reply(HttpExchange exchange) {
    String method = exchange.getRequestMethod();
    if (!method.equals("GET") && !method.equals("HEAD")) {
      exchange.getResponseHeaders().set("Allow", "GET, HEAD");
      return Reply.plain(405, "GET or HEAD\n");
    }
    if (!hosts.admits(exchange.getRequestHeaders().getFirst("Host"))) {
      return Reply.plain(421, "This host name is not in the setting serve.names.\n");
    }
    try {
      return site.answer(
          exchange.getRequestURI().getRawPath(), exchange.getRequestURI().getRawQuery());
    } catch (RuntimeException | LinkageError | AssertionError | StackOverflowError bug) {
      // the text of the request stays out of the log
      complaints.accept("a page failed: " + bug.getClass().getName() + " at " + place(bug));
      return Reply.plain(500, "This is a bug of countywire; its log says more.\n");
    }
  }

  private static String place(Throwable bug) {
    StackTraceElement[] trace = bug.getStackTrace();
    return trace.length == 0 ? "an unknown place" : trace[0].toString();
  }

  private static void send(HttpExchange exchange, Reply reply) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", reply.type());
    exchange.getResponseHeaders().set("Cache-Control", reply.cache());
    boolean head = exchange.getRequestMethod().equals("HEAD");
    exchange.sendResponseHeaders(reply.status(), head ? -1 : reply.body().length);
    if (!head) {
      exchange.getResponseBody().write(reply.body());
    }
  }
}
