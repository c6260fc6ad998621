package dev.countywire.streams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.countywire.runtime.InvalidSetting;
import dev.countywire.runtime.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class StreamsSettingsTest {
  @TempDir private Path folder;

  @Test
  void theDefaultsAreThese() {
    StreamsSettings settings = StreamsSettings.from(new Settings(Map.of()));
    Properties properties = settings.properties(StateFolder.of(folder, "cluster"));

    assertThat(properties)
        .containsEntry("application.id", "articles-enrich")
        .containsEntry("processing.guarantee", "exactly_once_v2")
        .containsEntry("ensure.explicit.internal.resource.naming", true)
        .containsEntry("group.protocol", "classic")
        .containsEntry("commit.interval.ms", 100)
        .containsEntry("num.stream.threads", 2)
        .containsEntry("producer.max.request.size", 16 * 1024 * 1024)
        .containsEntry("max.task.idle.ms", -1L)
        .containsEntry("topic.max.message.bytes", 16 * 1024 * 1024)
        .containsEntry("rocksdb.config.setter", SharedCache.class)
        .containsEntry("countywire.state.cache", 64 * 1024 * 1024)
        .containsEntry("state.dir", folder.resolve("cluster").toString());
    assertThat(settings.stateDir()).endsWithRaw(Path.of(".countywire", "streams"));
  }

  @Test
  void theInstancesNameIsKeptBesideItsStateAndIsAnotherOnAnotherCluster() {
    StreamsSettings settings = StreamsSettings.from(new Settings(Map.of()));
    String id = "consumer.group.instance.id";
    Object first = settings.properties(StateFolder.of(folder, "one")).get(id);

    assertThat(first).asString().matches("stream-[0-9a-f]{12}");
    assertThat(settings.properties(StateFolder.of(folder, "one"))).containsEntry(id, first);
    assertThat(settings.properties(StateFolder.of(folder, "two")).get(id)).isNotEqualTo(first);
    assertThat(settings.isStatic()).isTrue();
  }

  @Test
  void membershipIsDynamicWhereAskedForOrWhereTheProtocolKnowsNoOther() {
    for (String[] set :
        new String[][] {
          {"streams.instance-id", "dynamic"}, {"streams.group-protocol", "streams"}
        }) {
      StreamsSettings settings = StreamsSettings.from(new Settings(Map.of(set[0], set[1])));
      assertThat(settings.isStatic()).isFalse();
      assertThat(settings.properties(StateFolder.of(folder, "cluster")))
          .doesNotContainKey("consumer.group.instance.id");
    }
  }

  @Test
  void aFolderThatCannotBeMadeIsNamed() throws IOException {
    Path file = Files.createFile(folder.resolve("file"));

    assertThatThrownBy(() -> StateFolder.of(file, "cluster"))
        .isInstanceOf(InvalidSetting.class)
        .hasMessageContaining("streams.state-dir");
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
            .properties(StateFolder.of(folder, "cluster"));

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
    assertThatThrownBy(() ->
            StreamsSettings.from(
                new Settings(Map.of("kafka.errors.dead.letter.queue.topic.name", "graveyard"))))
        .hasMessageContaining("articles.rejected");
  }
}
