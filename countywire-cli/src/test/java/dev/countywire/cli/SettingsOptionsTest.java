package dev.countywire.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countywire.ingest.publish.PublisherSettings;
import dev.countywire.runtime.Settings;
import dev.countywire.runtime.TopicLayout;
import dev.countywire.sink.SinkSettings;
import dev.countywire.sink.index.IndexSettings;
import dev.countywire.streams.StreamsSettings;
import dev.countywire.web.WebSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsOptionsTest {
  @TempDir private Path folder;

  @Test
  void flagsWinOverEnvironmentAndEnvironmentOverFile() throws IOException {
    Path file = folder.resolve("own.properties");
    Files.writeString(file, "index.alias=file\nsink.group=file\ntopics.prefix=file\n");
    CommandRun run =
        CommandRun.with(
            new byte[0],
            Map.of(
                "COUNTYWIRE_SINK_GROUP", "environment", "COUNTYWIRE_TOPICS_PREFIX", "environment"),
            "topics",
            "check",
            "--print-config",
            "--config",
            file.toString(),
            "--set",
            "topics.prefix=flag");
    assertThat(run.lines())
        .contains("index.alias=file", "sink.group=environment", "topics.prefix=flag")
        .contains("sink.linger=200ms");
  }

  @Test
  void secretsArePrintedAsStars() {
    CommandRun run =
        CommandRun.with(
            new byte[0],
            Map.of("COUNTYWIRE_ELASTICSEARCH_API__KEY", "s3cret"),
            "topics",
            "check",
            "--print-config",
            "--set",
            "kafka.ssl.truststore.password=s3cret",
            "--set",
            "kafka.sasl.jaas.config=x password=s3cret",
            "--elasticsearch",
            "http://127.0.0.1:9200");
    assertThat(run.out())
        .contains("elasticsearch.api-key=********", "elasticsearch.urls=http://127.0.0.1:9200")
        .doesNotContain("s3cret");
  }

  @Test
  void aMissingSettingsFileIsOneSentence() {
    CommandRun run = CommandRun.of("topics", "check", "--config", folder.resolve("x").toString());
    assertThat(run.code()).isEqualTo(ExitCode.USAGE);
    assertThat(run.err()).contains("readable properties file").hasLineCount(1);
  }

  @Test
  void aSettingThatDoesNotFitIsOneSentence() {
    CommandRun run = CommandRun.of("topics", "check", "--set", "topics.partitions=many");
    assertThat(run.code()).isEqualTo(ExitCode.USAGE);
    assertThat(run.err())
        .isEqualTo(
            "countywire: setting topics.partitions is \"many\", but must be a whole number from 1 to"
                + " 10000\n");
  }

  @Test
  void aSettingThatDoesNotExistIsOneSentence() {
    CommandRun run = CommandRun.of("topics", "check", "--set", "sink.bulk.byte=5MiB");
    assertThat(run.code()).isEqualTo(ExitCode.USAGE);
    assertThat(run.err()).contains("sink.bulk.byte", "no such setting").hasLineCount(1);
  }

  @Test
  void theDefaultsThatArePrintedAreThoseThatHold() {
    Settings none = new Settings(Map.of());
    Settings defaults = new Settings(KnownSettings.defaults());
    assertThat(TopicLayout.from(defaults)).isEqualTo(TopicLayout.from(none));
    assertThat(PublisherSettings.from(defaults)).isEqualTo(PublisherSettings.from(none));
    assertThat(StreamsSettings.from(defaults)).isEqualTo(StreamsSettings.from(none));
    assertThat(SinkSettings.from(defaults)).isEqualTo(SinkSettings.from(none));
    assertThat(IndexSettings.from(defaults)).isEqualTo(IndexSettings.from(none));
    assertThat(WebSettings.from(defaults)).isEqualTo(WebSettings.from(none));
  }

  @Test
  void theDocumentsNameEverySettingWithItsDefault() throws IOException {
    String table = Files.readString(Path.of("../docs/settings.md"));
    assertThat(KnownSettings.ALL)
        .allSatisfy(setting ->
            assertThat(table)
                .contains("| `%s` | %s |".formatted(setting.key(), setting.fallback())));
  }

  @Test
  void theListOfCommandsIsMadeOfWholeSentences() {
    assertThat(
            Countywire.commandLine(CommandRun.context()).getSubcommands().values().stream()
                .flatMap(command ->
                    Stream.concat(Stream.of(command), command.getSubcommands().values().stream())))
        .allSatisfy(command ->
            assertThat(command.getCommandSpec().usageMessage().description()[0])
                .as(command.getCommandName())
                .endsWith("."));
  }

  @Test
  void theReadmeNamesEveryCommand() throws IOException {
    String readme = Files.readString(Path.of("../README.md"));
    assertThat(Countywire.commandLine(CommandRun.context()).getSubcommands().keySet())
        .allSatisfy(name -> assertThat(readme).contains("| `" + name));
  }

  @Test
  void anUnknownCommandPointsToTheHelp() {
    CommandRun run = CommandRun.of("tpoics");
    assertThat(run.code()).isEqualTo(ExitCode.USAGE);
    assertThat(run.err()).contains("tpoics", "Try: countywire --help");
  }
}
