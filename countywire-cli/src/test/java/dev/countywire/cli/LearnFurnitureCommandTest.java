package dev.countywire.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LearnFurnitureCommandTest {
  // reads like a line of the article, so that no rule removes it
  private static final String MOTTO = "山水之间，看见青溪";

  @TempDir private Path folder;
  private String corpus = "";
  private String list = "";

  @BeforeEach
  void writeCorpus() throws IOException {
    corpus = folder.resolve("corpus.ndjson").toString();
    list = folder.resolve("furniture.tsv").toString();
    StringBuilder articles = new StringBuilder();
    for (int i = 0; i < 12; i++) {
      articles.append(
          "{\"site\":\"青溪网\",\"text\":\"青溪第%d号水渠通水\\n2024-10-17 09:30　来源：青溪发布\\n".formatted(i)
              + "青溪县第%d号水渠昨日通水，沿线的稻田都用上了活水。村民老何说，往年抢水要熬夜，现在一拧闸门就行。\\n%s\"}\n".formatted(i, MOTTO));
    }
    Files.writeString(Path.of(corpus), articles);
  }

  @Test
  void writesAListThatEnrichTakes() throws IOException {
    CommandRun learn = CommandRun.of("learn-furniture", "--input", corpus, "--output", list);
    assertThat(learn.code()).as(learn.err()).isZero();
    assertThat(learn.err()).endsWith("read 12 articles, rejected 0\n");
    assertThat(Files.readString(Path.of(list)))
        .endsWith("site\tarticles\tof\tline\n青溪网\t12\t12\t" + MOTTO + "\n");

    CommandRun plain = CommandRun.of("enrich", "--input", corpus);
    assertThat(plain.lines())
        .hasSize(12)
        .allSatisfy(l -> assertThat(l).doesNotContain("recurring"));
    CommandRun run =
        CommandRun.of("enrich", "--input", corpus, "--furniture", list, "--generation", "9");
    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.lines())
        .hasSize(12)
        .allSatisfy(l ->
            assertThat(l)
                .contains(
                    "{\"role\":\"nav\",\"rule\":\"recurring\",\"text\":\"" + MOTTO + "\"}",
                    "\"generation\":9"));
  }

  @Test
  void theSameCorpusGivesTheSameBytes() {
    String once = CommandRun.of("learn-furniture", "--input", corpus).out();
    assertThat(CommandRun.of("learn-furniture", "--input", corpus).out())
        .isEqualTo(once)
        .contains(MOTTO);
  }

  @Test
  void aFaultyListIsRefusedWithItsLine() throws IOException {
    Files.writeString(Path.of(list), "site\tarticles\tof\tline\n青溪网\t12\t" + MOTTO + "\n");
    CommandRun run =
        CommandRun.of("enrich", "--input", corpus, "--furniture", list, "--generation", "9");
    assertThat(run.code()).isEqualTo(ExitCode.USAGE);
    assertThat(run.err()).contains("furniture.tsv, line 2: a row has 4 columns, this one 3");
  }

  @Test
  void boundsThatMakeNoSenseAreRefused() {
    CommandRun run = CommandRun.of("learn-furniture", "--input", corpus, "--least-articles", "1");
    assertThat(run.code()).isEqualTo(ExitCode.USAGE);
    assertThat(run.err()).contains("--least-articles");
  }
}
