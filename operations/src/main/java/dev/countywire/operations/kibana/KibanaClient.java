package dev.countywire.operations.kibana;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import dev.countywire.sink.http.Answer;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.function.Consumer;

/// What is asked of one Kibana, in its space and on behalf of its user.
final class KibanaClient implements AutoCloseable {
  private static final String BOUNDARY = "countywire-objects";

  private final KibanaSettings settings;
  private final KibanaExchange exchange;

  private KibanaClient(KibanaSettings settings, KibanaExchange exchange) {
    this.settings = settings;
    this.exchange = exchange;
  }

  /// Prepares the connection; nothing is sent yet.
  ///
  /// @param notices gets a sentence when Kibana keeps it waiting
  /// @throws dev.countywire.runtime.InvalidSetting if the certificate cannot be used
  static KibanaClient at(KibanaSettings settings, Consumer<String> notices) {
    return new KibanaClient(settings, KibanaExchange.with(settings, notices));
  }

  /// Waits until Kibana and what it needs are available.
  ///
  /// @throws KibanaUnavailable if that takes longer than the patience, or it refuses
  void awaitReady() {
    HttpRequest status = request(settings.server("/api/status")).GET().build();
    Answer answer = exchange.run(status, given -> !given.ok() || isAvailable(given));
    if (!answer.ok()) {
      throw new KibanaUnavailable(
          "no Kibana answers at %s, but something that says %d: is kibana.url right?"
              .formatted(settings.url(), answer.status()),
          null);
    }
  }

  /// Reads; the answer may be of any status but 401.
  Answer get(String path) {
    return answer(request(settings.inSpace(path)).GET().build());
  }

  /// Writes JSON.
  Answer send(String method, String path, JsonNode body) {
    BodyPublisher json = BodyPublishers.ofString(body.toString());
    return answer(
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
    return answer(
        request(settings.inSpace("/api/saved_objects/_import?overwrite=true"))
            .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
            .POST(BodyPublishers.ofString(form, UTF_8))
            .build());
  }

  @Override
  public void close() {
    exchange.close();
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

  private Answer answer(HttpRequest request) {
    return exchange.run(request, _ -> true);
  }

  private static boolean isAvailable(Answer answer) {
    return AnswerJson.of(answer).at("/status/overall/level").asText().equals("available");
  }
}
