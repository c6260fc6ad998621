package dev.countywire.ingest.source;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.countywire.model.ArticleId;
import dev.countywire.model.ChinaTime;
import dev.countywire.model.RawArticleCodec;
import dev.countywire.model.RawArticleCodec.Decoded;
import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// What is sent as it stands must mean what decoding and encoding would have made of it.
final class VerbatimRecordTest {
  private static final Position AT = new Position("a.ndjson", Position.Unit.LINE, 1, 0, 0);
  private static final Intake INTAKE =
      new Intake("夹\"a.ndjson", ChinaTime.at(Instant.EPOCH), FieldMap.NONE, null);
  private static final String[] PIECES = {
    "{",
    "}",
    "\"",
    ":",
    ",",
    " ",
    "\\n",
    "\\u4e00",
    "\\ud83d",
    "\\x",
    "\\",
    "\t",
    "青溪",
    "😀",
    "　",
    "\"id\":\"n-1\"",
    "\"text\":\"石桥镇\"",
    "\"text\":\" \"",
    "\"url\":\"https://a.example.cn/1\"",
    "\"title\":null",
    "\"site\":\"\"",
    "\"captured_at\":\"2024-01-02\"",
    "\"captured_at\":\"x\"",
    "\"html\":\"<p>\"",
    "\"source_file\":\"w\"",
    "[1]",
    "7",
    "\"title\":\"a\\\"b\""
  };

  @Test
  void aPlainRecordIsSentAsItStandsWithWhatItLacksBehindIt() {
    String record = " {\"url\": \"https://a.example.cn/1\", \"text\":\"石桥镇\\n\"} ";

    Item.Article read = VerbatimRecord.read(record.getBytes(UTF_8), INTAKE, AT);

    assertThat(read).isNotNull();
    assertThat(new String(read.json(), UTF_8))
        .isEqualTo(
            " {\"url\": \"https://a.example.cn/1\", \"text\":\"石桥镇\\n\","
                + "\"captured_at\":\"1970-01-01T08:00:00+08:00\",\"source_file\":\"夹\\\"a.ndjson\"}");
    assertThat(read.article().text()).isEqualTo("石桥镇\n");
    assertThat(read.id()).isEqualTo(ArticleId.of(read.article()));
  }

  @Test
  void whateverItIsItMeansTheSameAsTheDecodersWay() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    int plain = 0;
    for (int i = 0; i < 200_000; i++) {
      byte[] record = damaged(random, i % 2 == 0 ? members(random) : pieces(random));
      Item.Article verbatim = VerbatimRecord.read(record, INTAKE, AT);
      if (verbatim != null) {
        plain++;
        Item decoded = INTAKE.json(record, null, Original.kept(record), AT);
        String what = "seed " + seed + ": " + new String(record, UTF_8);
        assertThat(decoded).as(what).isInstanceOf(Item.Article.class);
        Item.Article article = (Item.Article) decoded;
        assertThat(verbatim.id()).as(what).isEqualTo(article.id());
        assertThat(RawArticleCodec.decode(verbatim.json()))
            .as(what)
            .isEqualTo(new Decoded.Parsed(article.article()));
      }
    }
    assertThat(plain).as("seed %d", seed).isGreaterThan(1000);
  }

  private static String members(Random random) {
    StringBuilder record = new StringBuilder("{\"id\":\"n\",\"text\":\"石\"");
    for (int i = random.nextInt(3); i > 0; i--) {
      record.append(',').append(PIECES[15 + random.nextInt(PIECES.length - 15)]);
    }
    return record.append('}').toString();
  }

  private static String pieces(Random random) {
    StringBuilder record = new StringBuilder();
    for (int i = random.nextInt(9); i > 0; i--) {
      record.append(PIECES[random.nextInt(PIECES.length)]);
    }
    return random.nextBoolean()
        ? record.toString()
        : "{\"url\":\"https://a.example.cn/1\",\"text\":\"" + record + "\"}";
  }

  private static byte[] damaged(Random random, String record) {
    byte[] bytes = record.getBytes(UTF_8);
    if (bytes.length > 0 && random.nextInt(4) == 0) {
      bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
    }
    return bytes;
  }
}
