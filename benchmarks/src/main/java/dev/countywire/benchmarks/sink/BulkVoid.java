package dev.countywire.benchmarks.sink;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.LongAdder;

/// A `_bulk` server that does nothing: it counts the lines and says that all is indexed.
///
/// It honours `filter_path` as Elasticsearch does: who asks for little gets little. `/_stats` says
/// what came: index actions, bytes of all bodies.
final class BulkVoid {
  private static final byte[] SHORT = "{\"index\":{\"status\":200}}".getBytes(UTF_8);
  private static final byte[] LONG =
      """
      {"index":{"_index":"articles-000001","_id":"0123456789abcdef0123456789abcdef","_version":1763000000000,\
      "result":"created","_shards":{"total":1,"successful":1,"failed":0},"_seq_no":1,"_primary_term":1,"status":201}}\
      """
          .getBytes(UTF_8);
  private static final byte[] INFO =
      """
      {"name":"void","cluster_name":"void","cluster_uuid":"void","version":{"number":"9.5.3",\
      "build_flavor":"default","build_type":"tar","build_hash":"0","build_date":"2026-01-01T00:00:00Z",\
      "build_snapshot":false,"lucene_version":"10.5.1","minimum_wire_compatibility_version":"8.19.0",\
      "minimum_index_compatibility_version":"8.0.0"},"tagline":"You Know, for Search"}\
      """
          .getBytes(UTF_8);

  private static final byte[] ACTION = "{\"index\":{".getBytes(UTF_8);
  private static final LongAdder ACTIONS = new LongAdder();
  private static final LongAdder BYTES = new LongAdder();

  private BulkVoid() {}

  /// Serves until the process is ended; prints its port.
  public static void main(String[] args) throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", BulkVoid::handle);
    server.setExecutor(Executors.newFixedThreadPool(8));
    server.start();
    System.out.println(server.getAddress().getPort());
  }

  private static void handle(HttpExchange exchange) throws IOException {
    int operations = operations(exchange.getRequestBody());
    exchange.getResponseHeaders().set("X-Elastic-Product", "Elasticsearch");
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    if (operations == 0) {
      switch (exchange.getRequestURI().getPath()) {
        case "/" -> answer(exchange, 200, INFO);
        case "/_stats" -> answer(exchange, 200, (ACTIONS + "\n" + BYTES).getBytes(UTF_8));
        default -> answer(exchange, 403, "{}".getBytes(UTF_8));
      }
      return;
    }
    String query = String.valueOf(exchange.getRequestURI().getQuery());
    bulk(exchange, operations, query.contains("filter_path") ? SHORT : LONG);
  }

  // every other line has to begin as an action: a body of another form is not what was asked for
  private static int operations(InputStream in) throws IOException {
    byte[] buffer = new byte[1 << 16];
    int lines = 0;
    int column = 0;
    for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
      for (int i = 0; i < n; i++) {
        boolean head = lines % 2 == 0 && column < ACTION.length;
        if (head && buffer[i] != ACTION[column]) {
          throw new IOException("line " + lines + " is no action");
        }
        boolean end = buffer[i] == '\n';
        lines += end ? 1 : 0;
        column = end ? 0 : column + 1;
      }
      BYTES.add(n);
    }
    ACTIONS.add(lines / 2);
    return lines / 2;
  }

  private static void bulk(HttpExchange exchange, int operations, byte[] item) throws IOException {
    byte[] head = "{\"took\":1,\"errors\":false,\"items\":[".getBytes(UTF_8);
    byte[] tail = "]}".getBytes(UTF_8);
    long length = head.length + (long) operations * (item.length + 1) - 1 + tail.length;
    exchange.sendResponseHeaders(200, length);
    try (OutputStream out = new java.io.BufferedOutputStream(exchange.getResponseBody(), 1 << 16)) {
      out.write(head);
      for (int i = 0; i < operations; i++) {
        if (i > 0) {
          out.write(',');
        }
        out.write(item);
      }
      out.write(tail);
    }
    exchange.close();
  }

  private static void answer(HttpExchange exchange, int status, byte[] body) throws IOException {
    exchange.sendResponseHeaders(status, body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }
}
