package dev.countywire.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.countywire.embedded.EmbeddedKafka;
import dev.countywire.operations.watch.LiveTopic;
import dev.countywire.runtime.KafkaSettings;
import dev.countywire.runtime.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(value = 5, unit = TimeUnit.MINUTES)
class WatchCommandIT {
  private static final ObjectMapper JSON = new ObjectMapper();
  // the clock of these runs stands in the year 2100
  private static final String ALL = "1970-01-01T00:00:00Z";
  private static final String CELLS =
      "宁德时代在宜宾开工建设动力电池基地\\n四川新闻网宜宾3月5日讯 昨日，宁德时代在四川省宜宾市三江新区投资120亿元的动力电池基地开工。项目生产锂电池和储能电池，将带动全市新能源产业链。";
  private static final String SCHOOL = "青石县第三小学开学\\n本报讯 昨日，浙江省青田县第三小学三百名学生走进新教室，校长王建国讲了开学第一课。";

  private static final Map<String, ObjectNode> ARTICLES = new HashMap<>();

  @TempDir private static Path data;
  private static EmbeddedKafka kafka;
  @TempDir private Path folder;

  @BeforeAll
  static void start() throws IOException {
    kafka = EmbeddedKafka.start(data);
    List<String> texts = List.of(CELLS, SCHOOL);
    StringBuilder raw = new StringBuilder();
    texts.forEach(
        text -> raw.append("{\"url\":\"https://a.example/1\",\"text\":\"" + text + "\"}\n"));
    CommandRun run = CommandRun.withInput(raw.toString().getBytes(UTF_8), "enrich", "-i", "-");
    for (int i = 0; i < texts.size(); i++) {
      ARTICLES.put(texts.get(i), (ObjectNode) JSON.readTree(run.lines().get(i)));
    }
  }

  @AfterAll
  static void stop() {
    kafka.close();
  }

  @Test
  void whatFitsIsShownWithTheWordsThatMakeItFit() throws Exception {
    create("evidence");
    send("evidence", null, List.of(enriched("a", SCHOOL), enriched("b", CELLS), "no JSON"));

    CommandRun run =
        watch(
            "evidence",
            "--since",
            ALL,
            "--limit",
            "1",
            "--region",
            "四川",
            "--sector",
            "new-energy",
            "--company",
            "宁德时代");

    assertThat(run.code()).isZero();
    assertThat(run.out())
        .contains("四川省 › 宜宾市", "宁德时代在宜宾开工", "region ", "sector new-energy 新能源 ")
        .contains("[宁德时代]", "锂电池")
        .doesNotContain("小学");
  }

  @Test
  void linesOfJsonHoldTheArticleAndTheReasonsAndAProgramGetsTheSame() throws Exception {
    create("json");
    send("json", null, List.of(enriched("a", SCHOOL), enriched("b", CELLS)));
    Path got = folder.resolve("got");
    Path program = Files.writeString(folder.resolve("hook"), "#!/bin/sh\ncat >> '" + got + "'\n");
    assertThat(program.toFile().setExecutable(true)).isTrue();

    CommandRun run =
        watch(
            "json",
            "--since",
            ALL,
            "--limit",
            "1",
            "--sector",
            "新能源",
            "--json",
            "--exec",
            program.toString());

    JsonNode article = JSON.readTree(run.out());
    assertThat(article.path("id").asText()).isEqualTo("b");
    assertThat(article.at("/matched/0/by").asText()).isEqualTo("sector");
    assertThat(article.at("/matched/0/evidence")).isNotEmpty();
    assertThat(got).content().isEqualTo(run.out());
  }

