package dev.countywire.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsOptionsTest {
  @TempDir private Path folder;

  @Test
  void flagsWinOverEnvironmentAndEnvironmentOverFile() throws IOException {
    Path file = folder.resolve("own.properties");
    Files.writeString(file, "a.one=file\na.two=file\na.three=file\n");
    CommandRun run =
        CommandRun.with(
            new byte[0],
            Map.of("COUNTYWIRE_A_TWO", "environment", "COUNTYWIRE_A_THREE", "environment"),
            "topics",
            "check",
            "--print-config",
            "--config",
            file.toString(),
            "--set",
            "a.three=flag");
    assertThat(run.lines()).containsExactly("a.one=file", "a.three=flag", "a.two=environment");
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
  void anUnknownCommandPointsToTheHelp() {
    CommandRun run = CommandRun.of("tpoics");
    assertThat(run.code()).isEqualTo(ExitCode.USAGE);
    assertThat(run.err()).contains("tpoics", "Try: countywire --help");
  }
}
