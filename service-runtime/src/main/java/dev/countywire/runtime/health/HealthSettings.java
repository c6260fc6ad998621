package dev.countywire.runtime.health;

import dev.countywire.runtime.InvalidSetting;
import dev.countywire.runtime.Settings;

/// Where a service answers operators' tools.
///
/// @param host address to listen on; loopback by default, as nothing here asks who is there
/// @param port to listen on; 0 takes a free one, [#OFF] none
public record HealthSettings(String host, int port) {
  /// The address without a setting.
  public static final String DEFAULT_HOST = "127.0.0.1";

  /// No endpoint at all.
  public static final int OFF = -1;

  private static final String OFF_WORD = "off";

  /// Reads `health.host` and the service's own port: each service has another default, so that both
  /// can run on one machine with one settings file.
  ///
  /// @param key of the port, such as `sink.health-port`
  /// @param fallback port without a setting
  /// @throws InvalidSetting for what is no port
  public static HealthSettings from(Settings settings, String key, int fallback) {
    String host = settings.text("health.host", DEFAULT_HOST);
    if (settings.text(key, "").equals(OFF_WORD)) {
      return new HealthSettings(host, OFF);
    }
    try {
      return new HealthSettings(host, settings.integer(key, fallback, 0, 65_535));
    } catch (InvalidSetting _) {
      throw new InvalidSetting(
          key, settings.text(key, ""), "a port, 0 for a free one, or " + OFF_WORD);
    }
  }

  /// Whether there is an endpoint.
  public boolean isOn() {
    return port != OFF;
  }
}
