package dev.countywire.ingest.source;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.countywire.model.ChinaTime;
import dev.countywire.model.RawArticleCodec;
import dev.countywire.model.RawArticleCodec.Decoded;
import dev.countywire.model.RejectReason;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SourceTest {
  private static final Instant MODIFIED = Instant.parse("2024-05-06T07:08:09Z");
  private static final String TEXT = "青溪县召开春耕生产现场会，部署当前农事。";

  @TempDir private Path folder;

  @Test
  void aTextFileIsOneArticleWithItsNameAndTime() throws IOException {
    Path file = write("a.txt", TEXT.getBytes(UTF_8));

    Item.Article item = article(items(Source.at(file)).getFirst());

    assertThat(item.article().text()).isEqualTo(TEXT);
    assertThat(item.article().sourceFile()).isEqualTo("a.txt");
    assertThat(item.article().capturedAt()).isEqualTo(ChinaTime.at(MODIFIED));
    assertThat(item.position().describe()).isEqualTo("a.txt");
    assertThat(item.id()).hasSize(32);
  }

  @Test
  void aFolderIsReadInOrderWithoutHiddenFiles() throws IOException {
    write("b.txt", (TEXT + "二").getBytes(UTF_8));
    write("a/z.txt", (TEXT + "一").getBytes(UTF_8));
    write("a/.hidden", TEXT.getBytes(UTF_8));
    write(".git/config", TEXT.getBytes(UTF_8));
    write("c.ndjson", "{\"text\":\"三\"}\n{\"text\":\"四\"}".getBytes(UTF_8));

    List<Item> items = items(Source.at(folder));

    assertThat(items)
        .extracting(SourceTest::text)
        .containsExactly(TEXT + "一", TEXT + "二", "三", "四");
    assertThat(items)
        .extracting(i -> i.position().describe())
        .containsExactly("a/z.txt", "b.txt", "c.ndjson, line 1", "c.ndjson, line 2");
  }

  @Test
  void aLinkBackToAFolderAboveDoesNotGoRoundForEver() throws IOException {
    write("a/one.txt", TEXT.getBytes(UTF_8));
    Files.createSymbolicLink(folder.resolve("a/up"), folder);

    assertThat(items(Source.at(folder))).hasSize(1);
  }

  @Test
  void recordsKeepWhatTheyBringAndUnknownFieldsAreIgnored() throws IOException {
    Path file =
        write(
            "r.jsonl",
            """
            {"id":"n-1","url":"https://news.example.cn/1","site":"青溪发布","title":"题","text":"文","captured_at":"2024-01-02T03:04:05+08:00","source_file":"w.warc","likes":[1,{"a":2}]}
            """
                .getBytes(UTF_8));

    var article = article(items(Source.at(file)).getFirst()).article();

    assertThat(article.id()).isEqualTo("n-1");
    assertThat(article.site()).isEqualTo("青溪发布");
    assertThat(article.capturedAt()).isEqualTo(ChinaTime.parse("2024-01-02T03:04:05+08:00"));
    assertThat(article.sourceFile()).isEqualTo("w.warc");
  }

  @Test
  void aBrokenLineIsRefusedWithItsNumberAndTheRestGoesOn() throws IOException {
    Path file =
        write("x.ndjson", "{\"text\":\"一\"}\n\n{\"text\":\"二\n{\"text\":\"三\"}\n".getBytes(UTF_8));

    List<Item> items = items(Source.at(file));

    assertThat(items).hasSize(3);
    Item.Refused broken = refused(items.get(1));
    assertThat(broken.reason()).isEqualTo(RejectReason.MALFORMED_JSON);
    assertThat(broken.sentence()).startsWith("x.ndjson, line 3: not JSON");
    assertThat(new String(broken.original().bytes(), UTF_8)).isEqualTo("{\"text\":\"二");
    assertThat(broken.position().offset()).isEqualTo("{\"text\":\"一\"}\n\n".getBytes(UTF_8).length);
  }

  @Test
  void wrongRecordsAreRefusedWithTheirReason() throws IOException {
    String lines =
        """
        {"text":5}
        {"title":"没有正文"}
        {"text":"  "}
        {"text":"文","id":"a b"}
        [1,2]
        """;

    assertThat(items(Source.at(write("w.ndjson", lines.getBytes(UTF_8)))))
        .extracting(i -> refused(i).reason())
        .containsExactly(
            RejectReason.WRONG_TYPE,
            RejectReason.MISSING_FIELD,
            RejectReason.EMPTY_TEXT,
            RejectReason.INVALID_ID,
            RejectReason.MALFORMED_JSON);
  }

  @Test
  void anArrayIsSplitAndABrokenElementCostsOnlyItself() throws IOException {
    String array =
        """
        [
          {"text": "括号 ] } \\" 在字里"},
          {"text": 12, },
          "只是一个, 串",
          {"text": "二", "tags": [["x"], {}]}
        ]
        """;

    List<Item> items = items(Source.at(write("a.json", array.getBytes(UTF_8))));

    assertThat(items).hasSize(4);
    assertThat(text(items.get(0))).isEqualTo("括号 ] } \" 在字里");
    assertThat(refused(items.get(1)).sentence()).startsWith("a.json, record 2: ");
    assertThat(refused(items.get(2)).original().bytes()).isEqualTo("\"只是一个, 串\"".getBytes(UTF_8));
    assertThat(text(items.get(3))).isEqualTo("二");
  }

  @Test
  void aJsonFileMayAlsoHoldLinesOrPrettyPrintedObjects() throws IOException {
    write("1.json", "{\"text\":\"一\"}\n{\"text\":\"二\"}".getBytes(UTF_8));
    write("2.json", "{\n \"text\": \"三\"\n}\n{\n \"text\": \"四\"\n}".getBytes(UTF_8));
    write("3.json", "{\"text\":\"五\"}".getBytes(UTF_8));

    assertThat(items(Source.at(folder)))
        .extracting(SourceTest::text)
        .containsExactly("一", "二", "三", "四", "五");
  }

  @Test
  void anArrayThatIsCutOffSaysSo() throws IOException {
    List<Item> items =
        items(Source.at(write("a.json", "[{\"text\":\"一\"}, {\"text\":\"二\"".getBytes(UTF_8))));

    assertThat(text(items.get(0))).isEqualTo("一");
    assertThat(items.subList(1, items.size()))
        .allSatisfy(i -> assertThat(refused(i).reason()).isEqualTo(RejectReason.MALFORMED_JSON));
    assertThat(refused(items.getLast()).detail()).contains("not closed");
  }

  @Test
  void emptyAndBinaryAndUndecodableFilesAreRefusedAndTheRestGoesOn() throws IOException {
    write("1.txt", new byte[0]);
    write("2.txt", new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 0, 1, (byte) 0xFF});
    write("3.txt", "好的\0\1\2".getBytes(UTF_8));
    byte[] torn = TEXT.getBytes(UTF_8);
    torn[10] = 'x';
    write("4.txt", torn);
    write("5.ndjson", new byte[0]);
    write("6.txt", " \n ".getBytes(UTF_8));
    write("7.txt", TEXT.getBytes(UTF_8));

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
  void brokenUtf8InALineIsUndecodable() throws IOException {
    byte[] line = "{\"text\":\"青溪县召开现场会\"}".getBytes(UTF_8);
    line[13] = (byte) 0xFF;

    assertThat(refused(items(Source.at(write("a.ndjson", line))).getFirst()).reason())
        .isEqualTo(RejectReason.UNDECODABLE);
  }

  @Test
  void aTextOfTenMegabytesPassesAndOneOverTheLimitIsRefusedByLengthAndHash() throws IOException {
    write("1.txt", "田".repeat(10_000_000 / 3).getBytes(UTF_8));
    write("2.txt", "田".repeat(18_000_000 / 3).getBytes(UTF_8));
    write(
        "3.ndjson",
        ("{\"text\":\"" + "x".repeat(17_000_000) + "\"}\n{\"text\":\"后\"}").getBytes(UTF_8));
    write("4.txt", "\u0007田\n".repeat(2_600_000).replace("\u0007", "\"\"").getBytes(UTF_8));

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

  @Test
  void everyArticleCanBeWrittenEvenWithHalfASurrogatePair() throws IOException {
    Path file =
        write("s.ndjson", "{\"text\":\"前\\ud83d后\\ude00\",\"title\":\"😀\"}".getBytes(UTF_8));

    Item.Article item = article(items(Source.at(file)).getFirst());

    assertThat(item.article().text()).isEqualTo("前\uFFFD后\uFFFD");
    assertThat(RawArticleCodec.decode(item.json())).isEqualTo(new Decoded.Parsed(item.article()));
  }

  @Test
  void standardInputIsReadAsLinesOrAsAnArray() {
    assertThat(items(stdin("{\"text\":\"一\"}\n{\"text\":\"二\"}")))
        .extracting(SourceTest::text)
        .containsExactly("一", "二");
    assertThat(items(stdin("\uFEFF[{\"text\":\"一\"},{\"text\":\"二\"}]")))
        .extracting(SourceTest::text)
        .containsExactly("一", "二");
    Item.Article first = article(items(stdin("{\"text\":\"一\"}")).getFirst());
    assertThat(first.article().capturedAt()).isEqualTo(ChinaTime.at(MODIFIED));
    assertThat(first.article().sourceFile()).isNull();
    assertThat(refused(items(stdin("")).getFirst()).sentence())
        .isEqualTo("standard input: there is no record in it");
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
    write("a.txt", TEXT.getBytes(UTF_8));
    write("b.ndjson", "{\"text\":\"一\"}\n{\"text\":\"二\"}\n".getBytes(UTF_8));
    Source source = Source.at(folder);

    assertThat(items(source).getLast().position().bytesRead())
        .isEqualTo(source.totalBytes().orElseThrow());
  }

  private Path write(String name, byte[] bytes) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.resolveSibling("."));
    Files.write(file, bytes);
    Files.setLastModifiedTime(file, FileTime.from(MODIFIED));
    return file;
  }

  private static Source stdin(String text) {
    return Source.stdin(new ByteArrayInputStream(text.getBytes(UTF_8)), () -> MODIFIED);
  }

  static List<Item> items(Source source) {
    List<Item> all = new ArrayList<>();
    try (Items items = source.open()) {
      for (Item item = items.next(); item != null; item = items.next()) {
        all.add(item);
      }
    }
    return all;
  }

  static Item.Article article(Item item) {
    assertThat(item).isInstanceOf(Item.Article.class);
    return (Item.Article) item;
  }

  static Item.Refused refused(Item item) {
    assertThat(item).isInstanceOf(Item.Refused.class);
    return (Item.Refused) item;
  }

  static String text(Item item) {
    return article(item).article().text();
  }
}
