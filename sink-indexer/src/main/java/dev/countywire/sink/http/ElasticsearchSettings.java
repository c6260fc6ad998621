package dev.countywire.sink.http;

import dev.countywire.runtime.InvalidSetting;
import dev.countywire.runtime.Settings;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How to reach Elasticsearch.
///
/// @param urls of one or several nodes of a cluster
/// @param credentials who asks
/// @param caCertificate PEM file with the authorities to trust instead of the JDK's own, or `null`
/// @param compression whether requests are gzipped
/// @param timeout for one answer; a bulk request that takes longer is sent again
public record ElasticsearchSettings(
    List<URI> urls,
    Credentials credentials,
    @Nullable Path caCertificate,
    boolean compression,
    Duration timeout) {
  /// Where Elasticsearch is looked for without a setting.
  public static final String DEFAULT_URL = "http://127.0.0.1:9200";

  private static final String WANTED =
      "http://host:port or https://host:port, several with commas between";

  /// Copies the list.
  public ElasticsearchSettings {
    urls = List.copyOf(urls);
  }

  /// Reads `elasticsearch.*`: `urls`, `api-key` or `username` and `password`, `ca-certificate`,
  /// `compression` (false), `timeout` (60s).
  ///
  /// @throws InvalidSetting for what does not fit
  public static ElasticsearchSettings from(Settings settings) {
    String urls = settings.text("elasticsearch.urls", DEFAULT_URL);
    return new ElasticsearchSettings(
        Arrays.stream(urls.split(",", -1))
            .map(String::strip)
            .map(url -> ServerUrl.of(url, "elasticsearch.urls", WANTED))
            .toList(),
        Credentials.from(settings),
        TrustedAuthority.file(settings, "elasticsearch.ca-certificate"),
        settings.flag("elasticsearch.compression", false),
        settings.duration("elasticsearch.timeout", Duration.ofSeconds(60)));
  }
}
