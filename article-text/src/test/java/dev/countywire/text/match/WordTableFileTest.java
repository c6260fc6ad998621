package dev.countywire.text.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

final class WordTableFileTest {
  private static final Path RESOURCE =
      Path.of("src/main/resources/dev/countywire/text/match/words.bin");

  @Test
  void theResourceIsWhatTheDictionarySays() throws IOException {
    String dictionary = System.getProperty("words.from");
    assumeThat(dictionary)
        .as("set -Dwords.from to jieba's dict.txt to write words.bin")
        .isNotNull();

    WordTableFile.main(new String[] {dictionary, RESOURCE.toString()});

    assertThat(Files.size(RESOURCE)).isGreaterThan(100_000);
  }
}
