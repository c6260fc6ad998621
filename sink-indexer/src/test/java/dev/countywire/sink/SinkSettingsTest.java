package dev.countywire.sink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.countywire.runtime.InvalidSetting;
import dev.countywire.runtime.Settings;
import dev.countywire.sink.bulk.BulkSettings;
import dev.countywire.sink.http.Credentials;
import dev.countywire.sink.http.ElasticsearchSettings;
import dev.countywire.sink.index.IndexKind;
import dev.countywire.sink.index.IndexSettings;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SinkSettingsTest {
  @Test
  void defaults() {
    assertThat(SinkSettings.from(new Settings(Map.of())))
        .isEqualTo(
            new SinkSettings(
                new ElasticsearchSettings(
                    List.of(URI.create("http://127.0.0.1:9200")),
                    new Credentials.Nobody(),
                    null,
                    false,
                    Duration.ofSeconds(60)),
                new IndexSettings(IndexKind.ARTICLES, "articles", 1, 1),
                new BulkSettings(
                    "articles-write", 5 * 1024 * 1024, 2000, Duration.ofMillis(200), 8),
                "countywire-index",
                Duration.ofSeconds(1),
                Duration.ofSeconds(10),
                100_000,
                true,
                0));
  }

  @ParameterizedTest
  @CsvSource({
    "elasticsearch.urls, localhost:9200",
    "elasticsearch.urls, ftp://host",
    "elasticsearch.urls, 'http://a:9200,,http://b:9200'",
    "elasticsearch.ca-certificate, no/such/file.pem",
    "elasticsearch.timeout, soon",
    "index.alias, Articles",
    "sink.bulk.count, 0",
    "sink.in-flight, many",
    "sink.group, a/b",
    "sink.figures, yes",
  })
  void saysWhichValueDoesNotFit(String key, String value) {
    assertThatThrownBy(() -> SinkSettings.from(new Settings(Map.of(key, value))))
        .isInstanceOf(InvalidSetting.class)
        .hasMessageStartingWith("setting " + key);
  }

  @Test
  void printsNoSecret() {
    Settings key = new Settings(Map.of("elasticsearch.api-key", "hush"));
    Settings login =
        new Settings(Map.of("elasticsearch.username", "sink", "elasticsearch.password", "hush"));
    assertThat(SinkSettings.from(key).toString()).doesNotContain("hush");
    assertThat(SinkSettings.from(login).toString()).doesNotContain("hush").contains("user sink");
  }

  @Test
  void takesOnlyWholeAndUnambiguousCredentialsAndNoneInAddresses() {
    assertThatThrownBy(
            () -> SinkSettings.from(new Settings(Map.of("elasticsearch.username", "sink"))))
        .isInstanceOf(InvalidSetting.class);
    assertThatThrownBy(() ->
            SinkSettings.from(
                new Settings(
                    Map.of("elasticsearch.api-key", "k", "elasticsearch.username", "sink"))))
        .isInstanceOf(InvalidSetting.class);
    assertThatThrownBy(() ->
            SinkSettings.from(
                new Settings(Map.of("elasticsearch.urls", "http://me:hush@host:9200"))))
        .isInstanceOf(InvalidSetting.class)
        .hasMessageNotContaining("hush");
  }
}
