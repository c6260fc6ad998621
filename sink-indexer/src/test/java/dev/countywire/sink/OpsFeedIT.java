package dev.countywire.sink;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.countywire.embedded.EmbeddedStack;
import dev.countywire.sink.index.IndexInit;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// What the dashboards will find.
class OpsFeedIT {
  private static EmbeddedStack stack;

  @BeforeAll
  static void startServers() {
    stack = EmbeddedStack.temporary();
  }

  @AfterAll
  static void stopServers() {
    stack.close();
  }

  @Test
  void ledgerFiguresAndDeadLettersCanBeSearched() throws Exception {
    try (TestBed bed = bed("figures")) {
      send(bed);
      bed.start();
      bed.await(12);
      awaitHits(bed, "/figures-ops", "kind:ledger", 2);
      awaitHits(bed, "/figures-rejected", "reason:missing-version", 2);
      bed.stop();
      assertThat(sum(bed, "kind:ledger AND outcome:indexed", "records")).isEqualTo(10);
      assertThat(
              sum(
                  bed,
                  "kind:ledger AND outcome:rejected AND reason:missing\\\\-version",
                  "records"))
          .isEqualTo(2);
      assertThat(sum(bed, "kind:site AND site:qingxi", "indexed")).isEqualTo(10);
      assertThat(sum(bed, "kind:site AND site:qingxi", "glosses")).isEqualTo(30);
      assertThat(sum(bed, "kind:site AND site:qingxi", "removed_ratio_sum")).isEqualTo(2.5);
      JsonNode row = hits(bed, "/figures-ops", "kind:site AND site:qingxi").get(0).path("_source");
      assertThat(row.at("/capture_age_ms/p50").asLong()).isPositive();
      assertThat(row.at("/ingest_age_ms/max").asLong()).isBetween(0L, 120_000L);
      JsonNode letter = hits(bed, "/figures-rejected", "*").get(0).path("_source");
      assertThat(letter.path("stage").asText()).isEqualTo("index");
      assertThat(letter.path("excerpt").asText()).contains("qingxi");
    }
  }

  @Test
  void aRepeatChangesNothing() throws Exception {
    try (TestBed bed = bed("repeat")) {
      send(bed);
      bed.start();
      bed.await(12);
      awaitHits(bed, "/repeat-ops", "kind:ledger", 2);
      awaitHits(bed, "/repeat-rejected", "*", 2);
      bed.stop();
      bed.forget("repeat-ops");
      bed.start();
      // the last record that the feed reads again is one of its own
      bed.send("late", null, "{}");
      awaitHits(bed, "/repeat-rejected", "*", 3);
      bed.stop();
      assertThat(sum(bed, "kind:ledger", "records", "/repeat-ops")).isEqualTo(13);
      assertThat(hits(bed, "/repeat-rejected", "*")).hasSize(3);
    }
  }

  private static void send(TestBed bed) throws Exception {
    for (int i = 0; i < 12; i++) {
      String site =
          "\"site\":\"qingxi\",\"cleaning\":{\"removed_ratio\":0.25,\"glosses\":3},\"body\"";
      String json = Articles.article("f" + i, "正文").replace("\"body\"", site);
      bed.send("f" + i, i < 2 ? null : (Long) (1_700_000_000_000L << 10), json);
    }
  }

  private static TestBed bed(String name) {
    TestBed bed =
        new TestBed(
            name,
            stack.kafka().bootstrapServers(),
            stack.elasticsearch().url(),
            1,
            Map.of("sink.figures", "true"));
    IndexInit.from(bed.settings).run();
    return bed;
  }

  private static void awaitHits(TestBed bed, String index, String query, int wanted)
      throws Exception {
    Callable<Boolean> reached = () -> hits(bed, index, query).size() >= wanted;
    TestBed.until(reached);
  }

  private static JsonNode hits(TestBed bed, String index, String query) throws Exception {
    bed.call("POST", index + "/_refresh");
    return bed.call("POST", index + "/_search", query(query)).at("/hits/hits");
  }

  private static double sum(TestBed bed, String query, String field) throws Exception {
    return sum(bed, query, field, "/figures-ops");
  }

  private static double sum(TestBed bed, String query, String field, String index)
      throws Exception {
    double sum = 0;
    for (JsonNode hit : hits(bed, index, query)) {
      sum += hit.path("_source").path(field).asDouble();
    }
    return sum;
  }

  private static String query(String query) {
    return "{\"size\": 100, \"query\": {\"query_string\": {\"query\": \"" + query + "\"}}}";
  }
}
