package dev.countywire.ingest.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogbookTest {
  private static final Journey JOURNEY = new Journey("in", "", "cluster", "articles.raw");
  private static final OffsetDateTime NOW = OffsetDateTime.parse("2026-03-01T08:00:00+08:00");

  @TempDir private Path folder;

  @Test
  void whatCouldNotBeWrittenIsWrittenTheNextTime() throws IOException {
    Path taken = Files.writeString(folder.resolve("taken"), "no folder");
    CheckpointFile file = new CheckpointFile(taken.resolve("checkpoint"));
    Logbook logbook = Logbook.fresh(file, JOURNEY, NOW);

    assertThatThrownBy(logbook::save).isInstanceOf(UncheckedIOException.class);
    Files.delete(taken);
    logbook.save();

    assertThat(Logbook.resumed(file, JOURNEY, NOW.plusDays(1)).firstRead()).isEqualTo(NOW);
  }

  @Test
  void theFileOfAnotherJourneyIsRefusedWithTheDifference() {
    CheckpointFile file = new CheckpointFile(folder.resolve("checkpoint"));
    Logbook.fresh(file, JOURNEY, NOW).save();
    Journey other = new Journey("in", "", "cluster", "other.raw");

    assertThatThrownBy(() -> Logbook.resumed(file, other, NOW))
        .isInstanceOf(CheckpointRefused.class)
        .hasMessageContaining("was made for the topic articles.raw");
  }
}
