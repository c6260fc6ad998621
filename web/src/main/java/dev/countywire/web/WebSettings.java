package dev.countywire.web;

import dev.countywire.runtime.InvalidSetting;
import dev.countywire.runtime.Settings;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// Where the page answers.
///
/// @param host address to listen on; loopback by default, as nobody is asked for a password
/// @param port to listen on; 0 takes a free one
/// @param names further host names that browsers may call the page by, in lower case
public record WebSettings(String host, int port, List<String> names) {
  /// The port without a setting.
  public static final int DEFAULT_PORT = 9466;

  /// Copies the list.
  public WebSettings {
    names = List.copyOf(names);
  }

  /// Reads `serve.host` (127.0.0.1), `serve.port` (9466), `serve.names` (none; commas between).
  ///
  /// @throws InvalidSetting for what does not fit
  public static WebSettings from(Settings settings) {
    String names = settings.text("serve.names", "").toLowerCase(Locale.ROOT);
    if (!names.matches("[a-z0-9.,\\- ]*")) {
      throw new InvalidSetting("serve.names", names, "host names with commas between");
    }
    return new WebSettings(
        settings.text("serve.host", "127.0.0.1"),
        settings.integer("serve.port", DEFAULT_PORT, 0, 65_535),
        Arrays.stream(names.split(",", -1))
            .map(String::strip)
            .filter(name -> !name.isEmpty())
            .toList());
  }
}
