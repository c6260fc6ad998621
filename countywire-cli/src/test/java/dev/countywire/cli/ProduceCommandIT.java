package dev.countywire.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.countywire.embedded.CommittedRecords;
import dev.countywire.embedded.EmbeddedKafka;
import dev.countywire.model.ArticleId;
import dev.countywire.model.CanonicalUrl;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(value = 5, unit = TimeUnit.MINUTES)
class ProduceCommandIT {
  @TempDir private static Path data;
  private static EmbeddedKafka kafka;

  @TempDir private Path folder;

  @BeforeAll
  static void start() {
    kafka = EmbeddedKafka.start(data);
  }

  @AfterAll
  static void stop() {
    kafka.close();
  }

  @Test
  void aResumedRunSendsOnlyWhatIsNew() throws IOException {
    create("resumed");
    Files.writeString(folder.resolve("b.txt"), "石桥镇的第一篇");
    Files.writeString(folder.resolve("c.ndjson"), "{\"id\":\"1\",\"text\":\"一\"}\n");
    assertThat(produce("resumed", "--resume").err()).contains("there is no checkpoint");

    CommandRun nothing = produce("resumed", "--resume", "--json");
    // in front of what is done, so that an order of names alone would pass it over
    Files.writeString(folder.resolve("a.txt"), "石桥镇的第二篇");
    CommandRun one = produce("resumed", "--resume", "--json");

    assertThat(nothing.out()).contains("\"accepted\":0,");
    assertThat(one.out()).contains("\"accepted\":1,");
    assertThat(one.err()).contains("going on behind 1 files whole, and 1 items of c.ndjson");
    assertThat(records("resumed.raw")).hasSize(3);
  }

  @Test
  void aLimitedRunIsResumedWithinTheFile() throws IOException {
    create("limited");
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < 100; i++) {
      lines.append("{\"id\":\"n").append(i).append("\",\"text\":\"文\"}\n");
    }
    Files.writeString(folder.resolve("a.ndjson"), lines);
    produce("limited", "--limit", "30");
    produce("limited", "--resume", "--limit", "30");
    produce("limited", "--resume");

