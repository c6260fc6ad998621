package dev.countywire.ingest.source;

import static dev.countywire.ingest.source.Inputs.TEXT;
import static dev.countywire.ingest.source.Inputs.items;
import static dev.countywire.ingest.source.Inputs.write;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FolderSourceTest {
  @TempDir private Path folder;

  @Test
  void aFolderIsReadInOrderWithoutHiddenFiles() throws IOException {
    write(folder, "b.txt", (TEXT + "二").getBytes(UTF_8));
    write(folder, "a/z.txt", (TEXT + "一").getBytes(UTF_8));
    write(folder, "a/.hidden", TEXT.getBytes(UTF_8));
    write(folder, ".git/config", TEXT.getBytes(UTF_8));
    write(folder, "c.ndjson", "{\"text\":\"三\"}\n{\"text\":\"四\"}".getBytes(UTF_8));

    List<Item> items = items(Source.at(folder));

    assertThat(items).extracting(Inputs::text).containsExactly(TEXT + "一", TEXT + "二", "三", "四");
    assertThat(items)
        .extracting(i -> i.position().describe())
        .containsExactly("a/z.txt", "b.txt", "c.ndjson, line 1", "c.ndjson, line 2");
  }

  @Test
  void aLinkBackToAFolderAboveDoesNotGoRoundForEver() throws IOException {
    write(folder, "a/one.txt", TEXT.getBytes(UTF_8));
    Files.createSymbolicLink(folder.resolve("a/up"), folder);

    assertThat(items(Source.at(folder))).hasSize(1);
  }

  @Test
  void aMissingFolderOrOneWithoutFilesIsOneClearSentence() throws IOException {
    Path missing = folder.resolve("nowhere");
    assertThatThrownBy(() -> Source.at(missing))
        .isInstanceOf(NoSource.class)
        .hasMessage("there is no file or folder " + missing);
    Path empty = Files.createDirectories(folder.resolve("empty/below"));
    assertThatThrownBy(() -> Source.at(empty)).hasMessage("there is no file in folder " + empty);
  }

  @Test
  void progressEndsAtTheTotal() throws IOException {
    write(folder, "a.txt", TEXT.getBytes(UTF_8));
    write(folder, "b.ndjson", "{\"text\":\"一\"}\n{\"text\":\"二\"}\n".getBytes(UTF_8));
    Source source = Source.at(folder);

    assertThat(items(source).getLast().position().bytesRead())
        .isEqualTo(source.totalBytes().orElseThrow());
  }
}
