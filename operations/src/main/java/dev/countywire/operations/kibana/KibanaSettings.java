package dev.countywire.operations.kibana;

import dev.countywire.runtime.InvalidSetting;
import dev.countywire.runtime.Settings;
import dev.countywire.sink.http.Credentials;
import dev.countywire.sink.http.ServerUrl;
import dev.countywire.sink.http.TrustedAuthority;
import dev.countywire.sink.index.IndexSettings;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// How to reach Kibana.
///
/// @param url with its base path, if it has one
/// @param space that the objects go to; empty for the default space
/// @param credentials who asks
/// @param caCertificate PEM file with the authorities to trust instead of the JDK's own, or `null`
/// @param timeout for one answer
/// @param patience how long Kibana may be away or busy
/// @param alias of the articles, which the data views read
public record KibanaSettings(
    URI url,
    String space,
    Credentials credentials,
    @Nullable Path caCertificate,
    Duration timeout,
    Duration patience,
    String alias) {
  /// Where Kibana is looked for without a setting.
  public static final String DEFAULT_URL = "http://127.0.0.1:5601";

  /// Setting of [#caCertificate].
  static final String CERTIFICATE = "kibana.ca-certificate";

  /// Reads `kibana.*`: `url`, `space`, `api-key` or `username` and `password`, `ca-certificate`,
  /// `timeout` (30s), `wait` (5m); and `index.alias`.
  ///
  /// @throws InvalidSetting for what does not fit
  public static KibanaSettings from(Settings settings) {
    String space = settings.text("kibana.space", "");
    if (!space.matches("[a-z0-9_-]{0,100}")) {
      throw new InvalidSetting(
          "kibana.space", space, "the identifier of a space: lower-case letters, digits, _ -");
    }
    String url = settings.text("kibana.url", DEFAULT_URL);
    return new KibanaSettings(
        ServerUrl.of(url, "kibana.url", "http://host:port or https://host:port"),
        space,
        Credentials.from(settings, "kibana"),
        TrustedAuthority.file(settings, CERTIFICATE),
        settings.duration("kibana.timeout", Duration.ofSeconds(30)),
        settings.duration("kibana.wait", Duration.ofMinutes(5)),
        IndexSettings.from(settings).alias());
  }

  /// An address of the server itself.
  URI server(String path) {
    return URI.create(url.toString().replaceFirst("/+$", "") + path);
  }

  /// An address within the space.
  URI inSpace(String path) {
    return server((space.isEmpty() ? "" : "/s/" + space) + path);
  }
}
