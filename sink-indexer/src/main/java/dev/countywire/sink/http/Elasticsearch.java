package dev.countywire.sink.http;

import co.elastic.clients.transport.rest5_client.low_level.Request;
import co.elastic.clients.transport.rest5_client.low_level.Response;
import co.elastic.clients.transport.rest5_client.low_level.ResponseException;
import co.elastic.clients.transport.rest5_client.low_level.Rest5Client;
import co.elastic.clients.transport.rest5_client.low_level.Rest5ClientBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.apache.hc.client5.http.async.AsyncExecCallback;
import org.apache.hc.client5.http.async.AsyncExecChain;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.HttpRequest;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.http.io.entity.EntityTemplate;
import org.apache.hc.core5.http.message.BasicHeader;
import org.apache.hc.core5.http.nio.AsyncEntityProducer;
import org.apache.hc.core5.util.Timeout;

/// A connection to one cluster; safe for use by several threads.
public final class Elasticsearch implements AutoCloseable {
  private static final ContentType NDJSON = ContentType.create("application/x-ndjson");
  // the client knows entities only; its chain runs on the thread that asks
  private static final ScopedValue<Lines> LINES = ScopedValue.newInstance();

  private final Rest5Client client;
  private final boolean compression;

  private Elasticsearch(Rest5Client client, boolean compression) {
    this.client = client;
    this.compression = compression;
  }

  /// Prepares the connection; nothing is sent yet.
  ///
  /// @throws dev.countywire.runtime.InvalidSetting if the certificate cannot be used
  public static Elasticsearch at(ElasticsearchSettings settings) {
    Timeout timeout = Timeout.of(settings.timeout());
    Rest5ClientBuilder builder =
        Rest5Client.builder(settings.urls())
            .setCompressionEnabled(settings.compression())
            .setRequestConfigCallback(
                request -> request.setResponseTimeout(timeout).setConnectionRequestTimeout(timeout))
            .setConnectionConfigCallback(connection -> connection.setSocketTimeout(timeout))
            .setHttpClientConfigCallback(
                http -> http.addExecInterceptorFirst("whole-body", Elasticsearch::sendWhole));
    String authorization = settings.credentials().authorization();
    if (authorization != null) {
      builder.setDefaultHeaders(new Header[] {new BasicHeader("Authorization", authorization)});
    }
    if (settings.caCertificate() != null) {
      builder.setSSLContext(
          TrustedAuthority.of(settings.caCertificate(), "elasticsearch.ca-certificate"));
    }
    return new Elasticsearch(builder.build(), settings.compression());
  }

  /// Sends a request without a body.
  ///
  /// @throws IOException if no node answers
  public Answer send(String method, String path) throws IOException {
    return send(new Request(method, path));
  }

  /// Sends JSON.
  ///
  /// @throws IOException if no node answers
  public Answer send(String method, String path, String json) throws IOException {
    return send(method, path, json.getBytes(StandardCharsets.UTF_8), ContentType.APPLICATION_JSON);
  }

  /// Sends lines for `_bulk`.
  ///
  /// @throws IOException if no node answers, or the answer breaks off
  public Answer bulk(String path, byte[] lines) throws IOException {
    return bulk(path, Lines.of(lines));
  }

  /// Sends lines for `_bulk`, which nobody changes meanwhile.
  ///
  /// @throws IOException if no node answers, or the answer breaks off
  public Answer bulk(String path, Lines lines) throws IOException {
    Request request = new Request("POST", path);
    request.setEntity(
        new EntityTemplate(lines.length(), NDJSON, null, out -> out.write(lines.bytes())));
    return compression
        ? send(request)
        : ScopedValue.where(LINES, lines).<Answer, IOException>call(() -> send(request));
  }

  /// Ends all connections.
  @Override
  public void close() {
    try {
      client.close();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private Answer send(String method, String path, byte[] body, ContentType type)
      throws IOException {
    Request request = new Request(method, path);
    request.setEntity(new ByteArrayEntity(body, type));
    return send(request);
  }

  private static void sendWhole(
      HttpRequest request,
      AsyncEntityProducer body,
      AsyncExecChain.Scope scope,
      AsyncExecChain chain,
      AsyncExecCallback callback)
      throws HttpException, IOException {
    AsyncEntityProducer whole = LINES.isBound() ? new WholeBody(LINES.get(), NDJSON) : body;
    chain.proceed(request, whole, scope, callback);
  }

  private Answer send(Request request) throws IOException {
    try {
      return read(client.performRequest(request));
    } catch (ResponseException refused) {
      return read(refused.getResponse());
    } catch (IllegalStateException | IllegalArgumentException broken) {
      throw new IOException(broken);
    }
  }

  private static Answer read(Response response) throws IOException {
    HttpEntity entity = response.getEntity();
    if (entity == null) {
      return new Answer(response.getStatusCode(), "");
    }
    try (InputStream in = entity.getContent()) {
      return new Answer(
          response.getStatusCode(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
    }
  }
}
