package dev.countywire.ingest.source;

import static dev.countywire.ingest.source.Inputs.MODIFIED;
import static dev.countywire.ingest.source.Inputs.TEXT;
import static dev.countywire.ingest.source.Inputs.article;
import static dev.countywire.ingest.source.Inputs.items;
import static dev.countywire.ingest.source.Inputs.refused;
import static dev.countywire.ingest.source.Inputs.text;
import static dev.countywire.ingest.source.Inputs.write;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.countywire.model.ChinaTime;
import dev.countywire.model.RejectReason;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class TextSourceTest {
  @TempDir private Path folder;

  @Test
  void aTextFileIsOneArticleWithItsNameAndTime() throws IOException {
    Path file = write(folder, "a.txt", TEXT.getBytes(UTF_8));

    Item.Article item = article(items(Source.at(file)).getFirst());

    assertThat(item.article().text()).isEqualTo(TEXT);
    assertThat(item.article().sourceFile()).isEqualTo("a.txt");
    assertThat(item.article().capturedAt()).isEqualTo(ChinaTime.at(MODIFIED));
    assertThat(item.position().describe()).isEqualTo("a.txt");
    assertThat(item.id()).hasSize(32);
  }

  @Test
  void emptyAndBinaryAndUndecodableFilesAreRefusedAndTheRestGoesOn() throws IOException {
    write(folder, "1.txt", new byte[0]);
    write(folder, "2.txt", new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 0, 1, (byte) 0xFF});
    write(folder, "3.txt", "好的\0\1\2".getBytes(UTF_8));
    byte[] torn = TEXT.getBytes(UTF_8);
    torn[10] = 'x';
    write(folder, "4.txt", torn);
    write(folder, "5.ndjson", new byte[0]);
    write(folder, "6.txt", " \n ".getBytes(UTF_8));
    write(folder, "7.txt", TEXT.getBytes(UTF_8));

    List<Item> items = items(Source.at(folder));

    assertThat(items.subList(0, 6))
        .extracting(i -> refused(i).reason())
        .containsExactly(
            RejectReason.EMPTY_TEXT,
            RejectReason.UNDECODABLE,
            RejectReason.UNDECODABLE,
            RejectReason.UNDECODABLE,
            RejectReason.EMPTY_TEXT,
            RejectReason.EMPTY_TEXT);
    assertThat(refused(items.get(3)).original().bytes()).isEqualTo(torn);
    assertThat(text(items.get(6))).isEqualTo(TEXT);
  }

  @Test
  void aTextOfTenMegabytesPassesAndOneOverTheLimitIsRefusedByLengthAndHash() throws IOException {
    write(folder, "1.txt", "田".repeat(10_000_000 / 3).getBytes(UTF_8));
    write(folder, "2.txt", "田".repeat(18_000_000 / 3).getBytes(UTF_8));
    write(
        folder,
        "3.ndjson",
        ("{\"text\":\"" + "x".repeat(17_000_000) + "\"}\n{\"text\":\"后\"}").getBytes(UTF_8));
    write(folder, "4.txt", "\u0007田\n".repeat(2_600_000).replace("\u0007", "\"\"").getBytes(UTF_8));

    List<Item> items = items(Source.at(folder));

    assertThat(text(items.get(0))).hasSize(10_000_000 / 3);
    Item.Refused tooLarge = refused(items.get(1));
    assertThat(tooLarge.reason()).isEqualTo(RejectReason.TOO_LARGE);
    assertThat(tooLarge.original().bytes()).isEmpty();
    assertThat(tooLarge.original().length()).isEqualTo(18_000_000);
    assertThat(tooLarge.detail()).containsPattern("18000000 bytes, sha256 [0-9a-f]{64}");
    assertThat(refused(items.get(2)).sentence()).startsWith("3.ndjson, line 1: longer than");
    assertThat(text(items.get(3))).isEqualTo("后");
    assertThat(refused(items.get(4)).reason()).isEqualTo(RejectReason.TOO_LARGE);
  }
}
