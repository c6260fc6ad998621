package dev.countywire.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EnrichCommandTest {
  private static final String ARTICLE =
      "岐山县水库开工\\n2025-03-18 来源：岐山县融媒体中心\\n" + "3月18日，岐山县新建的石头河水库正式开工，县委书记何伟出席仪式并讲话，项目总投资10亿元。";
  @TempDir private Path folder;
  private String input = "";
  private String output = "";

  @BeforeEach
  void name() {
    input = folder.resolve("in.ndjson").toString();
    output = folder.resolve("out.ndjson").toString();
  }

  @Test
  void keepsIdsAndOrder() throws IOException {
    StringBuilder lines = new StringBuilder();
    List<String> ids = new ArrayList<>();
    for (int i = 0; i < 50; i++) {
      ids.add("a-" + i);
      lines.append("{\"id\":\"a-%d\",\"text\":\"%s\"}\n".formatted(i, ARTICLE));
    }
    Files.writeString(Path.of(input), lines);
    CommandRun run = CommandRun.of("enrich", "-i", input, "-o", output);
    assertThat(run.code()).isZero();
    assertThat(run.err()).endsWith("enriched 50 articles, rejected 0\n");
    assertThat(articles()).extracting(a -> a.path("id").asText()).isEqualTo(ids);
  }

  @Test
  void readsStandardInputAndWritesStandardOutput() {
    CommandRun run =
        CommandRun.withInput(
            "{\"text\":\"%s\"}".formatted(ARTICLE).getBytes(UTF_8), "enrich", "--input", "-");
    assertThat(run.lines()).singleElement().asString().startsWith("{\"id\":");
  }

  @Test
  void namesTheLineOfBrokenJsonAndGoesOn() throws IOException {
    Files.writeString(
        Path.of(input),
        "{\"text\":\"%1$s\"}\n\n{\"text\":\n{\"id\":\"b\",\"text\":\"%1$s\"}\n".formatted(ARTICLE));
    CommandRun run = CommandRun.of("enrich", "-i", input, "-o", output);
    assertThat(run.code()).isZero();
    assertThat(run.err())
        .contains("in.ndjson, line 3: not JSON")
        .contains("enriched 2 articles, rejected 1 (malformed-json 1)");
    assertThat(articles()).hasSize(2);
  }

  @Test
  void endsWithOneWhenStrict() throws IOException {
    Files.writeString(Path.of(input), "{\"text\":\" \"}\n");
    CommandRun run = CommandRun.of("enrich", "-i", input, "-o", output, "--strict", "--json");
    assertThat(run.code()).isEqualTo(ExitCode.NOT_WELL);
    assertThat(run.err())
        .contains("{\"accepted\":0,\"rejected\":1,\"reasons\":{\"empty-text\":1}}");
  }

  @Test
  void refusesOneFileEachInAFolderAndGoesOn() throws IOException {
    Path news = Files.createDirectories(folder.resolve("news"));
    Files.write(news.resolve("1-empty.txt"), new byte[0]);
    Files.write(news.resolve("2-binary.txt"), new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 1, 2, 0});
    byte[] broken = ARTICLE.replace("\\n", "\n").getBytes(UTF_8);
    broken[40] = (byte) 0xFF;
    Files.write(news.resolve("3-broken.txt"), broken);
    Files.writeString(news.resolve("4-good.txt"), ARTICLE.replace("\\n", "\n"));
    CommandRun run = CommandRun.of("enrich", "-i", news.toString(), "-o", output);
    assertThat(run.err())
        .contains("1-empty.txt: ")
        .contains("2-binary.txt: ")
        .contains("3-broken.txt: ")
        .contains("enriched 1 articles, rejected 3");
    assertThat(run.err()).doesNotContain("Exception", "\tat ");
  }

  @Test
  void takesATextOfTenMegabytes() throws IOException {
    String paragraph = "岐山县召开项目建设推进会，会议要求各乡镇各部门抓好落实，确保任务按期完成。\n";
    String text = paragraph.repeat(10_000_000 / paragraph.getBytes(UTF_8).length);
    Files.writeString(folder.resolve("long.txt"), text);
    CommandRun run =
        CommandRun.of("enrich", "-i", folder.resolve("long.txt").toString(), "-o", output);
    assertThat(run.code()).isZero();
    assertThat(articles()).hasSize(1);
  }

  @Test
  void saysInOneSentenceWhatCannotBeRead() {
    CommandRun run = CommandRun.of("enrich", "-i", folder.resolve("nowhere").toString());
    assertThat(run.code()).isEqualTo(ExitCode.USAGE);
    assertThat(run.err()).startsWith("countywire: there is no file or folder").hasLineCount(1);
  }

  @Test
  void saysInOneSentenceWhatCannotBeWritten() throws IOException {
    Files.writeString(Path.of(input), "{\"text\":\"%s\"}\n".formatted(ARTICLE));
    CommandRun run =
        CommandRun.of("enrich", "-i", input, "-o", folder.resolve("no/where").toString());
    assertThat(run.code()).isEqualTo(ExitCode.FILE);
    assertThat(run.err()).doesNotContain("\tat ");
  }

  @Test
  void showsAnExampleInItsHelp() {
    assertThat(CommandRun.of("enrich", "--help").out())
        .contains("./countywire enrich --input news/", "Exit codes:");
  }

  private List<JsonNode> articles() throws IOException {
    List<JsonNode> articles = new ArrayList<>();
    for (String line : Files.readAllLines(Path.of(output))) {
      articles.add(new ObjectMapper().readTree(line));
    }
    return articles;
  }
}
