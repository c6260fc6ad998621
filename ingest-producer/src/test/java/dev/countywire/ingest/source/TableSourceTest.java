package dev.countywire.ingest.source;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.countywire.model.RejectReason;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class TableSourceTest {
  @TempDir private Path folder;

  @Test
  void rowsAreArticlesAndQuotesHoldLinesSeparatorsAndQuotes() throws IOException {
    String table =
        "\uFEFFid,title,text\r\n"
            + "a-1,题,\"第一行,有逗号\n第二行说\"\"好\"\"\"\r\n"
            + "\n"
            + "a-2,,\"\"\"开头\"\"是引号\"\n"
            + "a-3,5\" 管,普通";

    List<Item> items = items("a.csv", table.getBytes(UTF_8), FieldMap.NONE);

    assertThat(items)
        .extracting(Inputs::text)
        .containsExactly("第一行,有逗号\n第二行说\"好\"", "\"开头\"是引号", "普通");
    assertThat(items)
        .extracting(i -> Inputs.article(i).article().title())
        .containsExactly("题", null, "5\" 管");
    assertThat(items.get(1).position().describe()).isEqualTo("a.csv, record 2");
  }

  @Test
  void aTableInGbkWithTabsIsReadToo() throws IOException {
    byte[] table = "标题\t正文\n青溪县的消息\t今天县里召开了春耕会议\n".getBytes(Charset.forName("GB18030"));

    List<Item> items = items("a.tsv", table, FieldMap.parse("title=标题,text=正文"));

    assertThat(items).extracting(Inputs::text).containsExactly("今天县里召开了春耕会议");
  }

  @Test
  void badRowsAreRefusedAndTheRestGoesOn() throws IOException {
    String table = "text,id\n一,a,b\n二,a b\n,c\n三,d\n\"没有结尾,e\n四,f\n";

    List<Item> items = items("a.csv", table.getBytes(UTF_8), FieldMap.NONE);

    assertThat(items.subList(0, 3))
        .extracting(i -> Inputs.refused(i).reason())
        .containsExactly(
            RejectReason.WRONG_TYPE, RejectReason.INVALID_ID, RejectReason.MISSING_FIELD);
    assertThat(Inputs.text(items.get(3))).isEqualTo("三");
    assertThat(items).hasSize(5);
  }

  @Test
  void aTableWithoutATextColumnIsOneSentence() throws IOException {
    List<Item> items = items("a.csv", "id,body\na,文\nb,字\n".getBytes(UTF_8), FieldMap.NONE);

    assertThat(items).hasSize(1);
    assertThat(Inputs.refused(items.getFirst()).sentence())
        .isEqualTo("a.csv: the first row names no column text; map one, as text=NAME");
  }

  @Test
  void fieldsOfJsonRecordsCanBeMapped() throws IOException {
    String lines =
        """
        {"content":"正文","text":"摘要","link":"https://news.example.cn/1","extra":{"a":[1]}}
        {"content":5}
        {"content":
        """;

    List<Item> items =
        items("a.ndjson", lines.getBytes(UTF_8), FieldMap.parse("text=content, url=link"));

    var article = Inputs.article(items.getFirst()).article();
    assertThat(article.text()).isEqualTo("正文");
    assertThat(article.url()).isEqualTo("https://news.example.cn/1");
    assertThat(items.subList(1, 3))
        .extracting(i -> Inputs.refused(i).reason())
        .containsExactly(RejectReason.WRONG_TYPE, RejectReason.MALFORMED_JSON);
  }

  @Test
  void aMappingThatIsNoneIsOneSentence() {
    assertThat(FieldMap.parse("text=content").theirs()).isEqualTo(Map.of("text", "content"));
    for (String wrong : List.of("text", "body=content", "text=", "", "text=a,,")) {
      assertThatThrownBy(() -> FieldMap.parse(wrong))
          .isInstanceOf(NoSource.class)
          .hasMessageContaining("is no field mapping: write OURS=THEIRS");
    }
  }

  private List<Item> items(String name, byte[] bytes, FieldMap fields) throws IOException {
    Path file = folder.resolve(name);
    Files.write(file, bytes);
    return Inputs.items(Source.at(file, fields));
  }
}
