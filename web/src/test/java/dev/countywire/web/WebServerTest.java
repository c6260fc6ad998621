package dev.countywire.web;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.countywire.runtime.InvalidSetting;
import dev.countywire.runtime.Settings;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The server with an Elasticsearch that is away: everything but what the index holds.
class WebServerTest {
  private static final List<String> COMPLAINTS = Collections.synchronizedList(new ArrayList<>());
  private static WebServer server;
  private static HttpClient client;

  @BeforeAll
  static void open() throws IOException {
    try (ServerSocket nobody = new ServerSocket(0)) {
      server =
          WebServer.open(
              new Settings(
                  Map.of(
                      "serve.port",
                      "0",
                      "elasticsearch.urls",
                      "http://127.0.0.1:" + nobody.getLocalPort())),
              COMPLAINTS::add);
    }
    client = HttpClient.newHttpClient();
  }

  @AfterAll
  static void close() {
    client.close();
    server.close();
    assertThat(COMPLAINTS).isEmpty();
  }

  @Test
  void anElasticsearchThatIsAwayIsOneSentence() throws Exception {
    HttpResponse<String> page = get("");
    assertThat(page.statusCode()).isEqualTo(503);
    assertThat(page.body())
        .contains("检索服务没有应答", "Elasticsearch does not answer", "is elasticsearch.urls right?");
    assertThat(get("articles/a-1").statusCode()).isEqualTo(503);
  }

  @Test
  void everyAnswerTellsTheBrowserToRunAndLoadNothingElse() throws Exception {
    for (String path : List.of("", "page.css", "d3.js", "nowhere", "?page=0")) {
      HttpResponse<String> answer = get(path);
      assertThat(answer.headers().firstValue("Content-Security-Policy"))
          .as(path)
          .hasValueSatisfying(policy ->
              assertThat(policy)
                  .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'")
                  .doesNotContain("unsafe", "*", "http"));
      assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
      assertThat(answer.headers().firstValue("Referrer-Policy")).hasValue("no-referrer");
      assertThat(answer.headers().firstValue("Cross-Origin-Resource-Policy"))
          .hasValue("same-origin");
    }
  }

  @Test
  void pagesHaveNoScriptOrStyleInThem() throws Exception {
    assertThat(get("nowhere").body())
        .doesNotContainPattern("<script(?! src=\"/)")
        .doesNotContain("<style", " style=", " onclick=", "javascript:", "//");
  }

  @ParameterizedTest
  @ValueSource(strings = {"POST", "PUT", "DELETE", "OPTIONS", "TRACE", "PATCH"})
  void onlyGetAndHeadAreAnswered(String method) throws Exception {
    HttpResponse<String> answer =
        client.send(
            HttpRequest.newBuilder(URI.create(server.url()))
                .method(method, HttpRequest.BodyPublishers.noBody())
                .build(),
            HttpResponse.BodyHandlers.ofString());
    assertThat(answer.statusCode()).isEqualTo(405);
    assertThat(answer.headers().firstValue("Allow")).hasValue("GET, HEAD");
  }

  @Test
  void headHasNoBody() throws Exception {
    HttpResponse<String> answer =
        client.send(
            HttpRequest.newBuilder(URI.create(server.url() + "page.js")).HEAD().build(),
            HttpResponse.BodyHandlers.ofString());
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).isEmpty();
  }

  @Test
  void aNameThatIsNotOursGetsNothing() throws IOException {
    assertThat(sent("GET / HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n"))
        .startsWith("HTTP/1.1 421")
        .doesNotContain("<html");
    assertThat(sent("GET / HTTP/1.0\r\n\r\n")).startsWith("HTTP/1.1 421");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/page.css/..",
        "/../pom.xml",
        "/%2e%2e/pom.xml",
        "/d3.js%00",
        "/articles/",
        "/articles/%3Cscript%3E",
        "/articles/a/b"
      })
  void aPathThatIsNoneOfOursIsNotFound(String path) throws IOException {
    String answer =
        sent("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
    assertThat(answer).matches("(?s)HTTP/1.1 40[04] .*").doesNotContain("<script>");
  }

  @Test
  void aQueryThatDoesNotFitIsOneSentence() throws Exception {
    HttpResponse<String> tooLong = get("?q=" + "x".repeat(201));
    assertThat(tooLong.statusCode()).isEqualTo(400);
    assertThat(tooLong.body()).contains("q is longer than 200 characters.");
    assertThat(get("?q=" + "x".repeat(5000)).statusCode()).isEqualTo(400);
  }

  @Test
  void theChartLibraryIsTheOneOfThePom() throws Exception {
    HttpResponse<String> script = get("d3.js");
    assertThat(script.statusCode()).isEqualTo(200);
    assertThat(script.body()).contains("https://d3js.org v7");
    assertThat(script.headers().firstValue("Content-Type"))
        .hasValueSatisfying(type -> assertThat(type).startsWith("text/javascript"));
  }

  @Test
  void anAddressThatIsTakenIsOneSentence() {
    String port = server.url().replaceAll("\\D+$", "").replaceAll(".*:", "");
    assertThatThrownBy(
            () -> WebServer.open(new Settings(Map.of("serve.port", port)), COMPLAINTS::add))
        .isInstanceOf(InvalidSetting.class)
        .hasMessageContaining("serve.port");
  }

  private static HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return client.send(
        HttpRequest.newBuilder(URI.create(server.url() + path)).build(),
        HttpResponse.BodyHandlers.ofString(UTF_8));
  }

  // the JDK's client sends neither a wrong host nor an odd path
  private static String sent(String request) throws IOException {
    URI url = URI.create(server.url());
    try (Socket socket = new Socket(url.getHost(), url.getPort())) {
      socket.getOutputStream().write(request.getBytes(US_ASCII));
      return new String(socket.getInputStream().readAllBytes(), UTF_8);
    }
  }
}
