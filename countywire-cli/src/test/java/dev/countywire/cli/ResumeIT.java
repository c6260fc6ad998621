package dev.countywire.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.countywire.embedded.CommittedRecords;
import dev.countywire.embedded.EmbeddedKafka;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// A publisher that is killed again and again, without a chance to tidy up.
@Timeout(value = 20, unit = TimeUnit.MINUTES)
class ResumeIT {
  private static final boolean SOAK = Boolean.getBoolean("countywire.soak");
  private static final int KILLS = SOAK ? 20 : 8;
  private static final int LINES = SOAK ? 150_000 : 6_000;
  private static final int FILES = SOAK ? 20_000 : 1_500;

  @TempDir private Path folder;

  @Test
  void killedAtRandomPointsItLosesNothingAndRepeatsLittle() throws Exception {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    int expected = write(folder.resolve("in"));
    try (EmbeddedKafka kafka = EmbeddedKafka.start(folder.resolve("kafka"))) {
      String servers = kafka.bootstrapServers();
      assertThat(CommandRun.of("topics", "create", "--bootstrap-servers", servers).code()).isZero();

      for (int kill = 0; kill < KILLS; kill++) {
        String before = reached();
        // at this pace the input outlasts the kills
        ChildProcess child = start(servers, "--rate", Integer.toString(expected / 60));
        // most kills come while it publishes, some while it is still starting
        while (kill % 5 != 0 && reached().equals(before) && child.process().isAlive()) {
          Thread.sleep(10);
        }
        assertThat(child.killAfter(random.nextInt(SOAK ? 1500 : 600)))
            .as("seed %d, it ended before it was killed", seed)
            .isTrue();
      }
      ChildProcess last = start(servers);

      assertThat(last.await(600)).as(last.printed()).isZero();
      assertThat(last.printed()).contains("going on behind");
      Map<String, byte[]> values = new HashMap<>();
      int[] again = {0};
      CommittedRecords.each(
          servers,
          "articles.raw",
          record -> {
            byte[] before = values.put(record.key(), record.value());
            again[0] += before == null ? 0 : 1;
            assertThat(before == null ? record.value() : before)
                .as("seed %d, id %s", seed, record.key())
                .isEqualTo(record.value());
          });
      System.out.printf(
          "ResumeIT: seed %d, %d kills, %d articles, %d sent again%n",
          seed, KILLS, values.size(), again[0]);
      assertThat(values).as("seed %d", seed).hasSize(expected);
      // half a second of sending, and what was in flight, for each kill
      assertThat(again[0]).as("seed %d", seed).isLessThan(expected);
      assertThat(rejected(servers)).containsExactlyInAnyOrder("in/0.txt", "m.ndjson.gz");
    }
  }

  /// What the checkpoint says; empty before it names a file that was reached.
  private String reached() throws IOException {
    Path checkpoint = folder.resolve("checkpoint");
    String saved = Files.exists(checkpoint) ? Files.readString(checkpoint, UTF_8) : "";
    return saved.contains("\"file\"") ? saved : "";
  }

  private ChildProcess start(String servers, String... more) throws IOException {
    String[] common = {
      "produce",
      "-i",
      "in",
      "--resume",
      "--checkpoint",
      "checkpoint",
      "--bootstrap-servers",
      servers,
      "--timeout",
      "60s"
    };
    String[] all = Arrays.copyOf(common, common.length + more.length);
    System.arraycopy(more, 0, all, common.length, more.length);
    return ChildProcess.start(folder, all);
  }

  private static Set<String> rejected(String servers) {
    Set<String> sources = new TreeSet<>();
    CommittedRecords.each(
        servers,
        "articles.rejected",
        record ->
            sources.add(new String(record.headers().lastHeader("x-reject-topic").value(), UTF_8)));
    return sources;
  }

  /// @return how many articles there are
  private static int write(Path in) throws IOException {
    GeneratedNews news = new GeneratedNews(7);
    Files.createDirectories(in.resolve("in"));
    Files.write(in.resolve("in/0.txt"), new byte[0]);
    for (int i = 0; i < FILES; i++) {
      Files.writeString(in.resolve("in/a%05d.txt".formatted(i)), i + "：" + news.text(200));
    }
    try (OutputStream lines = Files.newOutputStream(in.resolve("l.ndjson"));
        OutputStream packed =
            new GZIPOutputStream(Files.newOutputStream(in.resolve("m.ndjson.gz")))) {
      for (int i = 0; i < LINES; i++) {
        OutputStream out = i % 2 == 0 ? lines : packed;
        out.write((news.record(i, 400) + "\n").getBytes(UTF_8));
      }
      packed.write("{broken\n".getBytes(UTF_8));
    }
    return FILES + LINES;
  }
}
