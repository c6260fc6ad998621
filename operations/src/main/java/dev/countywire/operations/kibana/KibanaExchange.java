package dev.countywire.operations.kibana;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import dev.countywire.sink.http.Answer;
import dev.countywire.sink.http.TrustedAuthority;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
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

/// Requests and answers over a connection to Kibana. What passes by itself (no answer, 429, 502,
/// 503, 504) is tried again while the patience lasts.
final class KibanaExchange implements AutoCloseable {
  private static final Set<Integer> PASSING = Set.of(429, 502, 503, 504);
  private static final Duration PACE = Duration.ofMillis(250);
  private static final Duration QUIET = Duration.ofSeconds(5);

  private final HttpClient http;
  private final KibanaSettings settings;
  private final Consumer<String> notices;

  private KibanaExchange(HttpClient http, KibanaSettings settings, Consumer<String> notices) {
    this.http = http;
    this.settings = settings;
    this.notices = notices;
  }

  /// Prepares the connection; nothing is sent yet.
  ///
  /// @param notices gets a sentence when Kibana keeps it waiting
  /// @throws dev.countywire.runtime.InvalidSetting if the certificate cannot be used
  static KibanaExchange with(KibanaSettings settings, Consumer<String> notices) {
    HttpClient.Builder builder = HttpClient.newBuilder().connectTimeout(settings.timeout());
    if (settings.caCertificate() != null) {
      builder.sslContext(TrustedAuthority.of(settings.caCertificate(), KibanaSettings.CERTIFICATE));
    }
    return new KibanaExchange(builder.build(), settings, notices);
  }

  @Override
  public void close() {
    http.close();
  }

  /// Sends a request until its answer is enough.
  ///
  /// @param enough what else the answer has to be, of whatever status
  /// @return the answer, of any status but 401
  /// @throws KibanaUnavailable if that takes longer than the patience, or Kibana refuses the caller
  Answer run(HttpRequest request, Predicate<Answer> enough) {
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

  private static String trouble(Answer answer) {
    JsonNode overall = AnswerJson.of(answer).at("/status/overall");
    String summary = overall.path("summary").asText(overall.path("level").asText());
    return "it answers " + answer.status() + (summary.isEmpty() ? "" : ", " + summary);
  }

  private static String reason(IOException silent) {
    @Nullable String message = silent.getMessage();
    return message == null ? silent.getClass().getSimpleName() : message;
  }
}
