package dev.countywire.ingest.publish;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.countywire.embedded.CommittedRecords;
import dev.countywire.embedded.EmbeddedKafka;
import dev.countywire.ingest.source.Item;
import dev.countywire.ingest.source.Items;
import dev.countywire.ingest.source.Source;
import dev.countywire.model.ArticleId;
import dev.countywire.model.RawArticleCodec;
import dev.countywire.model.RawArticleCodec.Decoded;
import dev.countywire.model.RejectReason;
import dev.countywire.model.Topics;
import dev.countywire.runtime.KafkaUnavailable;
import dev.countywire.runtime.Settings;
import dev.countywire.runtime.TopicLayout;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PublisherIT {
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
  void everyArticleArrivesUnderItsIdAndEveryRefusalWithItsReason() throws IOException {
    Settings settings = settings("arrive");
    for (int i = 0; i < 500; i++) {
      Files.writeString(folder.resolve("a%03d.txt".formatted(i)), "第" + i + "篇：青溪县的消息");
    }
    Files.writeString(
        folder.resolve("b.ndjson"),
        "{\"text\":\"一\"}\n{broken\n{\"id\":\"own-1\",\"text\":\"二\"}\n");
    Files.write(folder.resolve("c.txt"), new byte[] {0, 1, 2});
    Files.writeString(folder.resolve("d.txt"), "山".repeat(6_000_000));
    Files.writeString(folder.resolve("e.txt"), "水".repeat(4_000_000));

    PublishCounts counts = publish(Source.at(folder), settings);

    assertThat(counts.articles()).isEqualTo(503);
    assertThat(counts.rejected())
        .containsExactly(
            Map.entry(RejectReason.MALFORMED_JSON, 1L),
            Map.entry(RejectReason.TOO_LARGE, 1L),
            Map.entry(RejectReason.UNDECODABLE, 1L));
    Topics topics = topics(settings);
    List<ConsumerRecord<String, byte[]>> raw = read(topics.raw());
    assertThat(raw).hasSize(503).allSatisfy(PublisherIT::keyIsTheIdOfTheValue);
    List<Map<String, String>> rejected =
        read(topics.rejected()).stream().map(CommittedRecords::headers).toList();
    assertThat(rejected)
        .extracting(h -> h.get("x-reject-topic") + " " + h.get("x-reject-reason"))
        .containsExactlyInAnyOrder(
            "b.ndjson malformed-json", "c.txt undecodable", "d.txt too-large");
    assertThat(rejected)
        .allSatisfy(h ->
            assertThat(h)
                .containsEntry("x-reject-stage", "produce")
                .containsEntry("x-reject-attempts", "1"));
    ConsumerRecord<String, byte[]> broken =
        read(topics.rejected()).stream()
            .filter(r -> CommittedRecords.headers(r).containsValue("b.ndjson"))
            .findFirst()
            .orElseThrow();
    assertThat(new String(broken.value(), UTF_8)).isEqualTo("{broken");
    assertThat(CommittedRecords.headers(broken)).containsEntry("x-reject-offset", "15");
  }

  @Test
  void theSameInputSentTwiceGivesTheSameKeysAndBytes() throws IOException {
    Settings settings = settings("twice");
    Files.writeString(
        folder.resolve("a.ndjson"),
        "{\"text\":\"一\"}\n{\"text\":\"二\",\"url\":\"https://news.example.cn/a?utm_source=x\"}\n");

    publish(Source.at(folder), settings);
    publish(Source.at(folder), settings);

    Map<String, List<String>> values = new HashMap<>();
    read(topics(settings).raw())
        .forEach(r ->
            values
                .computeIfAbsent(r.key(), _ -> new ArrayList<>())
                .add(new String(r.value(), UTF_8)));
    assertThat(values).hasSize(2);
    assertThat(values.values())
        .allSatisfy(v ->
            assertThat(v)
                .hasSize(2)
                .satisfies(two -> assertThat(two.get(0)).isEqualTo(two.get(1))));
  }

  @Test
  void anArticleThatTheTopicIsTooSmallForIsRejectedByLengthAndHash() throws Exception {
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", kafka.bootstrapServers()))) {
      NewTopic small = new NewTopic("small.raw", 1, (short) 1);
      admin.createTopics(List.of(small.configs(Map.of("max.message.bytes", "2000")))).all().get();
    }
    Settings settings = settings("small");
    StringBuilder noise = new StringBuilder();
    new Random(1).ints(20_000, 0x4E00, 0x9FA5).forEach(noise::appendCodePoint);
    Files.writeString(folder.resolve("1.txt"), noise);
    Files.writeString(folder.resolve("2.txt"), "短");

    PublishCounts counts = publish(Source.at(folder), settings);

    assertThat(counts.articles()).isEqualTo(1);
    assertThat(counts.rejected()).containsExactly(Map.entry(RejectReason.TOO_LARGE, 1L));
    assertThat(
            CommittedRecords.headers(read(topics(settings).rejected()).getFirst())
                .get("x-reject-detail"))
        .matches("1.txt: Kafka takes no article of this size.*: \\d+ bytes, sha256 [0-9a-f]{64}");
  }

  @Test
  void aMissingTopicIsOneSentence() {
    Settings settings =
        new Settings(
            Map.of(
                "kafka.bootstrap.servers", kafka.bootstrapServers(), "topics.prefix", "nowhere"));

    assertThatThrownBy(() -> Publisher.open(PublisherSettings.from(settings), _ -> {}))
        .isInstanceOf(KafkaUnavailable.class)
        .hasMessage(
            "Kafka at %s has no topic nowhere.raw, nowhere.rejected: run `countywire topics create`"
                .formatted(kafka.bootstrapServers()));
  }

  @Test
  void aBrokerThatGoesAwayIsWaitedForAndNothingIsLostOrDoubled(@TempDir Path elsewhere) {
    EmbeddedKafka first = EmbeddedKafka.start(elsewhere);
    String address = first.bootstrapServers();
    int port = Integer.parseInt(address.substring(address.indexOf(':') + 1));
    Settings settings = settings(first, "away");
    List<String> notices = new CopyOnWriteArrayList<>();
    try (Publisher publisher = Publisher.open(PublisherSettings.from(settings), notices::add)) {
      publishNumbered(publisher, 0, 300);
      publisher.finish();
      first.close();
      Thread finishing =
          Thread.ofPlatform()
              .start(() -> {
                publishNumbered(publisher, 300, 600);
                publisher.finish();
              });
      long deadline = System.nanoTime() + Duration.ofSeconds(60).toNanos();
      while (notices.isEmpty() && System.nanoTime() < deadline) {
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
      }
      try (EmbeddedKafka second = EmbeddedKafka.start(elsewhere, port)) {
        assertThat(join(finishing)).isTrue();
        assertThat(publisher.counts().articles()).isEqualTo(600);
        assertThat(CommittedRecords.of(second.bootstrapServers(), topics(settings).raw()))
            .extracting(ConsumerRecord::key)
            .hasSize(600)
            .doesNotHaveDuplicates();
      }
    }
    assertThat(notices.getFirst()).startsWith("Kafka has confirmed nothing for ");
  }

  private static boolean join(Thread thread) {
    try {
      return thread.join(Duration.ofSeconds(60));
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private static void publishNumbered(Publisher publisher, int from, int to) {
    StringBuilder lines = new StringBuilder();
    for (int i = from; i < to; i++) {
      lines.append("{\"id\":\"n-").append(i).append("\",\"text\":\"第").append(i).append("篇\"}\n");
    }
    var in = new ByteArrayInputStream(lines.toString().getBytes(UTF_8));
    publishAll(Source.stdin(in, InstantSource.system()), publisher);
  }

  private static PublishCounts publish(Source source, Settings settings) {
    try (Publisher publisher = Publisher.open(PublisherSettings.from(settings), _ -> {})) {
      publishAll(source, publisher);
      return publisher.finish();
    }
  }

  private static void publishAll(Source source, Publisher publisher) {
    try (Items items = source.open()) {
      for (Item item = items.next(); item != null; item = items.next()) {
        publisher.publish(item);
      }
    }
  }

  private static Settings settings(String prefix) {
    return settings(kafka, prefix);
  }

  private static Settings settings(EmbeddedKafka broker, String prefix) {
    Settings settings =
        new Settings(
            Map.of(
                "kafka.bootstrap.servers",
                broker.bootstrapServers(),
                "topics.prefix",
                prefix,
                "produce.timeout",
                "60s"));
    TopicLayout.create(settings);
    return settings;
  }

  private static Topics topics(Settings settings) {
    return new Topics(settings.text("topics.prefix", ""));
  }

  private static void keyIsTheIdOfTheValue(ConsumerRecord<String, byte[]> record) {
    assertThat(RawArticleCodec.decode(record.value()))
        .isInstanceOfSatisfying(
            Decoded.Parsed.class,
            parsed -> assertThat(ArticleId.of(parsed.article())).isEqualTo(record.key()));
  }

  private static List<ConsumerRecord<String, byte[]>> read(String topic) {
    return CommittedRecords.of(kafka.bootstrapServers(), topic);
  }
}
