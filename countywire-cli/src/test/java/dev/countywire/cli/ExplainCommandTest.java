package dev.countywire.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.countywire.model.Entity;
import dev.countywire.model.EntityType;
import dev.countywire.runtime.log.LogOutput;
import dev.countywire.text.Enrichment;
import dev.countywire.text.StandardEnricher;
import dev.countywire.web.page.Html;
import dev.countywire.web.page.RuleMeanings;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExplainCommandTest {
  private static final String TEXT =
      """
      岐山县石头河水库开工
      2025-03-18 来源：岐山县融媒体中心
      3月18日，岐山县新建的石头河水库正式开工，县委书记何伟出席仪式并讲话，项目总投资10亿元。水库建成后灌溉农田，保障城乡供水。
      责任编辑：李红
      """;
  private static final String HOSTILE =
      """
      岐山县石头河水库<script>alert(1)</script>开工
      3月18日，岐山县新建的石头河ESC[31m水库ESC]0;titleBEL正式开工，RLO县委书记何伟出席仪式"'><img src=x onerror=alert(1)>并讲话。
      """
          .replace("ESC", "\u001B")
          .replace("BEL", "\u0007")
          .replace("RLO", "\u202E");
  @TempDir private Path folder;

  private String page(String text) throws IOException {
    return Files.writeString(folder.resolve("page.txt"), text).toString();
  }

  // a text file with control characters would be refused as binary
  private String hostile() throws IOException {
    return Files.writeString(folder.resolve("page.ndjson"), record("a", HOSTILE)).toString();
  }

  private static String record(String id, String text) throws IOException {
    return new ObjectMapper().writeValueAsString(Map.of("id", id, "text", text));
  }

  @Test
  void marksMentionsAndGivesRulesAndEvidence() throws IOException {
    CommandRun run = CommandRun.of("explain", page(TEXT));
    assertThat(run.code()).isZero();
    assertThat(run.out())
        .contains("[岐山县|place]新建的", "[何伟|person]出席", "[10亿元|money]")
        .contains("岐山县 place = 610323", "division-name: full name of a division")
        .contains("何伟 person = 岐山县委书记", "县委书记[何伟]出席", "10亿元 money = 1000000000 CNY")
        .contains("region     陕西省 > 宝鸡市 > 岐山县 (610323)")
        .contains("Sectors (", "water 水利", "Removed (", "责任编辑：李红")
        .doesNotContain("\u001B");
  }

  @Test
  void nothingInAnArticleIsMarkupOrSteersATerminal() throws IOException {
    String html = CommandRun.of("explain", hostile(), "--html").out();
    assertThat(html)
        .startsWith("<!DOCTYPE html>")
        .endsWith("</html>\n")
        .contains("&quot;&#39;&gt;", "default-src 'none'")
        .doesNotContain("<script", "<img", "\u001B", "\u0007", "\u202E");
    assertThat(CommandRun.of("explain", hostile()).out())
        .doesNotContain("\u001B", "\u0007", "\u202E");
    assertThat(Html.escaped("<script>a & 'b'\u001B[2J\u202E</script>"))
        .isEqualTo("&lt;script&gt;a &amp; &#39;b&#39;␛[2J␡&lt;/script&gt;");
  }

  @Test
  void writesColoursForAPersonOnlyAndNotUnderNoColor() throws IOException {
    String file = hostile();
    String colours = onTerminal(Map.of(), file);
    assertThat(colours).contains("\u001B[4;33m何伟\u001B[0m");
    assertThat(colours.replaceAll("\u001B\\[(0|1|4;[0-9]{2})m", "")).doesNotContain("\u001B");
    assertThat(onTerminal(Map.of("NO_COLOR", "1"), file)).doesNotContain("\u001B");
  }

  private static String onTerminal(Map<String, String> environment, String file) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Context context =
        new Context(
            environment,
            new ByteArrayInputStream(new byte[0]),
            new PrintStream(out, true, UTF_8),
            LogOutput.to(new PrintStream(new ByteArrayOutputStream(), true, UTF_8)),
            true,
            InstantSource.fixed(Instant.parse("2100-01-01T00:00:00Z")),
            new Service());
    assertThat(Countywire.commandLine(context).execute("explain", file)).isZero();
    return out.toString(UTF_8);
  }

  @Test
  void ofSeveralArticlesShowsTheFirstOrTheOneAskedFor() throws IOException {
    String file = folder.resolve("all.ndjson").toString();
    Files.writeString(
        Path.of(file), record("a", TEXT) + "\n" + record("b", TEXT) + "\n" + record("c", TEXT));
    assertThat(CommandRun.of("explain", file, "--first", "2").out())
        .contains("── a ──", "── b ──")
        .doesNotContain("── c ──");
    assertThat(CommandRun.of("explain", file, "--id", "c").out())
        .contains("── c ──")
        .doesNotContain("── a ──");
    CommandRun none = CommandRun.of("explain", file, "--id", "d");
    assertThat(none.code()).isEqualTo(ExitCode.NOT_WELL);
    assertThat(none.err()).contains("there is no article with id d in ").hasLineCount(1);
  }

  @Test
  void saysWhyAnArticleIsRejected() throws IOException {
    CommandRun run = CommandRun.of("explain", page("Nothing but English stands on this page.\n"));
    assertThat(run.code()).isZero();
    assertThat(run.err()).contains("page.txt").contains("rejected as not-chinese");
  }

  @Test
  void saysInOneSentenceWhatCannotBeRead() {
    CommandRun run = CommandRun.of("explain", folder.resolve("nowhere").toString());
    assertThat(run.code()).isEqualTo(ExitCode.USAGE);
    assertThat(run.err()).startsWith("countywire: there is no file or folder").hasLineCount(1);
  }

  @Test
  void showsAnExampleInItsHelp() {
    assertThat(CommandRun.of("explain", "--help").out())
        .contains("./countywire explain news/page.txt", "Exit codes:");
  }

  @Test
  void everyRuleMetInTheSamplesHasASentence() throws IOException {
    RuleMeanings rules = RuleMeanings.read();
    Set<String> silent = new TreeSet<>();
    StandardEnricher enricher = StandardEnricher.create();
    try (var samples = ExplainCommandTest.class.getResourceAsStream("samples.ndjson")) {
      for (String line : new String(samples.readAllBytes(), UTF_8).lines().toList()) {
        if (enricher.enrich(line.getBytes(UTF_8), Instant.parse("2100-01-01T00:00:00Z"))
            instanceof Enrichment.Accepted accepted) {
          for (Entity entity : accepted.article().tags().entities()) {
            if (entity.type() != EntityType.MONEY && rules.of(entity.rule()).isEmpty()) {
              silent.add(entity.rule());
            }
          }
        }
      }
    }
    assertThat(silent).isEmpty();
  }
}