    assertThat(records("limited.raw"))
        .extracting(ConsumerRecord::key)
        .hasSize(100)
        .doesNotHaveDuplicates();
  }

  @Test
  void aCheckpointOfAnotherJourneyIsRefused() throws IOException {
    create("first");
    create("other");
    Files.writeString(folder.resolve("a.ndjson"), "{\"text\":\"一\",\"content\":\"二\"}\n");
    produce("first");

    CommandRun topic = produce("other", "--resume");
    CommandRun map = produce("first", "--resume", "--map", "text=content");
    Path elsewhere = Files.createDirectories(folder.resolve(".elsewhere"));
    Files.writeString(elsewhere.resolve("x.txt"), "三");
    CommandRun input = produce(elsewhere, "first", "--resume");
    Files.writeString(folder.resolve(".checkpoint"), "{\"version\":\"1\"");
    CommandRun broken = produce("first", "--resume");

    assertThat(List.of(topic.code(), map.code(), input.code(), broken.code()))
        .containsExactly(2, 2, 2, 2);
    assertThat(topic.err()).contains("was made for the topic first.raw");
    assertThat(map.err()).contains("was made without --map");
    assertThat(input.err()).contains("was made for the input ");
    assertThat(broken.err()).contains("is no checkpoint of this version");
  }

  @Test
  void standardInputIsResumedOnlyWithTheSameInput() {
    create("piped");
    byte[] lines = "{\"id\":\"1\",\"text\":\"一\"}\n{\"id\":\"2\",\"text\":\"二\"}\n".getBytes(UTF_8);
    byte[] others =
        "{\"id\":\"9\",\"text\":\"九\"}\n{\"id\":\"2\",\"text\":\"二\"}\n".getBytes(UTF_8);
    piped(lines, "--limit", "1");

    assertThat(piped(others, "--resume").err()).contains("begins with another record");
    assertThat(piped(lines, "--resume").code()).isZero();
    assertThat(records("piped.raw"))
        .extracting(ConsumerRecord::key)
        .containsExactlyInAnyOrder("1", "2");
  }

  @Test
  void theEncodingThatWasReadStandsInAHeader() throws IOException {
    create("encoded");
    Files.write(folder.resolve("a.txt"), "青溪县今天开渠引水，农户齐聚。".getBytes(Charset.forName("GB18030")));
    produce("encoded");

    assertThat(new String(header(records("encoded.raw").getFirst(), "x-source-charset"), UTF_8))
        .isEqualTo("GB18030; detected");
  }

  @Test
  void aRetractionIsATombstoneOfTheArticlesId() throws IOException {
    create("retracted");
    String url = "http://www.qingxi.example.cn/a.html?utm_source=x#top";
    Files.writeString(
        folder.resolve("a.ndjson"),
        "{\"url\":\"https://qingxi.example.cn/a.html\",\"text\":\"一\"}");
    produce("retracted");

    CommandRun run = run("retracted", "retract", "--yes", url, "n-1");

    String id = ArticleId.digest(CanonicalUrl.of(url));
    assertThat(run.code()).isZero();
    assertThat(run.out()).contains("retracted, id " + id).contains("n-1: retracted, id n-1");
    List<ConsumerRecord<String, byte[]>> tombstones =
        records("retracted.raw").stream().filter(r -> r.value() == null).toList();
    assertThat(tombstones).extracting(ConsumerRecord::key).containsExactlyInAnyOrder(id, "n-1");
    assertThat(new String(header(tombstones.getFirst(), "captured_at"), UTF_8))
        .isEqualTo("2100-01-01T08:00:00+08:00");
    assertThat(records("retracted.raw").stream().map(ConsumerRecord::key)).contains(id);
  }

  @Test
  void aWatchedFolderIsPublishedAsItFills() throws Exception {
    create("watched");
    Path in = Files.createDirectories(folder.resolve("in"));
    ChildProcess child =
        ChildProcess.start(folder, arguments("watched", "produce", "-i", "in", "--watch"));
    try {
      for (int i = 1; i <= 3; i++) {
        Files.writeString(in.resolve("a" + (9 - i) + ".txt"), "石桥镇的第" + i + "篇");
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (records("watched.raw").size() < i && System.nanoTime() < deadline) {
          LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
        }
        assertThat(records("watched.raw")).as(child.printed()).hasSize(i);
      }
      // Ctrl-C is SIGINT; SIGTERM takes the same way
      child.process().destroy();
      assertThat(child.await(30)).isEqualTo(143);
      assertThat(child.printed()).containsPattern("published +3");
    } finally {
      child.process().destroyForcibly();
    }
  }

  private CommandRun produce(String prefix, String... more) {
    return produce(folder, prefix, more);
  }

  private CommandRun produce(Path input, String prefix, String... more) {
    return run(prefix, with(more, "produce", "-i", input.toString(), "--checkpoint", checkpoint()));
  }

  private CommandRun piped(byte[] in, String... more) {
    return CommandRun.withInput(
        in, arguments("piped", with(more, "produce", "-i", "-", "--checkpoint", checkpoint())));
  }

  private String checkpoint() {
    return folder.resolve(".checkpoint").toString();
  }

  private static void create(String prefix) {
    assertThat(run(prefix, "topics", "create").code()).isZero();
  }

  private static CommandRun run(String prefix, String... arguments) {
    return CommandRun.of(arguments(prefix, arguments));
  }

  private static String[] arguments(String prefix, String... arguments) {
    return with(
        new String[] {
          "--bootstrap-servers", kafka.bootstrapServers(), "--set", "topics.prefix=" + prefix
        },
        arguments);
  }

  private static String[] with(String[] more, String... arguments) {
    return Stream.concat(Arrays.stream(arguments), Arrays.stream(more)).toArray(String[]::new);
  }

  private static List<ConsumerRecord<String, byte[]>> records(String topic) {
    return CommittedRecords.of(kafka.bootstrapServers(), topic);
  }

  private static byte[] header(ConsumerRecord<String, byte[]> record, String name) {
    return record.headers().lastHeader(name).value();
  }
}
