package dev.countywire.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.countywire.embedded.EmbeddedStack;
import dev.countywire.sink.http.Elasticsearch;
import dev.countywire.sink.http.ElasticsearchSettings;
import dev.countywire.text.StandardEnricher;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Lines of `docs/operations.md`, said as an operator says them, about articles that have come
/// through.
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class RunbookIT {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final List<String> REFUSED =
      List.of(
          "{\"id\":\"e\",\"site\":\"e.example\",\"text\":\"A page in English.\"}",
          "{\"id\":\"f\",\"site\":\"f.example\",\"text\":\"Another page in English.\"}");

  @TempDir private static Path folder;
  private static EmbeddedStack stack;
  private static int samples;

  @BeforeAll
  static void publishAndIndex() throws Exception {
    stack = EmbeddedStack.temporary();
    Path input = folder.resolve("in.ndjson");
    try (InputStream in = Samples.open()) {
      Files.copy(in, input);
    }
    samples = Files.readAllLines(input).size();
    Files.write(input, REFUSED, StandardOpenOption.APPEND);
    try (Pipeline pipeline =
        Pipeline.start(stack, StandardEnricher.create(), CommandRun.context())) {
      assertThat(say("produce", "-i", input.toString()).code()).isZero();
      long deadline = System.nanoTime() + TimeUnit.MINUTES.toNanos(2);
      while (pipeline.settled() < samples + REFUSED.size()) {
        assertThat(System.nanoTime()).as("all have come through").isLessThan(deadline);
        TimeUnit.MILLISECONDS.sleep(50);
      }
    }
  }

  @AfterAll
  static void stop() {
    stack.close();
  }

  @Test
  void statusTellsWhatCameThroughAndThatNobodyIsBehind() throws IOException {
    JsonNode status = json(say("status", "--json"));
    JsonNode topics = status.path("topics");
    assertThat(named(topics, "topic", "articles.raw").path("offsets").asInt())
        .isGreaterThanOrEqualTo(samples + REFUSED.size());
    JsonNode enriched = named(topics, "topic", "articles.enriched");
    assertThat(enriched.at("/groups/countywire-index/records").asInt(-1)).isZero();
    assertThat(named(status.path("indices"), "index", "articles-000001").path("documents").asInt())
        .isGreaterThanOrEqualTo(samples);
    JsonNode counts = status.path("ledger").path("articles-enrich, articles.raw");
    assertThat(counts.path("rejected.not-chinese").asInt()).isEqualTo(REFUSED.size());

    CommandRun table = say("status");
    assertThat(table.code()).isZero();
    assertThat(table.out()).contains("articles.raw", "articles-enrich", "articles-000001");
  }

  @Test
  void aDeadLetterIsShownTriedAndSentBack() throws IOException {
    JsonNode group = json(say("rejected", "list", "--json", "--source", "e.example")).path(0);
    assertThat(group.path("reason").asText()).isEqualTo("not-chinese");
    assertThat(say("rejected", "show", group.path("example").asText()).out())
        .contains("A page in English.");
    assertThat(say("rejected", "redrive", "--dry-run", "--source", "e.example").lines())
        .containsExactly("would pass: 0", "would fail, not-chinese: 1");
    assertThat(say("rejected", "redrive", "--source", "e.example").lines())
        .containsExactly("sent back: 1");
    assertThat(say("rejected", "list", "--source", "e.example").lines())
        .containsExactly("no dead letters");
  }

  @Test
  void aDeadLetterThatIsParkedStaysWhereItIs() throws IOException {
    assertThat(say("rejected", "park", "--source", "f.example").lines())
        .containsExactly("parked: 1");
    assertThat(say("rejected", "redrive", "--source", "f.example").out()).contains("sent back: 0");
    JsonNode parked =
        json(say("rejected", "list", "--json", "--state", "parked", "--source", "f.example"));
    assertThat(parked.path(0).path("letters").asInt()).isEqualTo(1);
  }

  @Test
  void aRebuildThatWouldLoseAnArticleIsNamedInThePlan() throws IOException {
    CommandRun safe = say("replay", "rebuild", "plan");
    assertThat(safe.code()).isZero();
    assertThat(safe.out()).contains("every indexed article is on the topic");

    String document = "/articles/_doc/left-behind?refresh=true";
    try (Elasticsearch index = elasticsearch()) {
      index.send(
          "PUT", document, "{\"id\":\"left-behind\",\"@timestamp\":\"2026-01-01T00:00:00Z\"}");
      CommandRun unsafe = say("replay", "rebuild", "plan");
      assertThat(unsafe.code()).isEqualTo(ExitCode.NOT_WELL);
      assertThat(unsafe.out()).contains("a rebuild would lose them: left-behind");
      index.send("DELETE", document);
    }
  }

  @Test
  void topicsUnderAnotherPrefixStandBesideTheOld() throws IOException {
    String[] create = {
      "topics", "create", "--set", "topics.prefix=again", "--set", "topics.partitions=3"
    };
    assertThat(say(create).code()).isZero();
    assertThat(say(create).code()).as("a second time").isZero();
    JsonNode status = json(say("status", "--json", "--set", "topics.prefix=again"));
    assertThat(named(status.path("topics"), "topic", "again.raw").path("offsets").asInt(-1))
        .isZero();
  }

  private static JsonNode named(JsonNode among, String field, String name) {
    for (JsonNode each : among) {
      if (each.path(field).asText().equals(name)) {
        return each;
      }
    }
    throw new AssertionError(name + " is not among " + among);
  }

  private static JsonNode json(CommandRun run) throws IOException {
    assertThat(run.code()).as(run.err()).isZero();
    return JSON.readTree(run.out());
  }

  private static CommandRun say(String... arguments) {
    return CommandRun.now(
        Map.of(
            "COUNTYWIRE_KAFKA_BOOTSTRAP_SERVERS",
            stack.kafka().bootstrapServers(),
            "COUNTYWIRE_ELASTICSEARCH_URLS",
            stack.elasticsearch().url(),
            "COUNTYWIRE_INDEX_REPLICAS",
            "0"),
        arguments);
  }

  private static Elasticsearch elasticsearch() {
    return Elasticsearch.at(ElasticsearchSettings.from(Pipeline.settings(stack)));
  }
}
