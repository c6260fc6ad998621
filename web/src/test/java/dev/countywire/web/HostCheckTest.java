package dev.countywire.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countywire.runtime.InvalidSetting;
import dev.countywire.runtime.Settings;
import java.util.Map;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostCheckTest {
  private static final HostCheck HOSTS =
      HostCheck.of(
          WebSettings.from(
              new Settings(Map.of("serve.host", "0.0.0.0", "serve.names", "News.example, other"))));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "localhost",
        "LOCALHOST:9466",
        "127.0.0.1:80",
        "10.1.2.3",
        "[::1]:9466",
        "news.example:9466",
        "other"
      })
  void ownNamesAndAddressesAreAnswered(String header) {
    assertThat(HOSTS.admits(header)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "evil.example",
        "evil.example:9466",
        "localhost.evil.example",
        "127.0.0.1.evil.example",
        "127.0.0.1:80:80",
        "localhost:999999",
        "localhost@evil.example",
        "[::1",
        "1.2.3"
      })
  void anotherNameIsNot(String header) {
    assertThat(HOSTS.admits(header)).isFalse();
  }

  @Test
  void aMissingOrEndlessHeaderIsNot() {
    assertThat(HOSTS.admits(null)).isFalse();
    assertThat(HOSTS.admits("a".repeat(100_000))).isFalse();
  }

  @Test
  void aSettingThatHoldsNoNamesIsRefused() {
    Assertions.assertThatThrownBy(
            () -> WebSettings.from(new Settings(Map.of("serve.names", "http://a/"))))
        .isInstanceOf(InvalidSetting.class)
        .hasMessageContaining("serve.names");
  }
}
