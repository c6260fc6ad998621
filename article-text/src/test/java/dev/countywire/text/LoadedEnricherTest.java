package dev.countywire.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countywire.model.EnrichedArticleCodec;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a loaded enricher takes, and that threads share it.
final class LoadedEnricherTest {
  private static final Instant TIME = Instant.parse("2025-03-19T00:00:00Z");
  private static final long MOST_MEGABYTES = 120;
  // one class of each folder or jar that an enricher loads classes from
  private static final List<String> NEEDED =
      List.of(
          "dev.countywire.text.LoadedEnricherTest",
          "dev.countywire.text.StandardEnricher",
          "dev.countywire.model.RawArticle",
          "com.fasterxml.jackson.core.JsonFactory",
          "com.google.common.collect.Ordering");

  @Test
  void aWholeEnricherWorksInAHeapOf120Megabytes(@TempDir Path folder)
      throws IOException, InterruptedException {
    Path said = folder.resolve("said.txt");
    Process child =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + MOST_MEGABYTES + "m",
                "-cp",
                classPath(),
                Child.class.getName())
            .redirectErrorStream(true)
            .redirectOutput(said.toFile())
            .start();
    try {
      assertThat(child.waitFor(3, TimeUnit.MINUTES)).isTrue();
    } finally {
      child.destroyForcibly();
    }
    String output = Files.readString(said);
    assertThat(child.exitValue()).as(output).isZero();
    assertThat(Long.parseLong(output.strip())).isBetween(1L, MOST_MEGABYTES << 20);
  }

  // where this JVM has them from, whatever started it
  private static String classPath() {
    return NEEDED.stream()
        .map(LoadedEnricherTest::location)
        .distinct()
        .collect(Collectors.joining(File.pathSeparator));
  }

  private static String location(String name) {
    try {
      CodeSource source = Class.forName(name).getProtectionDomain().getCodeSource();
      return Path.of(source.getLocation().toURI()).toString();
    } catch (ClassNotFoundException | URISyntaxException broken) {
      throw new IllegalStateException(name + " is not where it should be", broken);
    }
  }

  @Test
  void manyThreadsGetTheSameBytes() throws IOException, ExecutionException, InterruptedException {
    StandardEnricher enricher = StandardEnricher.create();
    List<byte[]> records = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      records.add(record(i));
    }
    List<String> alone = new ArrayList<>();
    for (byte[] each : records) {
      alone.add(enriched(enricher, each));
    }
    try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
      List<Future<List<String>>> all = new ArrayList<>();
      for (int t = 0; t < 4; t++) {
        all.add(
            threads.submit(() -> {
              List<String> mine = new ArrayList<>();
              for (byte[] each : records) {
                mine.add(enriched(enricher, each));
              }
              return mine;
            }));
      }
      for (Future<List<String>> each : all) {
        assertThat(each.get()).isEqualTo(alone);
      }
    }
  }

  private static byte[] record(int i) {
    String text =
        "岐山县水库开工\\n3月%d日，岐山县新建的石头河水库正式开工，县委书记何伟出席仪式并讲话，项目总投资%d亿元。".formatted(i + 1, i + 10)
            + "县水利局、县发改局和徐州市鼓楼区、长沙经济技术开发区的代表参加活动，简(jiǎn)陽(yáng)市来信祝贺。";
    return "{\"text\":\"%s\"}".formatted(text).getBytes(StandardCharsets.UTF_8);
  }

  private static String enriched(StandardEnricher enricher, byte[] record) throws IOException {
    Enrichment result = enricher.enrich(record, TIME);
    assertThat(result).isInstanceOf(Enrichment.Accepted.class);
    return new String(
        EnrichedArticleCodec.encode(((Enrichment.Accepted) result).article()),
        StandardCharsets.UTF_8);
  }

  /// Loads an enricher, uses it, and says how many bytes it holds.
  static final class Child {
    private Child() {}

    /// Prints the bytes in use after collection.
    public static void main(String[] args) {
      StandardEnricher enricher = StandardEnricher.create();
      Enrichment result = enricher.enrich(record(1), TIME);
      System.gc();
      Runtime runtime = Runtime.getRuntime();
      long held = runtime.totalMemory() - runtime.freeMemory();
      // whatever uses the enricher behind the collection keeps it from being collected
      boolean same = result.equals(enricher.enrich(record(1), TIME));
      System.out.println(same ? held : -1);
    }
  }
}
