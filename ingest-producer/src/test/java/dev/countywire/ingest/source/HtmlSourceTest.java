package dev.countywire.ingest.source;

import static dev.countywire.ingest.source.Inputs.article;
import static dev.countywire.ingest.source.Inputs.items;
import static dev.countywire.ingest.source.Inputs.refused;
import static dev.countywire.ingest.source.Inputs.write;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.countywire.model.RejectReason;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class HtmlSourceTest {
  @TempDir private Path folder;

  @Test
  void aPageBecomesALineABlockWithoutWhatNobodyReads() {
    HtmlText.Page page =
        HtmlText.of(
            """
            <!doctype html><html><head><title>水渠 - 青溪网</title><style>p {}</style></head>
            <body><script>var a = "<p>";</script><div>首页 <a href=x>要闻</a></div>
            <h2>水渠
               通水</h2><p>　　第一段，<b>有重点</b>。<br>换行之后&nbsp;再写</p>
            <table><tr><td>乡镇</td><td>亩数</td></tr><tr><td>石桥镇</td><td>3200</td></tr></table>
            <ul><li>一<li>二</ul><pre>甲
            乙</pre><ruby>簡<rp>(</rp><rt>jiǎn</rt><rp>)</rp></ruby>
            """);

    assertThat(page.text())
        .isEqualTo(
            """
            首页 要闻
            水渠 通水
            　　第一段，有重点。
            换行之后 再写
            乡镇 亩数
            石桥镇 3200
            一
            二
            甲
            乙
            簡\
            """);
    assertThat(page.title()).isEqualTo("水渠 - 青溪网");
  }

  @Test
  void theHeadlineIsTakenFromMetadataOrTheOneHeadingWithinTheTitle() {
    assertThat(
            HtmlText.of("<title>甲_网</title><meta name=ArticleTitle content=' 甲 '><h1>乙</h1>")
                .title())
        .isEqualTo("甲");
    assertThat(HtmlText.of("<title>甲乙丙_网</title><h1>甲乙丙</h1>").title()).isEqualTo("甲乙丙");
    assertThat(HtmlText.of("<title>甲乙丙_网</title><h1>站名</h1>").title()).isEqualTo("甲乙丙_网");
    assertThat(HtmlText.of("<p>只有一段").title()).isNull();
  }

  @Test
  void aFileThatIsAPageIsReadInTheEncodingItDeclares() throws IOException {
    byte[] page = "<meta charset=big5><title>水渠</title><p>青溪縣".getBytes(Charset.forName("Big5"));
    write(folder, "a.html", page);

    Item.Article read = article(items(Source.at(folder)).getFirst());

    assertThat(read.article().text()).isEqualTo("青溪縣");
    assertThat(read.article().title()).isEqualTo("水渠");
    assertThat(read.charset()).isNotNull();
    assertThat(read.charset().header()).isEqualTo("Big5-HKSCS; declared");
  }

  @Test
  void aRecordMayCarryAPageInsteadOfText() throws IOException {
    String lines =
        """
        {"id":"1","html":"<p>第一段</p><p>第二段</p>","title":"题"}
        {"id":"2","html":"<p>页面</p>","text":"正文"}
        {"id":"3","html":"<p>页面</p>","text":" "}
        {"id":"4","html":"<p> </p>"}
        {"id":"5","html":7}
        {"id":"6"}
        """;

    List<Item> items = items(Source.at(write(folder, "r.ndjson", lines.getBytes(UTF_8))));

    assertThat(items.subList(0, 3))
        .extracting(Inputs::text)
        .containsExactly("第一段\n第二段", "正文", "页面");
    assertThat(article(items.getFirst()).article().title()).isEqualTo("题");
    assertThat(refused(items.get(3)).reason()).isEqualTo(RejectReason.EMPTY_TEXT);
    assertThat(refused(items.get(4)).sentence()).contains("field html is not a string");
    assertThat(refused(items.get(5)).sentence()).contains("field text is missing");
  }

  @Test
  void theFieldOfThePageMayBeCalledOtherwise() throws IOException {
    Path file = write(folder, "r.ndjson", "{\"page\":\"<p>甲<p>乙\"}".getBytes(UTF_8));

    assertThat(items(Source.at(file, FieldMap.parse("html=page"))))
        .extracting(Inputs::text)
        .containsExactly("甲\n乙");
  }

  @Test
  void deepNestingIsReadAndMoreTagsThanAnybodyWroteAreRefused() throws IOException {
    assertThat(HtmlText.of("<div>".repeat(100_000) + "底").text()).isEqualTo("底");
    write(folder, "a.html", "<b>字".repeat(HtmlText.MOST_TAGS + 1).getBytes(UTF_8));
    write(folder, "b.html", new byte[] {0, 1, 2, 3});

    List<Item> items = items(Source.at(folder));

    assertThat(refused(items.get(0)).reason()).isEqualTo(RejectReason.TOO_LARGE);
    assertThat(refused(items.get(1)).reason()).isEqualTo(RejectReason.UNDECODABLE);
  }
}
