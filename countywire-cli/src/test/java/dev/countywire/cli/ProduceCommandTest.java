package dev.countywire.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProduceCommandTest {
  @TempDir private Path folder;

  @Test
  void aDryRunCountsByOutcomeWithoutKafka() throws IOException {
    Path input =
        Files.writeString(
            folder.resolve("a.ndjson"), "{\"content\":\"一\"}\n{\"content\":\"\"}\n{\n");

    CommandRun run =
        CommandRun.of("produce", "--dry-run", "-i", input.toString(), "--map", "text=content");

    assertThat(run.code()).isZero();
    assertThat(run.lines().get(0)).matches("read +1");
    assertThat(run.lines().get(1)).matches("rejected +2");
    assertThat(run.lines()).anyMatch(line -> line.matches("  empty-text +1"));
    assertThat(run.lines().getLast()).contains("articles/s");
    assertThat(run.err()).contains("a.ndjson, line 3: not JSON");
    CommandRun strict =
        CommandRun.of(
            "produce",
            "--dry-run",
            "--strict",
            "--json",
            "-i",
            input.toString(),
            "--map",
            "text=content");
    assertThat(strict.code()).isEqualTo(1);
    assertThat(strict.out()).contains("\"accepted\":1,\"rejected\":2").contains("\"seconds\":");
  }

  @Test
  void aLimitEndsTheReading() {
    byte[] lines = "{\"text\":\"一\"}\n".repeat(100).getBytes(UTF_8);

    CommandRun run =
        CommandRun.withInput(lines, "produce", "--dry-run", "-i", "-", "--limit", "7", "--json");

    assertThat(run.out()).contains("\"accepted\":7,");
  }

  @Test
  void aRateHoldsItBack() {
    byte[] lines = "{\"text\":\"一\"}\n".repeat(30).getBytes(UTF_8);
    long begun = System.nanoTime();

    CommandRun.withInput(lines, "produce", "--dry-run", "-i", "-", "--rate", "60");

    assertThat(System.nanoTime() - begun).isGreaterThan(400_000_000L);
  }

  @Test
  void readsTheBundledSamples() {
    CommandRun run = CommandRun.of("produce", "--dry-run", "--samples", "--json");

    assertThat(run.code()).isZero();
    assertThat(run.out()).containsPattern("\"accepted\":1[0-9],").contains("\"rejected\":0");
    CommandRun both = CommandRun.of("produce", "--dry-run", "--samples", "-i", ".");
    assertThat(both.code()).isEqualTo(2);
    assertThat(both.err()).contains("exclude each other");
  }

  @Test
  void settingsArePrintedWithoutAnInput() {
    CommandRun run = CommandRun.of("produce", "--print-config", "--timeout", "7s");

    assertThat(run.code()).isZero();
    assertThat(run.out()).contains("produce.timeout=7s");
  }

  @Test
  void wrongUsageIsOneSentence() {
    assertThat(CommandRun.of("produce").err()).contains("say what to read: --input PATH");
    assertThat(CommandRun.of("produce").code()).isEqualTo(2);
    CommandRun map = CommandRun.of("produce", "--dry-run", "-i", ".", "--map", "body=x");
    assertThat(map.code()).isEqualTo(2);
    assertThat(map.err()).contains("is no field mapping");
    CommandRun watch = CommandRun.of("produce", "--dry-run", "--watch", "-i", "pom.xml");
    assertThat(watch.code()).isEqualTo(2);
    assertThat(watch.err()).contains("only a folder can be watched");
  }

  @Test
  void withoutKafkaItEndsWithThreeWhenTheTimeoutPasses() throws IOException {
    Path input = Files.writeString(folder.resolve("a.txt"), "青溪县");

    CommandRun run =
        CommandRun.of(
            "produce",
            "-i",
            input.toString(),
            "--bootstrap-servers",
            "127.0.0.1:1",
            "--timeout",
            "6s");

    assertThat(run.code()).isEqualTo(3);
    assertThat(run.err())
        .contains("Kafka at 127.0.0.1:1 does not answer yet; waiting up to 6 s")
        .contains("Kafka at 127.0.0.1:1 did not answer within 6 s");
  }

  @Test
  void aRetractionMustBeAgreedToAndNameAnArticle() {
    CommandRun silent = CommandRun.of("retract", "n-1");
    assertThat(silent.code()).isEqualTo(2);
    assertThat(silent.err()).contains("say --yes");
    CommandRun wrong = CommandRun.of("retract", "--yes", "no such id");
    assertThat(wrong.code()).isEqualTo(2);
    assertThat(wrong.err()).contains("neither an id").contains("nor a URL");
    assertThat(CommandRun.of("retract").err()).contains("say which articles");
  }
}
