package dev.countywire.sink;

import static dev.countywire.sink.Articles.article;
import static dev.countywire.sink.TestBed.header;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.countywire.embedded.EmbeddedStack;
import dev.countywire.model.Headers;
import dev.countywire.sink.bulk.IndexingStopped;
import dev.countywire.sink.index.IndexInit;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class SinkIT {
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
  void findsADocumentByItsChineseWordsAndPhrases() throws Exception {
    try (TestBed bed = bed("found")) {
      bed.send("a1", 1L, article("a1", "全县新建高标准农田两万亩，灌溉条件明显改善。"));
      bed.send("a2", 1L, article("a2", "县图书馆周末举办读书分享会。"));
      bed.start();
      assertThat(bed.await(2)).isEqualTo(new SinkReport(2, 0, 0, 0, 0));
      var hits =
          bed.search("{\"query\": {\"match_phrase\": {\"body.exact\": \"高标准农田\"}}}").path("hits");
      assertThat(hits).hasSize(1);
      assertThat(hits.get(0).path("_id").asText()).isEqualTo("a1");
      assertThat(
              bed.search("{\"query\": {\"match\": {\"body\": \"读书\"}}}")
                  .path("hits")
                  .get(0)
                  .path("_id")
                  .asText())
          .isEqualTo("a2");
    }
  }

  @Test
  void sendsTheBytesOfKafkaUntouched() throws Exception {
    String odd = article("a1", "空格 \\u0041 \\/ 保持原样").replace("\"script\":", "  \"script\" :  ");
    try (TestBed bed = bed("bytes")) {
      bed.send("a1", 7L, odd);
      bed.start();
      bed.await(1);
      var found = bed.call("GET", "/bytes/_doc/a1");
      assertThat(found.path("_version").asLong()).isEqualTo(7);
      assertThat(
              bed.search(
                      "{\"stored_fields\": [\"_source\"], \"query\": {\"ids\": {\"values\": [\"a1\"]}}}")
                  .path("hits")
                  .get(0)
                  .path("_source")
                  .path("body")
                  .asText())
          .isEqualTo("空格 A / 保持原样");
    }
  }

  @Test
  void rejectsPoisonWithItsBytesAndIndexesTheRest() throws Exception {
    String strange = article("p2", "正文").replace("\"script\"", "\"surprise\"");
    String date = article("p3", "正文").replace("2025-05-01T00:00:00+08:00", "昨天下午");
    try (TestBed bed = bed("poison")) {
      bed.send("p1", 1L, "no JSON at all");
      bed.send("p2", 1L, strange);
      bed.send("p3", 1L, date);
      bed.send("p4", 1L, "{\"broken\": ");
      bed.send("p5", (Long) null, article("p5", "正文"));
      bed.send("two words", 1L, article("p6", "正文"));
      for (int i = 0; i < 50; i++) {
        bed.send("good-" + i, 1L, article("good-" + i, "正文" + i));
      }
      bed.start();
      assertThat(bed.await(56)).isEqualTo(new SinkReport(50, 0, 0, 6, 0));
      assertThat(bed.count()).isEqualTo(50);
      var letters = bed.rejected(6);
      assertThat(letters).hasSize(6);
      ConsumerRecord<byte[], byte[]> letter =
          letters.stream()
              .filter(l -> new String(l.key(), UTF_8).equals("p3"))
              .findFirst()
              .orElseThrow();
      assertThat(new String(letter.value(), UTF_8)).isEqualTo(date);
      assertThat(header(letter, Headers.REJECT_STAGE)).isEqualTo("index");
      assertThat(header(letter, Headers.REJECT_REASON)).isEqualTo("index-refused");
      assertThat(header(letter, Headers.REJECT_DETAIL)).contains("@timestamp").doesNotContain("昨天");
      assertThat(header(letter, Headers.REJECT_TOPIC)).isEqualTo("poison.enriched");
      assertThat(header(letter, Headers.DOC_VERSION)).isEqualTo("1");
      assertThat(letters)
          .extracting(l -> new String(l.key(), UTF_8) + " " + header(l, Headers.REJECT_REASON))
          .containsExactlyInAnyOrder(
              "p1 malformed-json",
              "p2 index-refused",
              "p3 index-refused",
              "p4 index-refused",
              "p5 missing-version",
              "two words invalid-id");
    }
  }

  @Test
  void takesNoOrdersFromWithinADocument() throws Exception {
    String order = "\n{\"delete\":{\"_id\":\"victim\"}}\n";
    String indented = article("fine", "正文").replace(",\"body\"", ",\r\n \"body\"");
    try (TestBed bed = bed("orders")) {
      bed.send("victim", 1L, article("victim", "正文"));
      bed.start();
      bed.await(1);
      bed.send("attacker", 1L, article("attacker", "正文") + order);
      bed.send("fine", 1L, indented);
      assertThat(bed.await(3)).isEqualTo(new SinkReport(2, 0, 0, 1, 0));
      assertThat(bed.call("GET", "/orders/_doc/victim").path("found").asBoolean()).isTrue();
      assertThat(new String(bed.rejected(1).getFirst().value(), UTF_8)).endsWith(order);
    }
  }

  @Test
  void newestVersionWinsAndAnEqualOneIsTakenAgain() throws Exception {
    try (TestBed bed = bed("versions")) {
      bed.send("a1", 20L, article("a1", "第二次抓取"));
      bed.send("a1", 10L, article("a1", "第一次抓取"));
      bed.send("a1", 20L, article("a1", "第二次抓取"));
      bed.start();
      assertThat(bed.await(3)).isEqualTo(new SinkReport(2, 1, 0, 0, 0));
      assertThat(bed.call("GET", "/versions/_doc/a1").path("_source").path("body").asText())
          .isEqualTo("第二次抓取");
    }
  }

  @Test
  void tombstoneDeletesUnlessADocumentIsNewer() throws Exception {
    try (TestBed bed = bed("tombs")) {
      bed.send("gone", 10L, article("gone", "正文"));
      bed.send("gone", 20L, (String) null);
      bed.send("gone", 15L, article("gone", "迟到的旧稿"));
      bed.send("stays", 30L, article("stays", "正文"));
      bed.send("stays", 20L, (String) null);
      bed.send("never", 20L, (String) null);
      bed.start();
      assertThat(bed.await(6)).isEqualTo(new SinkReport(2, 2, 2, 0, 0));
      assertThat(bed.count()).isEqualTo(1);
      assertThat(bed.call("GET", "/tombs/_doc/stays").path("found").asBoolean()).isTrue();
    }
  }

  @Test
  void stopsWithASentenceWhereTheAliasIsMissing() throws Exception {
    try (TestBed bed = new TestBed("homeless", kafka(), url(), 1, Map.of())) {
      bed.send("a1", 1L, article("a1", "正文"));
      bed.start();
      assertThat(bed.failure())
          .hasRootCauseInstanceOf(IndexingStopped.class)
          .rootCause()
          .hasMessageContaining("no alias homeless")
          .hasMessageContaining("index init");
    }
  }

  @Test
  void stopsInsteadOfDrainingTheTopicIntoTheDeadLetters() throws Exception {
    try (TestBed bed = bed("misfit")) {
      for (int i = 0; i < 200; i++) {
        bed.send("m" + i, 1L, article("m" + i, "正文").replace("\"script\"", "\"surprise\""));
      }
      bed.start();
      assertThat(bed.failure()).rootCause().hasMessageContaining("20 documents in a row");
      assertThat(bed.report.get().rejected()).isLessThan(20);
    }
  }

  @Test
  void continuesWhereItStopped() throws Exception {
    try (TestBed bed = bed("again")) {
      bed.send("a1", 1L, article("a1", "正文"));
      bed.send("bad", 1L, "bad");
      bed.start();
      bed.await(2);
      assertThat(bed.stop().total()).isEqualTo(2);
      bed.send("a2", 1L, article("a2", "正文"));
      bed.start();
      bed.await(1);
      assertThat(bed.stop()).isEqualTo(new SinkReport(1, 0, 0, 0, 0));
      assertThat(bed.rejected(1)).hasSize(1);
    }
  }

  private static TestBed bed(String name) {
    TestBed bed = new TestBed(name, kafka(), url(), 1, Map.of());
    assertThat(IndexInit.from(bed.settings).run()).hasSize(6);
    return bed;
  }

  private static String kafka() {
    return stack.kafka().bootstrapServers();
  }

  private static String url() {
    return stack.elasticsearch().url();
  }
}
