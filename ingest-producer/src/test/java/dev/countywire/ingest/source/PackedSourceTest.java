package dev.countywire.ingest.source;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.luben.zstd.Zstd;
import dev.countywire.model.RejectReason;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PackedSourceTest {
  private static final String LINES =
      "{\"text\":\"一\"}\n{\"text\":\"二\"}\n".repeat(2000) + "{\"text\":\"末\"}";

  @TempDir private Path folder;

  @Test
  void gzipAndZstandardAreUnpackedWhateverTheirName() throws IOException {
    Files.write(folder.resolve("a.ndjson.gz"), gzip(LINES));
    Files.write(folder.resolve("b.ndjson.zst"), Zstd.compress(LINES.getBytes(UTF_8)));
    Files.write(folder.resolve("c.txt"), gzip("青溪县的一篇报道"));

    List<Item> items = Inputs.items(Source.at(folder));

    assertThat(items).hasSize(2 * 4001 + 1).allSatisfy(Inputs::article);
    assertThat(items.get(4000).position().describe()).isEqualTo("a.ndjson.gz, line 4001");
    assertThat(Inputs.text(items.getLast())).isEqualTo("青溪县的一篇报道");
  }

  @Test
  void membersThatFollowEachOtherAreOneFile() throws IOException {
    ByteArrayOutputStream two = new ByteArrayOutputStream();
    two.write(gzip("{\"text\":\"一\"}\n"));
    two.write(gzip("{\"text\":\"二\"}\n"));
    Files.write(folder.resolve("a.ndjson.gz"), two.toByteArray());

    assertThat(Inputs.items(Source.at(folder))).hasSize(2);
  }

  @Test
  void aTornArchiveGivesWhatItHoldsAndSaysWhereItBreaksOff() throws IOException {
    byte[] whole = gzip(LINES);
    Files.write(folder.resolve("a.ndjson.gz"), Arrays.copyOf(whole, whole.length - 12));
    byte[] packed = Zstd.compress(LINES.getBytes(UTF_8));
    Files.write(folder.resolve("b.ndjson.zst"), Arrays.copyOf(packed, packed.length / 2));
    Files.write(folder.resolve("c.txt"), "后面的文章".getBytes(UTF_8));

    List<Item> items = Inputs.items(Source.at(folder));

    List<Item.Refused> refused =
        items.stream().filter(i -> i instanceof Item.Refused).map(Inputs::refused).toList();
    assertThat(refused)
        .extracting(Item.Refused::reason)
        .containsExactly(RejectReason.UNREADABLE, RejectReason.UNREADABLE);
    assertThat(refused.getFirst().sentence()).startsWith("a.ndjson.gz: it breaks off behind item ");
    assertThat(Inputs.text(items.getLast())).isEqualTo("后面的文章");
  }

  @Test
  void anArchiveCannotGrowWithoutBound() throws IOException {
    InputStream endless = new EndlessStream();
    try (ExpansionLimit limited = new ExpansionLimit(endless, () -> 1000)) {
      byte[] buffer = new byte[1 << 20];
      long read = 0;
      IOException stopped = null;
      while (stopped == null && read <= 2 * ExpansionLimit.FREE) {
        try {
          read += limited.read(buffer);
        } catch (IOException limit) {
          stopped = limit;
        }
      }
      assertThat(stopped).hasMessageContaining("unpacks to more than 1000 times");
      assertThat(read).isBetween(ExpansionLimit.FREE - buffer.length, ExpansionLimit.FREE);
    }
  }

  @Test
  void standardInputMayBePacked() throws IOException {
    Source source = Source.stdin(new ByteArrayInputStream(gzip(LINES)), java.time.Instant::now);

    assertThat(Inputs.items(source)).hasSize(4001);
  }

  private static byte[] gzip(String text) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      out.write(text.getBytes(UTF_8));
    }
    return packed.toByteArray();
  }

  private static final class EndlessStream extends InputStream {
    @Override
    public int read() {
      return 'x';
    }

    @Override
    public int read(byte[] into, int begin, int length) {
      Arrays.fill(into, begin, begin + length, (byte) 'x');
      return length;
    }
  }
}
