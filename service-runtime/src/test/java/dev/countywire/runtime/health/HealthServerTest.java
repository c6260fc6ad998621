package dev.countywire.runtime.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.countywire.runtime.InvalidSetting;
import dev.countywire.runtime.Settings;
import io.micrometer.core.instrument.Tag;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class HealthServerTest {
  private static final HealthSettings FREE = new HealthSettings("127.0.0.1", 0);

  private final AtomicReference<Health> health =
      new AtomicReference<>(Health.waiting("Elasticsearch does not answer"));
  private final Metrics metrics = Metrics.of("index");
  private final HealthServer server = HealthServer.open(FREE, health::get, metrics);

  @AfterEach
  void stop() {
    server.close();
    metrics.close();
  }

  @Test
  void saysInOneSentenceWhyItIsNotReady() throws Exception {
    assertThat(get("/livez").statusCode()).isEqualTo(200);
    assertThat(get("/readyz").statusCode()).isEqualTo(503);
    assertThat(get("/readyz").body()).isEqualTo("Elasticsearch does not answer\n");
    health.set(Health.ready());
    assertThat(get("/readyz").statusCode()).isEqualTo(200);
    assertThat(get("/readyz").body()).isEqualTo("ready\n");
  }

  @Test
  void livesNoLongerWhenItHasFailed() throws Exception {
    health.set(Health.failed("the alias is missing"));
    assertThat(get("/livez").statusCode()).isEqualTo(503);
    assertThat(get("/livez").body()).isEqualTo("the alias is missing\n");
    assertThat(get("/readyz").statusCode()).isEqualTo(503);
  }

  @Test
  void showsItsMetersAndThoseOfTheJvm() throws Exception {
    metrics
        .registry()
        .counter(
            Metrics.ARTICLES,
            List.of(Tag.of(Metrics.OUTCOME, "indexed"), Tag.of(Metrics.REASON, "")))
        .increment(3);
    HttpResponse<String> answer = get("/metrics");
    assertThat(answer.headers().firstValue("Content-Type")).get().asString().contains("0.0.4");
    assertThat(answer.body())
        .contains(
            "countywire_articles_total{outcome=\"indexed\",reason=\"\",service=\"index\"} 3.0",
            "jvm_memory_used_bytes",
            "process_uptime_seconds");
  }

  @Test
  void listensOnLoopbackOnly() {
    assertThat(server.url()).startsWith("http://127.0.0.1:");
  }

  @Test
  void answersNothingElse() throws Exception {
    assertThat(get("/").statusCode()).isEqualTo(404);
    assertThat(get("/livez/../etc").statusCode()).isEqualTo(404);
    assertThat(send("POST", "/livez").statusCode()).isEqualTo(405);
    assertThat(send("HEAD", "/readyz").statusCode()).isEqualTo(503);
  }

  @Test
  void saysThatAPortIsTaken() {
    int port = URI.create(String.valueOf(server.url())).getPort();
    assertThatThrownBy(() ->
            HealthServer.open(new HealthSettings("127.0.0.1", port), health::get, metrics).close())
        .isInstanceOf(InvalidSetting.class)
        .hasMessageContaining("127.0.0.1:" + port)
        .hasMessageContaining("off");
  }

  @Test
  void canBeOff() {
    HealthSettings off = settings("off");
    assertThat(off.isOn()).isFalse();
    try (HealthServer none = HealthServer.open(off, health::get, metrics)) {
      assertThat(none.url()).isNull();
    }
  }

  @Test
  void readsItsPort() {
    assertThat(settings("")).isEqualTo(new HealthSettings("127.0.0.1", 9465));
    assertThat(settings("0").port()).isZero();
    assertThatThrownBy(() -> settings("70000"))
        .isInstanceOf(InvalidSetting.class)
        .hasMessageContaining("sink.health-port")
        .hasMessageContaining("off");
  }

  private static HealthSettings settings(String port) {
    return HealthSettings.from(
        new Settings(Map.of("sink.health-port", port)), "sink.health-port", 9465);
  }

  private HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return send("GET", path);
  }

  private HttpResponse<String> send(String method, String path)
      throws IOException, InterruptedException {
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(
          HttpRequest.newBuilder(URI.create(server.url() + path))
              .method(method, HttpRequest.BodyPublishers.noBody())
              .build(),
          BodyHandlers.ofString());
    }
  }
}