  @Test
  void itFollowsWhatComesAndSeesOnlyWhatIsCommitted() throws Exception {
    create("live");
    send("live", null, List.of(enriched("old", CELLS)));
    CompletableFuture<CommandRun> watching =
        CompletableFuture.supplyAsync(
            () -> watch("live", "--since", ALL, "--limit", "2", "--json"),
            work -> Thread.ofPlatform().start(work));
    send("live", "aborted", List.of(enriched("never", CELLS)));
    send("live", "committed", List.of(enriched("new", SCHOOL)));

    assertThat(watching.get(2, TimeUnit.MINUTES).lines())
        .extracting(line -> JSON.readTree(line).path("id").asText())
        .containsExactly("old", "new");
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", kafka.bootstrapServers()))) {
      assertThat(admin.listGroups().all().get()).isEmpty();
    }
  }

  @Test
  void sinceGoesByTheTimeOfSending() throws Exception {
    create("since");
    Instant early = Instant.parse("2020-01-01T00:00:00Z");
    Instant late = Instant.parse("2020-06-01T00:00:00Z");
    send("since", null, List.of(enriched("early", CELLS)), early);
    send("since", null, List.of(enriched("late", CELLS)), late);
    // a replay writes an old article behind the new ones
    send("since", null, List.of(enriched("replayed", CELLS)), early);
    send("since", null, List.of(enriched("last", CELLS)), late);

    CommandRun run = watch("since", "--since", "2020-03-01", "--limit", "2", "--json");

    assertThat(run.lines())
        .extracting(line -> JSON.readTree(line).path("id").asText())
        .containsExactly("late", "last");
  }

  @Test
  void withoutSinceItBeginsWithWhatComesNow() throws Exception {
    create("now");
    send("now", null, List.of(enriched("old", CELLS)));
    KafkaSettings settings =
        KafkaSettings.from(
            new Settings(
                Map.of(
                    "kafka.bootstrap.servers", kafka.bootstrapServers(), "topics.prefix", "now")));
    List<String> seen = new ArrayList<>();
    try (LiveTopic topic =
        LiveTopic.open(settings, "now.enriched", null, Duration.ofSeconds(30), _ -> {})) {
      send("now", null, List.of("new"));
      topic.run(each -> {
        seen.add(new String(each.value(), UTF_8));
        return false;
      });
    }
    assertThat(seen).containsExactly("new");
  }

  @Test
  void aTopicThatIsNotThereIsOneSentence() {
    CommandRun run = watch("nowhere", "--since", "1h");
    assertThat(run.code()).isEqualTo(ExitCode.KAFKA);
    assertThat(run.err()).contains("nowhere.enriched").hasLineCount(1);
  }

  @Test
  void aProgramThatDoesNotExistEndsTheWatch() throws Exception {
    create("program");
    send("program", null, List.of(enriched("a", CELLS)));
    CommandRun run = watch("program", "--since", ALL, "--exec", folder.resolve("none").toString());
    assertThat(run.code()).isEqualTo(ExitCode.FILE);
  }

  // the same articles under other ids: making an enricher takes a second
  private static String enriched(String id, String text) {
    return Objects.requireNonNull(ARTICLES.get(text)).deepCopy().put("id", id).toString();
  }

  private static void create(String prefix) {
    assertThat(
            CommandRun.of(
                    "topics",
                    "create",
                    "--bootstrap-servers",
                    kafka.bootstrapServers(),
                    "--set",
                    "topics.prefix=" + prefix,
                    "--set",
                    "topics.partitions=1")
                .code())
        .isZero();
  }

  private static CommandRun watch(String prefix, String... arguments) {
    List<String> all =
        new ArrayList<>(
            List.of(
                "watch",
                "--bootstrap-servers",
                kafka.bootstrapServers(),
                "--set",
                "topics.prefix=" + prefix));
    all.addAll(List.of(arguments));
    return CommandRun.of(all.toArray(String[]::new));
  }

  private static void send(String prefix, @Nullable String transaction, List<String> values) {
    send(prefix, transaction, values, null);
  }

  // in a transaction of that name, which is given up where the name says so
  private static void send(
      String prefix, @Nullable String transaction, List<String> values, @Nullable Instant time) {
    Map<String, Object> settings = new HashMap<>();
    settings.put("bootstrap.servers", kafka.bootstrapServers());
    settings.put("max.in.flight.requests.per.connection", 1);
    if (transaction != null) {
      settings.put("transactional.id", transaction);
    }
    try (var producer =
        new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
      if (transaction != null) {
        producer.initTransactions();
        producer.beginTransaction();
      }
      for (String value : values) {
        var _ =
            producer.send(
                new ProducerRecord<>(
                    prefix + ".enriched",
                    null,
                    time == null ? null : (Long) time.toEpochMilli(),
                    "k",
                    value.getBytes(UTF_8)));
      }
      producer.flush();
      if ("aborted".equals(transaction)) {
        producer.abortTransaction();
      } else if (transaction != null) {
        producer.commitTransaction();
      }
    }
  }
}
