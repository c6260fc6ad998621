package dev.countywire.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.countywire.operations.watch.Reason;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WatchCommandTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir private Path folder;

  @Test
  void aWatchIsKeptListedChangedAndForgotten() throws IOException {
    assertThat(watch("--region", "四川", "--sector", "new-energy", "--save", "电池").code()).isZero();
    assertThat(watch("--watch", "电池", "--company", "宁德时代", "--save", "cells").code()).isZero();

    assertThat(watch("--list").lines())
        .containsExactly(
            "cells  --region 四川  --sector new-energy  --company 宁德时代",
            "电池  --region 四川  --sector new-energy");
    assertThat(watch("--forget", "cells").code()).isZero();
    assertThat(watch("--list").lines()).hasSize(1);
  }

  @Test
  void whatIsNoWatchIsOneSentence() throws IOException {
    assertThat(watch("--watch", "cells").err()).contains("--watch", "cells").hasLineCount(1);
    assertThat(watch("--forget", "cells").code()).isEqualTo(ExitCode.USAGE);
    assertThat(watch("--save", "../x").err()).contains("letters, digits").hasLineCount(1);
    for (String text :
        List.of("[]", "{\"a\":", "{\"a\":{\"regoin\":\"四川\"}}", "{\"a\":{\"region\":1}}")) {
      Files.writeString(folder.resolve("watches.json"), text);
      CommandRun run = watch("--list");
      assertThat(run.code()).isEqualTo(ExitCode.USAGE);
      assertThat(run.err()).contains("--watches", "a file such as").hasLineCount(1);
    }
  }

  @Test
  void anArticleCannotSteerTheTerminal() {
    ObjectNode article = JSON.createObjectNode();
    article.put("title", "\u001B]0;x\u0007红\u202E\u009B2J头\n条");
    article.put("publisher", "a\u001B[31m");
    article.put("@timestamp", "\u001B[2J");
    article.withObject("/url").put("full", "https://a.example/\u001B\\x");
    List<Reason> reasons = List.of(new Reason("company", "\u001B[1m", List.of("\u001B[5m闪")));

    String terminal = text(new WatchedArticle(article, reasons), true);
    String plain = text(new WatchedArticle(article, reasons), false);
    String json = new WatchedArticle(article, reasons).json();

    assertThat(terminal.replaceAll("\u001B\\[[0-9]+m", ""))
        .doesNotContain("\u001B", "\u0007", "\u009B", "\u202E");
    assertThat(plain).doesNotContain("\u001B", "\u0007", "\u009B", "\u202E").hasLineCount(3);
    assertThat(json).doesNotContain("\u001B", "\u009B", "\u202E", "\n");
    ObjectNode read = WatchedArticle.read(json.getBytes(StandardCharsets.UTF_8));
    assertThat(String.valueOf(read)).contains("\"matched\"");
    assertThat(read == null ? null : read.get("title")).isEqualTo(article.get("title"));
  }

  @Test
  void aHeadlineIsALinkOnATerminalAndAnAddressElsewhere() {
    ObjectNode article = JSON.createObjectNode().put("title", "标题");
    article.withObject("/url").put("full", "https://a.example/县?x=1");
    WatchedArticle watched = new WatchedArticle(article, List.of());

    assertThat(text(watched, true))
        .contains(
            "\u001B]8;;https://a.example/%E5%8E%BF?x=1\u001B\\\u001B[1m标题\u001B[0m\u001B]8;;\u001B\\");
    assertThat(text(watched, false)).contains("    https://a.example/%E5%8E%BF?x=1");
    article.withObject("/url").put("full", "javascript:alert(1)");
    assertThat(text(watched, true)).doesNotContain("]8;;");
  }

  @Test
  void aProgramGetsTheArticleOnItsInputAndNothingElse() throws Exception {
    Path got = folder.resolve("got");
    Path program =
        program("cat > '%s'; echo \"$# ${COUNTYWIRE_SECRET-none}\" >> '%s'".formatted(got, got));
    ArticleProgram run = new ArticleProgram(List.of(program.toString()), Duration.ofSeconds(20));

    assertThat(run.run("{\"title\":\"$(id) `id` ; rm\"}")).isNull();

    assertThat(got).content().isEqualTo("{\"title\":\"$(id) `id` ; rm\"}\n0 none\n");
  }

  @Test
  void aProgramThatHangsOrFailsIsStoppedAndNamed() throws Exception {
    String long_ = "x".repeat(2_000_000); // more than a pipe holds
    Path hanging = program("exec sleep 60");
    assertThat(new ArticleProgram(List.of(hanging.toString()), Duration.ofMillis(200)).run(long_))
        .contains("longer than 200 ms");
    Path failing = program("exit 3");
    assertThat(new ArticleProgram(List.of(failing.toString()), Duration.ofSeconds(20)).run(long_))
        .contains("ended with 3");
  }

  private CommandRun watch(String... arguments) {
    List<String> all =
        new java.util.ArrayList<>(
            List.of("watch", "--watches", folder.resolve("watches.json").toString()));
    all.addAll(List.of(arguments));
    return CommandRun.of(all.toArray(String[]::new));
  }

  private Path program(String script) throws IOException {
    Path program = Files.createTempFile(folder, "program", ".sh");
    Files.writeString(program, "#!/bin/sh\n" + script + "\n");
    assertThat(program.toFile().setExecutable(true)).isTrue();
    return program;
  }

  private static String text(WatchedArticle watched, boolean terminal) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    new WatchText(new PrintStream(bytes, true, StandardCharsets.UTF_8), terminal).write(watched);
    return bytes.toString(StandardCharsets.UTF_8);
  }
}
