package dev.countywire.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LexiconOptionTest {
  private static final byte[] ARTICLE =
      "{\"text\":\"眉县签约仪式\\n3月18日，云岭仓储在眉县签订协议，县委书记何伟出席仪式并讲话，要求各部门抓好落实。\"}".getBytes(UTF_8);
  @TempDir private Path folder;

  private CommandRun enrich(String... more) {
    String[] arguments = new String[more.length + 5];
    arguments[0] = "enrich";
    arguments[1] = "--input";
    arguments[2] = "-";
    arguments[3] = "--lexicon";
    arguments[4] = folder.toString();
    System.arraycopy(more, 0, arguments, 5, more.length);
    return CommandRun.withInput(ARTICLE, arguments);
  }

  private void list(String name, String content) throws IOException {
    Files.writeString(folder.resolve(name), content);
  }

  private static void refused(CommandRun run, String sentence) {
    assertThat(run.code()).isEqualTo(ExitCode.USAGE);
    assertThat(run.err()).startsWith("countywire: ").contains(sentence).hasLineCount(1);
    assertThat(run.out()).isEmpty();
  }

  @Test
  void aUsersNameIsTaggedUnderItsGeneration() throws IOException {
    list("companies.txt", "\uFEFF# Our companies\n[known]\n云岭仓储\n");
    list("README.md", "not a list");
    CommandRun run = enrich("--generation", "9");
    assertThat(run.code()).isZero();
    assertThat(run.out()).contains("\"companies\":[\"云岭仓储\"]", "\"generation\":9");
  }

  @Test
  void aFolderWithoutAGenerationIsRefusedAndTheOtherWayRound() throws IOException {
    list("companies.txt", "# Our companies\n[known]\n云岭仓储\n");
    refused(enrich(), "--generation is \"not given\", but must be a number from 0 to 1023");
    refused(enrich("--generation", "1024"), "but must be a number from 0 to 1023");
    refused(
        CommandRun.withInput(ARTICLE, "enrich", "--input", "-", "--generation", "5"),
        "it goes with --lexicon or --furniture only");
  }

  @Test
  void aFaultyFileIsNamedWithItsLine() throws IOException {
    list("companies.txt", "# Our companies\n云岭仓储\n");
    refused(enrich("--generation", "9"), "companies.txt, line 2: an entry stands before");
  }

  @Test
  void whatIsNoLexiconIsRefused() throws IOException {
    refused(enrich("--generation", "9"), "a folder with at least one of bodies.txt");
    list("firms.txt", "# Our companies\n");
    refused(enrich("--generation", "9"), "firms.txt adds to no lexicon; name it one of bodies.txt");
    Files.delete(folder.resolve("firms.txt"));
    Files.write(folder.resolve("companies.txt"), new byte[] {'#', (byte) 0xC0, (byte) 0xFF});
    refused(enrich("--generation", "9"), "companies.txt is not UTF-8");
  }

  @Test
  void aFolderThatIsNotThereIsRefused() {
    refused(
        CommandRun.withInput(
            ARTICLE, "enrich", "-i", "-", "--generation", "9", "--lexicon", folder + "/nowhere"),
        "a folder of word lists");
  }
}
