package dev.countywire.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.countywire.text.sector.Lexicon;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SectorsCommandTest {
  @TempDir private Path folder;

  @Test
  void theLexiconInUseChangesNothing() throws IOException {
    CommandRun run = diff("");
    assertThat(run.code()).isZero();
    assertThat(run.out()).isEqualTo("0 of 14 articles change their sectors\n");
  }

  @Test
  void aNewTermShowsWhatItGainsWithAnExample() throws IOException {
    CommandRun run = diff("mining\t鄠邑\t9\nmining\t农民画\t9\n");
    assertThat(run.out())
        .startsWith("1 of 14 articles change their sectors\n")
        .contains("mining: +1 -0")
        .contains("+ huyi-painting");
  }

  @Test
  void aFaultyLineIsNamed() throws IOException {
    CommandRun run = diff("no-such-sector\t词\t5\n");
    assertThat(run.code()).isEqualTo(ExitCode.USAGE);
    assertThat(run.err()).contains("terms.tsv").contains("no-such-sector").doesNotContain("\tat ");
  }

  private CommandRun diff(String more) throws IOException {
    Path lexicon = folder.resolve("terms.tsv");
    try (var terms = Objects.requireNonNull(Lexicon.class.getResourceAsStream("sector-terms.tsv"));
        var samples = Samples.open()) {
      Files.writeString(lexicon, new String(terms.readAllBytes(), UTF_8) + more);
      return CommandRun.withInput(
          samples.readAllBytes(),
          "sectors",
          "diff",
          "--lexicon",
          lexicon.toString(),
          "--input",
          "-");
    }
  }
}
