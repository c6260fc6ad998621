package dev.countywire.ingest.source;

import static dev.countywire.ingest.source.Inputs.MODIFIED;
import static dev.countywire.ingest.source.Inputs.article;
import static dev.countywire.ingest.source.Inputs.items;
import static dev.countywire.ingest.source.Inputs.refused;
import static dev.countywire.ingest.source.Inputs.text;
import static dev.countywire.ingest.source.Inputs.write;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.countywire.model.ChinaTime;
import dev.countywire.model.RawArticleCodec;
import dev.countywire.model.RawArticleCodec.Decoded;
import dev.countywire.model.RejectReason;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RecordSourceTest {
  @TempDir private Path folder;

  @Test
  void recordsKeepWhatTheyBringAndUnknownFieldsAreIgnored() throws IOException {
    Path file =
        write(
            folder,
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
        write(
            folder,
            "x.ndjson",
            "{\"text\":\"一\"}\n\n{\"text\":\"二\n{\"text\":\"三\"}\n".getBytes(UTF_8));

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

    assertThat(items(Source.at(write(folder, "w.ndjson", lines.getBytes(UTF_8)))))
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

    List<Item> items = items(Source.at(write(folder, "a.json", array.getBytes(UTF_8))));

    assertThat(items).hasSize(4);
    assertThat(text(items.get(0))).isEqualTo("括号 ] } \" 在字里");
    assertThat(refused(items.get(1)).sentence()).startsWith("a.json, record 2: ");
    assertThat(refused(items.get(2)).original().bytes()).isEqualTo("\"只是一个, 串\"".getBytes(UTF_8));
    assertThat(text(items.get(3))).isEqualTo("二");
  }

  @Test
  void aJsonFileMayAlsoHoldLinesOrPrettyPrintedObjects() throws IOException {
    write(folder, "1.json", "{\"text\":\"一\"}\n{\"text\":\"二\"}".getBytes(UTF_8));
    write(folder, "2.json", "{\n \"text\": \"三\"\n}\n{\n \"text\": \"四\"\n}".getBytes(UTF_8));
    write(folder, "3.json", "{\"text\":\"五\"}".getBytes(UTF_8));

    assertThat(items(Source.at(folder)))
        .extracting(Inputs::text)
        .containsExactly("一", "二", "三", "四", "五");
  }

  @Test
  void anArrayThatIsCutOffSaysSo() throws IOException {
    List<Item> items =
        items(
            Source.at(
                write(folder, "a.json", "[{\"text\":\"一\"}, {\"text\":\"二\"".getBytes(UTF_8))));

    assertThat(text(items.get(0))).isEqualTo("一");
    assertThat(items.subList(1, items.size()))
        .allSatisfy(i -> assertThat(refused(i).reason()).isEqualTo(RejectReason.MALFORMED_JSON));
    assertThat(refused(items.getLast()).detail()).contains("not closed");
  }

  @Test
  void brokenUtf8InALineIsUndecodable() throws IOException {
    byte[] line = "{\"text\":\"青溪县召开现场会\"}".getBytes(UTF_8);
    line[13] = (byte) 0xFF;

    assertThat(refused(items(Source.at(write(folder, "a.ndjson", line))).getFirst()).reason())
        .isEqualTo(RejectReason.UNDECODABLE);
  }

  @Test
  void everyArticleCanBeWrittenEvenWithHalfASurrogatePair() throws IOException {
    Path file =
        write(
            folder, "s.ndjson", "{\"text\":\"前\\ud83d后\\ude00\",\"title\":\"😀\"}".getBytes(UTF_8));

    Item.Article item = article(items(Source.at(file)).getFirst());

    assertThat(item.article().text()).isEqualTo("前\uFFFD后\uFFFD");
    assertThat(RawArticleCodec.decode(item.json())).isEqualTo(new Decoded.Parsed(item.article()));
  }

  @Test
  void standardInputIsReadAsLinesOrAsAnArray() {
    assertThat(items(stdin("{\"text\":\"一\"}\n{\"text\":\"二\"}")))
        .extracting(Inputs::text)
        .containsExactly("一", "二");
    assertThat(items(stdin("\uFEFF[{\"text\":\"一\"},{\"text\":\"二\"}]")))
        .extracting(Inputs::text)
        .containsExactly("一", "二");
    Item.Article first = article(items(stdin("{\"text\":\"一\"}")).getFirst());
    assertThat(first.article().capturedAt()).isEqualTo(ChinaTime.at(MODIFIED));
    assertThat(first.article().sourceFile()).isNull();
    assertThat(refused(items(stdin("")).getFirst()).sentence())
        .isEqualTo("standard input: there is no record in it");
  }

  private static Source stdin(String text) {
    return Source.stdin(new ByteArrayInputStream(text.getBytes(UTF_8)), () -> MODIFIED);
  }
}
