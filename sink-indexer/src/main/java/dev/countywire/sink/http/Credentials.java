package dev.countywire.sink.http;

import dev.countywire.runtime.InvalidSetting;
import dev.countywire.runtime.Settings;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/// How the sink says who it is; never printed.
public sealed interface Credentials {
  /// Reads `elasticsearch.api-key`, or `elasticsearch.username` with `elasticsearch.password`.
  ///
  /// @throws InvalidSetting if both kinds are given, or a name without a password
  static Credentials from(Settings settings) {
    return from(settings, "elasticsearch");
  }

  /// Reads the same three under another server's name.
  ///
  /// @param server what the keys begin with, such as `kibana`
  /// @throws InvalidSetting if both kinds are given, or a name without a password
  static Credentials from(Settings settings, String server) {
    String key = settings.find(server + ".api-key");
    String name = settings.find(server + ".username");
    String password = settings.find(server + ".password");
    if (key != null && name != null) {
      throw new InvalidSetting(server + ".username", name, "absent beside an API key");
    }
    if (name != null && password == null) {
      throw new InvalidSetting(server + ".password", "", "given with " + server + ".username");
    }
    if (key != null) {
      return new ApiKey(key);
    }
    return name == null || password == null ? new Nobody() : new Basic(name, password);
  }

  /// Value of the header `Authorization`, or `null` for none.
  @Nullable String authorization();

  /// No credentials.
  record Nobody() implements Credentials {
    @Override
    public @Nullable String authorization() {
      return null;
    }
  }

  /// An API key as Elasticsearch hands it out, encoded.
  ///
  /// @param key secret
  record ApiKey(String key) implements Credentials {
    @Override
    public String authorization() {
      return "ApiKey " + key;
    }

    @Override
    public String toString() {
      return "API key";
    }
  }

  /// A name and a password.
  ///
  /// @param name of the user
  /// @param password secret
  record Basic(String name, String password) implements Credentials {
    @Override
    public String authorization() {
      byte[] pair = (name + ":" + password).getBytes(StandardCharsets.UTF_8);
      return "Basic " + Base64.getEncoder().encodeToString(pair);
    }

    @Override
    public String toString() {
      return "user " + name;
    }
  }
}
