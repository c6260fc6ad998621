package dev.countywire.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class KibanaCommandTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  private HttpServer server;

  @BeforeEach
  void startAnEmptyKibana() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", KibanaCommandTest::answer);
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void linesSayWhatBecameOfEachObject() {
    CommandRun run = apply();
    assertThat(run.code()).as(run.err()).isEqualTo(ExitCode.KIBANA);
    assertThat(run.lines())
        .contains(
            "created settings space: dateFormat:tz",
            "created data view articles",
            "created dashboard countywire-places-people",
            "refused rule countywire-silence: Kibana answers 400: no ␛[2J rules here");
  }

  @Test
  void aDryRunSaysWhatWouldBeAndRulesCanBeLeftOut() throws IOException {
    CommandRun run = apply("--dry-run", "--no-rules", "--json");
    assertThat(run.code()).isZero();
    for (String line : run.lines()) {
      JsonNode change = JSON.readTree(line);
      assertThat(change.path("outcome").asText()).isEqualTo("created");
      assertThat(change.path("dry_run").asBoolean()).isTrue();
      assertThat(change.path("kind").asText()).isNotIn("rule", "connector");
    }
    assertThat(apply("--dry-run").lines()).contains("would be created data view articles");
  }

  @Test
  void nobodyThereIsOneSentenceAndItsOwnCode() {
    server.stop(0);
    CommandRun run = apply("--set", "kibana.wait=0s");
    assertThat(run.code()).isEqualTo(ExitCode.KIBANA);
    assertThat(run.err()).contains("is kibana.url right?").hasLineCount(1);
  }

  @Test
  void secretsAreNotPrinted() {
    CommandRun run =
        CommandRun.with(
            new byte[0],
            Map.of("COUNTYWIRE_KIBANA_API__KEY", "s3cret"),
            "kibana",
            "apply",
            "--print-config",
            "--set",
            "kibana.password=s3cret");
    assertThat(run.out())
        .contains("kibana.api-key=********", "kibana.password=********")
        .doesNotContain("s3cret");
  }

  @Test
  void theMappingHasTheFieldsOfAllIndices() throws IOException {
    JsonNode fields =
        JSON.readTree(CommandRun.of("kibana", "mapping").out()).at("/mappings/properties");
    assertThat(fields.at("/title/fields/keyword/type").asText()).isEqualTo("keyword");
    assertThat(fields.at("/removed_ratio_sum/type").asText()).isEqualTo("double");
    assertThat(fields.at("/stage/type").asText()).isEqualTo("keyword");
  }

  private CommandRun apply(String... more) {
    List<String> all =
        new ArrayList<>(
            List.of(
                "kibana",
                "apply",
                "--files",
                "../kibana",
                "--kibana",
                "http://127.0.0.1:" + server.getAddress().getPort()));
    all.addAll(List.of(more));
    return CommandRun.of(all.toArray(String[]::new));
  }

  // has nothing, takes everything but rules
  private static void answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    exchange.getRequestBody().readAllBytes();
    boolean reading = exchange.getRequestMethod().equals("GET") || path.endsWith("_export");
    int status = 200;
    String text = "{\"success\":true}";
    if (path.equals("/api/status")) {
      text = "{\"status\":{\"overall\":{\"level\":\"available\"}}}";
    } else if (path.endsWith("/settings")) {
      text = "{\"settings\":{}}";
    } else if (reading) {
      status = 404;
    } else if (path.contains("/rule/")) {
      status = 400;
      text = "{\"message\":\"no \\u001b[2J rules here\"}";
    }
    byte[] bytes = text.getBytes(UTF_8);
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }
}
