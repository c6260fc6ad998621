package dev.countywire.operations.kibana;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.countywire.sink.http.Answer;
import dev.countywire.sink.http.TrustedAuthority;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/// A connection to one Kibana. What passes by itself (no answer, 429, 502, 503, 504) is tried again
/// while the patience lasts.
final class KibanaClient implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Set<Integer> PASSING = Set.of(429, 502, 503, 504);
  private static final Duration PACE = Duration.ofMillis(250);
  private static final Duration QUIET = Duration.ofSeconds(5);
  private static final String BOUNDARY = "countywire-objects";

  private final HttpClient http;
  private final KibanaSettings settings;
  private final Consumer<String> notices;

  private KibanaClient(HttpClient http, KibanaSettings settings, Consumer<String> notices) {
    this.http = http;
    this.settings = settings;
    this.notices = notices;
  }

  /// Prepares the connection; nothing is sent yet.
  ///
  /// @param notices gets a sentence when Kibana keeps it waiting
  /// @throws dev.countywire.runtime.InvalidSetting if the certificate cannot be used
  static KibanaClient at(KibanaSettings settings, Consumer<String> notices) {
    HttpClient.Builder builder = HttpClient.newBuilder().connectTimeout(settings.timeout());
    if (settings.caCertificate() != null) {
      builder.sslContext(TrustedAuthority.of(settings.caCertificate(), KibanaSettings.CERTIFICATE));
    }
    return new KibanaClient(builder.build(), settings, notices);
  }

  /// Waits until Kibana and what it needs are available.
  ///
  /// @throws KibanaUnavailable if that takes longer than the patience, or it refuses
  void awaitReady() {
    HttpRequest status = request(settings.server("/api/status")).GET().build();
    Answer answer = exchange(status, given -> !given.ok() || isAvailable(given));
    if (!answer.ok()) {
      throw new KibanaUnavailable(
          "no Kibana answers at %s, but something that says %d: is kibana.url right?"
              .formatted(settings.url(), answer.status()),
          null);
    }
  }

  /// Reads; the answer may be of any status but 401.
  Answer get(String path) {
    return exchange(request(settings.inSpace(path)).GET().build());
  }

  /// Writes JSON.
  Answer send(String method, String path, JsonNode body) {
    BodyPublisher json = BodyPublishers.ofString(body.toString());
    return exchange(
        request(settings.inSpace(path))
            .header("Content-Type", "application/json")
            .method(method, json)
            .build());
  }

  /// Imports one saved object, replacing it.
  Answer upload(JsonNode object) {
    String form =
        """
        --%1$s\r
        Content-Disposition: form-data; name="file"; filename="objects.ndjson"\r
        Content-Type: application/ndjson\r
        \r
        %2$s\r
        --%1$s--\r
        """
            .formatted(BOUNDARY, object);
    return exchange(
        request(settings.inSpace("/api/saved_objects/_import?overwrite=true"))
            .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
            .POST(BodyPublishers.ofString(form, UTF_8))
            .build());
  }

  /// The answer as JSON; missing where it is none, such as a proxy's page.
  static JsonNode json(Answer answer) {
    try {
      JsonNode tree = JSON.readTree(answer.text());
      return tree == null ? MissingNode.getInstance() : tree;
    } catch (JsonProcessingException _) {
      return MissingNode.getInstance();
    }
  }

  @Override
  public void close() {
    http.close();
  }

  private HttpRequest.Builder request(URI url) {
    HttpRequest.Builder request = HttpRequest.newBuilder(url).header("kbn-xsrf", "true");
    if (url.getPath().endsWith(SettingsStore.PATH)) {
      request.header("x-elastic-internal-origin", "countywire"); // it has no public way
    } else {
      request.header("Elastic-Api-Version", "2023-10-31");
    }
    String authorization = settings.credentials().authorization();
    return authorization == null ? request : request.header("Authorization", authorization);
  }

  private Answer exchange(HttpRequest request) {
    return exchange(request, _ -> true);
  }

  private Answer exchange(HttpRequest request, Predicate<Answer> enough) {
    long begun = System.nanoTime();
    boolean told = false;
    while (true) {
      String trouble;
      try {
        Answer answer = once(request);
        if (!PASSING.contains(answer.status()) && enough.test(answer)) {
          return known(answer);
        }
        trouble = trouble(answer);
      } catch (IOException silent) {
        refuseTls(silent);
        trouble = "no answer (" + reason(silent) + ")";
      }
      long waited = System.nanoTime() - begun;
      if (waited > settings.patience().toNanos()) {
        throw new KibanaUnavailable(
            "Kibana at %s is not ready after %d s: %s; is kibana.url right?"
                .formatted(settings.url(), settings.patience().toSeconds(), trouble),
            null);
      }
      if (!told && waited > QUIET.toNanos()) {
        told = true;
        notices.accept("waiting for Kibana at " + settings.url() + ": " + trouble);
      }
      LockSupport.parkNanos(PACE.toNanos());
    }
  }

  private Answer once(HttpRequest request) throws IOException {
    CompletableFuture<HttpResponse<String>> answer =
        http.sendAsync(request, BodyHandlers.ofString(UTF_8));
    try {
      HttpResponse<String> got = answer.get(settings.timeout().toMillis(), TimeUnit.MILLISECONDS);
      return new Answer(got.statusCode(), got.body());
    } catch (TimeoutException late) {
      answer.cancel(true);
      throw new IOException("it took longer than " + settings.timeout().toMillis() + " ms", late);
    } catch (ExecutionException failed) {
      throw failed.getCause() instanceof IOException io ? io : new IOException(failed.getCause());
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new KibanaUnavailable("stopped while waiting for Kibana", stopped);
    }
  }

  private Answer known(Answer answer) {
    if (answer.status() == 401) {
      throw new KibanaUnavailable(
          "Kibana at %s does not accept %s (401): set kibana.api-key, or kibana.username and kibana.password"
              .formatted(settings.url(), settings.credentials()),
          null);
    }
    return answer;
  }

  private void refuseTls(IOException failed) {
    if (failed instanceof SSLException) {
      throw new KibanaUnavailable(
          "the certificate of Kibana at %s is not trusted: %s; set %s"
              .formatted(settings.url(), failed.getMessage(), KibanaSettings.CERTIFICATE),
          failed);
    }
  }

  private static boolean isAvailable(Answer answer) {
    return json(answer).at("/status/overall/level").asText().equals("available");
  }

  private static String trouble(Answer answer) {
    JsonNode overall = json(answer).at("/status/overall");
    String summary = overall.path("summary").asText(overall.path("level").asText());
    return "it answers " + answer.status() + (summary.isEmpty() ? "" : ", " + summary);
  }

  private static String reason(IOException silent) {
    @Nullable String message = silent.getMessage();
    return message == null ? silent.getClass().getSimpleName() : message;
  }
}
