package dev.countywire.sink.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import dev.countywire.embedded.LoopbackCertificate;
import dev.countywire.runtime.InvalidSetting;
import dev.countywire.runtime.Settings;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ElasticsearchTest {
  @Test
  void trustsTheAuthorityOfTheFileAndNoOther(@TempDir Path folder) throws Exception {
    LoopbackCertificate certificate = LoopbackCertificate.in(folder);
    HttpsServer server = HttpsServer.create(loopback(), 0);
    server.setHttpsConfigurator(new HttpsConfigurator(certificate.context()));
    echo(server);
    String url = "https://localhost:" + server.getAddress().getPort();
    try (Elasticsearch trusting =
            connect(
                Map.of(
                    "elasticsearch.urls",
                    url,
                    "elasticsearch.ca-certificate",
                    certificate.pem().toString()));
        Elasticsearch wary = connect(Map.of("elasticsearch.urls", url))) {
      assertThat(trusting.send("GET", "/").ok()).isTrue();
      assertThatThrownBy(() -> wary.send("GET", "/")).isInstanceOf(IOException.class);
    } finally {
      server.stop(0);
    }
  }

  @Test
  void saysThatAFileHoldsNoCertificate(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("ca.pem"), "not a certificate");
    assertThatThrownBy(() -> connect(Map.of("elasticsearch.ca-certificate", file.toString())))
        .isInstanceOf(InvalidSetting.class)
        .hasMessageContaining("certificates in PEM");
  }

  @Test
  void sendsCredentialsAndGzipsWhereAsked() throws IOException {
    HttpServer server = HttpServer.create(loopback(), 0);
    echo(server);
    Map<String, String> settings = new HashMap<>();
    settings.put("elasticsearch.urls", "http://127.0.0.1:" + server.getAddress().getPort());
    settings.put("elasticsearch.api-key", "abc");
    try (Elasticsearch plain = connect(settings)) {
      assertThat(plain.bulk("/x/_bulk", "县\n".getBytes(UTF_8)).text())
          .isEqualTo("ApiKey abc|application/x-ndjson|null|县\n");
    }
    settings.put("elasticsearch.compression", "true");
    try (Elasticsearch gzipping = connect(settings)) {
      assertThat(gzipping.bulk("/x/_bulk", "县\n".getBytes(UTF_8)).text())
          .isEqualTo("ApiKey abc|application/x-ndjson|gzip|县\n");
    } finally {
      server.stop(0);
    }
  }

  @Test
  void asksTheNextHostWhereOneIsDown() throws IOException {
    HttpServer server = HttpServer.create(loopback(), 0);
    echo(server);
    String urls = "http://127.0.0.1:1,http://127.0.0.1:" + server.getAddress().getPort();
    try (Elasticsearch both = connect(Map.of("elasticsearch.urls", urls))) {
      for (int i = 0; i < 4; i++) {
        assertThat(both.send("GET", "/").ok()).isTrue();
      }
    } finally {
      server.stop(0);
    }
  }

  private static InetSocketAddress loopback() {
    return new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
  }

  private static void echo(HttpServer server) {
    server.createContext(
        "/",
        exchange -> {
          var headers = exchange.getRequestHeaders();
          boolean gzip = "gzip".equals(headers.getFirst("Content-Encoding"));
          InputStream in = exchange.getRequestBody();
          byte[] body = (gzip ? new GZIPInputStream(in) : in).readAllBytes();
          byte[] answer =
              String.join(
                      "|",
                      headers.getFirst("Authorization"),
                      headers.getFirst("Content-Type"),
                      headers.getFirst("Content-Encoding"),
                      new String(body, UTF_8))
                  .getBytes(UTF_8);
          exchange.sendResponseHeaders(200, answer.length);
          exchange.getResponseBody().write(answer);
          exchange.close();
        });
    server.start();
  }

  private static Elasticsearch connect(Map<String, String> settings) {
    return Elasticsearch.at(ElasticsearchSettings.from(new Settings(settings)));
  }
}
