package dev.countywire.benchmarks.sink;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// Threads that post ready-made bodies and read the status: no sink can be simpler.
final class BareLoop implements AutoCloseable {
  /// What was tried to find the best.
  static final List<Setting> SETTINGS =
      List.of(
          new Setting(1, 5 << 20),
          new Setting(2, 1 << 20),
          new Setting(2, 5 << 20),
          new Setting(4, 1 << 20),
          new Setting(4, 5 << 20));

  private final String url;
  private final Setting setting;
  private final ExecutorService threads;
  private final HttpClient client = HttpClient.newHttpClient();

  BareLoop(String url, Setting setting) {
    this.url = url;
    this.setting = setting;
    threads = Executors.newFixedThreadPool(setting.threads());
  }

  /// How it sends.
  ///
  /// @param threads at once
  /// @param bytes of a request, about
  record Setting(int threads, int bytes) {}

  /// Sends the first so many documents.
  ///
  /// @return documents a second
  double run(String index, Documents documents, int count) throws Exception {
    List<byte[]> bodies = bodies(documents, count);
    long begun = System.nanoTime();
    List<Future<?>> sent = new ArrayList<>();
    for (byte[] body : bodies) {
      sent.add(threads.submit(() -> post(index, body)));
    }
    for (Future<?> each : sent) {
      each.get();
    }
    return count / ((System.nanoTime() - begun) / 1e9);
  }

  private List<byte[]> bodies(Documents documents, int count) {
    List<byte[]> bodies = new ArrayList<>();
    int from = 0;
    long size = 0;
    for (int i = 0; i < count; i++) {
      size += documents.body(i).length;
      if (size >= setting.bytes() || i == count - 1) {
        bodies.add(documents.lines(from, i + 1));
        from = i + 1;
        size = 0;
      }
    }
    return bodies;
  }

  private Void post(String index, byte[] body) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(
                URI.create(
                    url
                        + "/"
                        + index
                        + "/_bulk?filter_path=took,errors,items.*.status,items.*.error"))
            .header("Content-Type", "application/x-ndjson")
            .POST(HttpRequest.BodyPublishers.ofByteArray(body))
            .build();
    String answer = client.send(request, BodyHandlers.ofString()).body();
    if (!answer.contains("\"errors\":false")) {
      throw new IllegalStateException(answer.substring(0, Math.min(300, answer.length())));
    }
    return null;
  }

  @Override
  public void close() {
    threads.shutdown();
    client.close();
  }
}
