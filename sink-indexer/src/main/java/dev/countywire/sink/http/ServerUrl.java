package dev.countywire.sink.http;

import dev.countywire.runtime.InvalidSetting;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;

/// Reads the address of a server from a setting.
public final class ServerUrl {
  private ServerUrl() {}

  /// An address of http or https with a host, without a name and password in it.
  ///
  /// @param key of the setting
  /// @param wanted what would fit, for the sentence
  /// @throws InvalidSetting for anything else
  public static URI of(String text, String key, String wanted) {
    try {
      URI url = new URI(text);
      if (url.getHost() == null || !List.of("http", "https").contains(url.getScheme())) {
        throw new InvalidSetting(key, text, wanted);
      }
      if (url.getUserInfo() != null) {
        throw new InvalidSetting(key, url.getHost(), "without a name and password in it");
      }
      return url;
    } catch (URISyntaxException _) {
      throw new InvalidSetting(key, text, wanted);
    }
  }
}
