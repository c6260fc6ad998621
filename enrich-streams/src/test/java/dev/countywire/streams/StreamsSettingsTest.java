package dev.countywire.streams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.countywire.runtime.InvalidSetting;
import dev.countywire.runtime.Settings;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;

final class StreamsSettingsTest {
  @Test
  void theDefaultsAreThese() {
    Properties properties = StreamsSettings.from(new Settings(Map.of())).properties();

    assertThat(properties)
        .containsEntry("application.id", "articles-enrich")
        .containsEntry("processing.guarantee", "exactly_once_v2")
        .containsEntry("ensure.explicit.internal.resource.naming", true)
        .containsEntry("group.protocol", "classic")
        .containsEntry("commit.interval.ms", 100)
        .containsEntry("num.stream.threads", 2)
        .containsEntry("producer.max.request.size", 16 * 1024 * 1024)
        .doesNotContainKey("consumer.group.instance.id");
  }

  @Test
  void exactlyOnceCannotBeSetAwayAndTheIntervalCanBeSet() {
    Properties properties =
        StreamsSettings.from(
                new Settings(
                    Map.of(
                        "kafka.processing.guarantee", "at_least_once",
                        "kafka.commit.interval.ms", "500",
                        "streams.instance-id", "west-1")))
            .properties();

    assertThat(properties)
        .containsEntry("processing.guarantee", "exactly_once_v2")
        .containsEntry("commit.interval.ms", "500")
        .containsEntry("consumer.group.instance.id", "west-1");
  }

  @Test
  void whatDoesNotGoTogetherIsNamed() {
    assertThatThrownBy(() ->
            StreamsSettings.from(
                new Settings(
                    Map.of("streams.group-protocol", "streams", "streams.instance-id", "west-1"))))
        .isInstanceOf(InvalidSetting.class)
        .hasMessageContaining("streams.instance-id");
    assertThatThrownBy(
            () -> StreamsSettings.from(new Settings(Map.of("streams.group-protocol", "consumer"))))
        .hasMessageContaining("classic or streams");
  }
}
