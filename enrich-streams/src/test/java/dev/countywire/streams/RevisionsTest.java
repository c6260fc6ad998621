package dev.countywire.streams;

import static dev.countywire.streams.TopologyBed.SENT;
import static dev.countywire.streams.TopologyBed.headers;
import static dev.countywire.streams.TopologyBed.tombstone;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// What is remembered of an article from one capture to the next.
final class RevisionsTest {
  private final TopologyBed bed = new TopologyBed();

  @AfterEach
  void close() {
    bed.close();
  }

  @Test
  void anUnchangedCaptureIsNotSentOnAndNeverBecomesNewer() {
    bed.raw.pipeInput(capture("甲", 1));
    bed.raw.pipeInput(capture("甲", 5));
    bed.raw.pipeInput(capture("乙", 3));

    assertThat(bed.enriched.readRecordsToList()).hasSize(1);
    assertThat(bed.ledger())
        .containsOnly(
            Map.entry("articles.raw", Map.of("enriched", 1L, "unchanged", 1L, "stale", 1L)));
  }

  @Test
  void aChangedArticleCarriesItsRevisionAndWhenItWasSeenFirst() {
    bed.raw.pipeInput(capture("甲", 1));
    bed.raw.pipeInput(capture("乙", 2));
    bed.raw.pipeInput(capture("甲", 3));

    assertThat(bed.enriched.readRecordsToList())
        .extracting(r -> state(r.value()))
        .containsExactly(
            "\"first_seen_at\":\"2024-04-13T09:01:00+08:00\",\"revision\":1",
            "\"first_seen_at\":\"2024-04-13T09:01:00+08:00\",\"revision\":2",
            "\"first_seen_at\":\"2024-04-13T09:01:00+08:00\",\"revision\":3");
  }

  @Test
  void aRetractionIsRememberedUntilALaterCapture() {
    bed.raw.pipeInput(capture("甲", 1));
    bed.raw.pipeInput(tombstone("a-1", at(5).toString()));
    bed.raw.pipeInput(capture("乙", 4));
    bed.raw.pipeInput(tombstone("a-1", at(5).toString()));
    bed.raw.pipeInput(capture("甲", 6));

    List<TestRecord<String, byte[]>> written = bed.enriched.readRecordsToList();
    assertThat(written).hasSize(3);
    assertThat(written.get(1).value()).isNull();
    assertThat(state(written.get(2).value())).endsWith("\"revision\":1");
    assertThat(written).extracting(r -> Long.parseLong(headers(r).get("x-doc-version"))).isSorted();
    assertThat(bed.ledger())
        .containsOnly(
            Map.entry(
                "articles.raw",
                Map.of("enriched", 2L, "stale", 1L, "retracted", 1L, "unchanged", 1L)));
  }

  private static Instant at(int minute) {
    return SENT.plusSeconds(60L * minute);
  }

  private static TestRecord<String, byte[]> capture(String word, int minute) {
    return new TestRecord<>("a-1", Articles.captured("a-1", word, at(minute)), at(minute));
  }

  private static String state(byte[] json) {
    String text = new String(json, UTF_8);
    int from = text.indexOf("\"first_seen_at\"");
    return text.substring(from, text.indexOf(",", text.indexOf("\"revision\"")));
  }
}
