package dev.countywire.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.countywire.embedded.CommittedRecords;
import dev.countywire.embedded.EmbeddedKafka;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Inputs of any size are published with 256 MiB of heap; at full size with `countywire.soak`.
@Timeout(value = 30, unit = TimeUnit.MINUTES)
class ConstantMemoryIT {
  private static final boolean SOAK = Boolean.getBoolean("countywire.soak");
  private static final ObjectMapper JSON = new ObjectMapper();
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
  void aWetFileIsPublishedRecordByRecord() throws Exception {
    int records = SOAK ? 50_000 : 5_000;
    GeneratedNews news = new GeneratedNews(1);
    try (OutputStream out = open("crawl.warc.wet.gz")) {
      for (int i = 0; i < records; i++) {
        // each record is a member of its own, as crawls are written
        GZIPOutputStream member = new GZIPOutputStream(out);
        member.write(wet(i, news.text(1500)));
        member.finish();
      }
    }
    published("crawl.warc.wet.gz", records, 0);
  }

  @Test
  void aLongNdjsonIsPublishedLineByLine() throws Exception {
    long bytes = SOAK ? 1L << 30 : 48L << 20;
    GeneratedNews news = new GeneratedNews(2);
    int records = 0;
    try (OutputStream out = open("all.ndjson")) {
      for (long written = 0; written < bytes; records++) {
        byte[] line = (news.record(records, 1200) + "\n").getBytes(UTF_8);
        out.write(line);
        written += line.length;
      }
    }
    published("all.ndjson", records, 0);
  }

  @Test
  void aFolderOfManySmallFilesIsPublished() throws Exception {
    int files = SOAK ? 100_000 : 3_000;
    GeneratedNews news = new GeneratedNews(3);
    Path many = Files.createDirectories(folder.resolve("many"));
    for (int i = 0; i < files; i++) {
      Files.writeString(many.resolve("a" + i + ".txt"), i + "：" + news.text(300));
    }
    published("many", files, 0);
  }

  @Test
  void filesInGbkAndBig5ArePublishedAndATornGzipToItsTear() throws Exception {
    int records = SOAK ? 100_000 : 3_000;
    GeneratedNews news = new GeneratedNews(4);
    Files.writeString(folder.resolve("big5.txt"), "青溪縣今日開渠，農戶齊聚石橋鎮。", Charset.forName("Big5"));
    try (OutputStream gbk = open("gbk.ndjson");
        OutputStream torn = new GZIPOutputStream(open("torn.ndjson.gz"))) {
      for (int i = 0; i < records; i++) {
        gbk.write((news.record(i, 300) + "\n").getBytes(Charset.forName("GBK")));
        torn.write((news.record(records + i, 300) + "\n").getBytes(UTF_8));
      }
    }
    cutOff(folder.resolve("torn.ndjson.gz"));

    JsonNode report = produce(".", "torn");

    assertThat(report.path("accepted").asInt()).isBetween(records + 2, 2 * records);
    assertThat(report.path("reasons").path("unreadable").asInt()).isEqualTo(1);
    Set<String> texts = new HashSet<>();
    CommittedRecords.each(
        kafka.bootstrapServers(),
        "torn.raw",
        record -> texts.add(record.headers().lastHeader("x-source-charset") + record.key()));
    assertThat(texts).hasSize(report.path("accepted").asInt());
  }

  private void published(String input, int articles, int rejected) throws Exception {
    String prefix = input.replaceAll("\\W", "-");
    long begun = System.nanoTime();
    JsonNode report = produce(input, prefix);
    System.out.printf(
        "ConstantMemoryIT: %s, %d articles, %.1f s with the JVM's start%n",
        input, articles, (System.nanoTime() - begun) / 1e9);

    assertThat(report.path("accepted").asInt()).isEqualTo(articles);
    assertThat(report.path("rejected").asInt()).isEqualTo(rejected);
    Set<String> ids = new HashSet<>();
    CommittedRecords.each(
        kafka.bootstrapServers(), prefix + ".raw", record -> ids.add(record.key()));
    assertThat(ids).hasSize(articles);
  }

  private JsonNode produce(String input, String prefix) throws Exception {
    String servers = kafka.bootstrapServers();
    String topics = "topics.prefix=" + prefix;
    assertThat(
            CommandRun.of("topics", "create", "--bootstrap-servers", servers, "--set", topics)
                .code())
        .isZero();
    ChildProcess child =
        ChildProcess.start(
            Files.createDirectories(folder),
            "produce",
            "-i",
            input,
            "--json",
            "--bootstrap-servers",
            servers,
            "--set",
            topics);
    assertThat(child.await(1500)).as(child.printed()).isZero();
    String last = child.printed().lines().filter(line -> line.startsWith("{")).toList().getLast();
    return JSON.readTree(last);
  }

  private OutputStream open(String name) throws IOException {
    return new BufferedOutputStream(Files.newOutputStream(folder.resolve(name)), 1 << 16);
  }

  private static void cutOff(Path file) throws IOException {
    byte[] whole = Files.readAllBytes(file);
    Files.write(file, Arrays.copyOf(whole, whole.length - 1000));
  }

  private static byte[] wet(int number, String text) {
    byte[] body = text.getBytes(UTF_8);
    String head =
        """
        WARC/1.0\r
        WARC-Type: conversion\r
        WARC-Target-URI: https://news.example.cn/%d.html\r
        WARC-Date: 2024-03-02T01:02:03Z\r
        WARC-Record-ID: <urn:uuid:12345678-1234-1234-1234-%012d>\r
        Content-Type: text/plain\r
        Content-Length: %d\r
        \r
        """
            .formatted(number, number, body.length);
    return (head + text + "\r\n\r\n").getBytes(UTF_8);
  }
}
