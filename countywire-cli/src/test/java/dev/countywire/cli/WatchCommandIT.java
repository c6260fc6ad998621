package dev.countywire.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.countywire.embedded.EmbeddedKafka;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
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

  private static String enriched(String id, String text) {
    String raw =
        "{\"id\":\"%s\",\"url\":\"https://a.example/%s\",\"text\":\"%s\"}".formatted(id, id, text);
    CommandRun run = CommandRun.withInput(raw.getBytes(UTF_8), "enrich", "-i", "-");
    assertThat(run.code()).as(run.err()).isZero();
    return run.out().strip();
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

  // in a transaction of that name, which is given up where the name says so
  private static void send(
      String prefix, @org.jspecify.annotations.Nullable String transaction, List<String> values) {
    Map<String, Object> settings = new java.util.HashMap<>();
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
            producer.send(new ProducerRecord<>(prefix + ".enriched", "k", value.getBytes(UTF_8)));
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
