package dev.countywire.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExportCommandTest {
  // nothing listens on the reserved port
  private static final String NOBODY = "http://127.0.0.1:1";

  @Test
  void aSilentElasticsearchIsOneSentenceAndItsOwnExitCode(@TempDir Path folder) {
    Path output = folder.resolve("out.csv");
    CommandRun run = CommandRun.of("export", "--elasticsearch", NOBODY, "-o", output.toString());
    assertThat(run.code()).isEqualTo(ExitCode.ELASTICSEARCH);
    assertThat(run.err().lines())
        .singleElement()
        .asString()
        .startsWith("countywire: Elasticsearch does not answer: ")
        .endsWith("; is elasticsearch.urls right?");
    assertThat(output).doesNotExist();
  }

  @Test
  void storiesEndTheSameWay() {
    assertThat(CommandRun.of("stories", "--elasticsearch", NOBODY).code())
        .isEqualTo(ExitCode.ELASTICSEARCH);
  }

  @Test
  void aTimeThatIsNoneIsWrongUsage() {
    CommandRun run = CommandRun.of("export", "--since", "yesterday", "--elasticsearch", NOBODY);
    assertThat(run.code()).isEqualTo(ExitCode.USAGE);
    assertThat(run.err()).contains("--since").contains("yesterday");
  }
}
