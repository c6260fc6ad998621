package dev.countywire.streams;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.countywire.model.DocVersion;
import dev.countywire.model.EnrichedArticleCodec;
import dev.countywire.model.RejectReason;
import dev.countywire.model.Topics;
import dev.countywire.runtime.Settings;
import dev.countywire.text.Enrichment;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class EnrichTopologyTest {
  private static final Instant SENT = Instant.parse("2024-04-13T01:00:00Z");
  private static final int GENERATION = 7;

  private final AtomicReference<Instant> now = new AtomicReference<>(SENT);
  private final EnrichTally tally = new EnrichTally();
  private final Topology topology =
      EnrichTopology.of(
          Topics.STANDARD,
          new EnrichRules(Articles.ENRICHER, GENERATION, new FailureBudget(now::get), tally));
  private final TopologyTestDriver driver =
      new TopologyTestDriver(topology, StreamsSettings.from(new Settings(Map.of())).properties());
  private final TestInputTopic<String, byte[]> raw =
      driver.createInputTopic(
          Topics.STANDARD.raw(), new StringSerializer(), new ByteArraySerializer());
  private final TestOutputTopic<String, byte[]> enriched = output(Topics.STANDARD.enriched());
  private final TestOutputTopic<String, byte[]> rejected = output(Topics.STANDARD.rejected());

  @AfterEach
  void close() {
    driver.close();
  }

  @Test
  void everyNodeAndTopicIsNamedByUs() {
    assertThat(topology.describe().toString())
        .contains(
            "Source: read-raw (topics: [articles.raw])",
            "Processor: enrich (stores: [])",
            "Sink: write-enriched (topic: articles.enriched)",
            "Sink: write-rejected (topic: articles.rejected)")
        .doesNotContain("KSTREAM", "repartition", "changelog");
  }

  @Test
  void anArticleIsWrittenAsTheEnricherGivesIt() {
    byte[] value = Articles.numbered(1);

    raw.pipeInput(new TestRecord<>("a-1", value, SENT));

    TestRecord<String, byte[]> written = enriched.readRecord();
    Enrichment.Accepted expected = (Enrichment.Accepted) Articles.ENRICHER.enrich(value, SENT);
    assertThat(written.key()).isEqualTo("a-1");
    assertThat(written.value()).isEqualTo(EnrichedArticleCodec.encode(expected.article()));
    assertThat(headers(written))
        .containsExactly(Map.entry("x-doc-version", Long.toString(expected.version().value())));
    assertThat(written.getRecordTime()).isEqualTo(SENT);
    assertThat(rejected.isEmpty()).isTrue();
    assertThat(tally.counts().enriched()).isEqualTo(1);
    assertThat(tally.counts().bytes()).isEqualTo(written.value().length);
  }

  @Test
  void theKeyIsTheArticlesIdWhateverTheRecordCameUnder() {
    raw.pipeInput(new TestRecord<>("another", Articles.numbered(1), SENT));

    assertThat(enriched.readRecord().key()).isEqualTo("a-1");
  }

  @Test
  void headersOfOthersTravelOnAndOldRejectionsDoNot() {
    RecordHeaders headers = new RecordHeaders();
    headers.add("traceparent", "00-1-2-01".getBytes(UTF_8));
    headers.add("x-reject-reason", "enricher-failed".getBytes(UTF_8));
    headers.add("x-reject-attempts", "3".getBytes(UTF_8));
    headers.add("x-doc-version", "5".getBytes(UTF_8));

    raw.pipeInput(new TestRecord<>("a-1", Articles.numbered(1), headers, SENT));

    assertThat(headers(enriched.readRecord())).containsOnlyKeys("traceparent", "x-doc-version");
  }

  @Test
  void whatIsNoArticleKeepsItsBytesAndSaysWhyAndWhence() {
    byte[] broken = "{\"text\":".getBytes(UTF_8);
    raw.pipeInput(new TestRecord<>("a-1", Articles.numbered(1), SENT));

    raw.pipeInput(new TestRecord<>(null, broken, SENT));

    TestRecord<String, byte[]> written = rejected.readRecord();
    assertThat(written.key()).isNull();
    assertThat(written.value()).isEqualTo(broken);
    assertThat(headers(written))
        .containsEntry("x-reject-stage", "enrich")
        .containsEntry("x-reject-reason", "malformed-json")
        .containsEntry("x-reject-topic", "articles.raw")
        .containsEntry("x-reject-partition", "0")
        .containsEntry("x-reject-offset", "1")
        .containsEntry("x-reject-attempts", "1")
        .containsKey("x-reject-detail");
    assertThat(tally.counts().rejected())
        .containsExactly(Map.entry(RejectReason.MALFORMED_JSON, 1L));
  }

  @Test
  void aRedrivenRecordCountsItsAttempts() {
    RecordHeaders headers = new RecordHeaders();
    headers.add("x-reject-attempts", "2".getBytes(UTF_8));

    raw.pipeInput(new TestRecord<>("a-1", Articles.of("a-1", " "), headers, SENT));

    assertThat(headers(rejected.readRecord()))
        .containsEntry("x-reject-attempts", "3")
        .containsEntry("x-reject-reason", "empty-text");
  }

  @Test
  void aTombstoneBecomesAVersionedDelete() {
    raw.pipeInput(tombstone("a-1", "2024-04-13T08:30:00+08:00"));

    TestRecord<String, byte[]> written = enriched.readRecord();
    assertThat(written.key()).isEqualTo("a-1");
    assertThat(written.value()).isNull();
    assertThat(headers(written))
        .containsEntry("x-doc-version", version(Instant.parse("2024-04-13T00:30:00Z")));
    assertThat(tally.counts().retracted()).isEqualTo(1);
  }

  @Test
  void aTombstoneWithoutAUsableTimeTakesItsRecords() {
    for (String time : new String[] {"", "yesterday", "1969-01-01T00:00:00Z"}) {
      raw.pipeInput(tombstone("a-1", time));
      assertThat(headers(enriched.readRecord())).containsEntry("x-doc-version", version(SENT));
    }
    raw.pipeInput(new TestRecord<>("a-1", null, SENT));
    assertThat(headers(enriched.readRecord())).containsEntry("x-doc-version", version(SENT));
  }

  @Test
  void aTombstoneWithoutIdOrFromTheFutureIsRejected() {
    raw.pipeInput(new TestRecord<>(null, null, SENT));
    raw.pipeInput(new TestRecord<>("no id", null, SENT));
    raw.pipeInput(tombstone("a-1", "2030-01-01T00:00:00Z"));

    assertThat(rejected.readRecordsToList())
        .extracting(r -> headers(r).get("x-reject-reason"))
        .containsExactly("invalid-id", "invalid-id", "captured-in-future");
    assertThat(enriched.isEmpty()).isTrue();
  }

  @Test
  void anExceptionRejectsItsArticleByClassAndPlaceAndTheFlowGoesOn() {
    raw.pipeInput(new TestRecord<>("a-1", Articles.of("a-1", "BUG"), SENT));
    raw.pipeInput(new TestRecord<>("a-2", Articles.numbered(2), SENT));

    Map<String, String> why = headers(rejected.readRecord());
    assertThat(why).containsEntry("x-reject-reason", "enricher-failed");
    assertThat(why.get("x-reject-detail"))
        .startsWith("java.lang.IllegalStateException at dev.countywire.streams.Articles")
        .doesNotContain("quotes the article");
    assertThat(enriched.readRecord().key()).isEqualTo("a-2");
  }

  @Test
  void tenExceptionsWithinAMinuteStopTheInstance() {
    TestRecord<String, byte[]> bug = new TestRecord<>("a-1", Articles.of("a-1", "BUG"), SENT);
    for (int i = 0; i < 9; i++) {
      raw.pipeInput(bug);
    }

    assertThatThrownBy(() -> raw.pipeInput(bug))
        .rootCause()
        .isInstanceOf(EnricherBroken.class)
        .hasMessageStartingWith("the enricher failed on 10 articles within a minute");
  }

  @Test
  void exceptionsThatAreSpreadOutDoNot() {
    TestRecord<String, byte[]> bug = new TestRecord<>("a-1", Articles.of("a-1", "BUG"), SENT);
    for (int i = 0; i < 30; i++) {
      now.set(now.get().plus(Duration.ofSeconds(7)));
      raw.pipeInput(bug);
    }

    assertThat(tally.counts().rejectedInAll()).isEqualTo(30);
  }

  @Test
  void aRecordOfTheLargestSizeCanBeRejectedToo() {
    byte[] huge = new byte[Topics.MAX_VALUE_BYTES + 1];

    raw.pipeInput(new TestRecord<>("a-1", huge, SENT));

    TestRecord<String, byte[]> written = rejected.readRecord();
    assertThat(written.value()).isEmpty();
    assertThat(headers(written).get("x-reject-detail"))
        .contains(huge.length + " bytes stay in raw");
  }

  private static TestRecord<String, byte[]> tombstone(String id, String capturedAt) {
    RecordHeaders headers = new RecordHeaders();
    headers.add("captured_at", capturedAt.getBytes(UTF_8));
    return new TestRecord<>(id, null, headers, SENT);
  }

  private static String version(Instant capturedAt) {
    return Long.toString(DocVersion.of(capturedAt, GENERATION).value());
  }

  private TestOutputTopic<String, byte[]> output(String topic) {
    return driver.createOutputTopic(topic, new StringDeserializer(), new ByteArrayDeserializer());
  }

  private static Map<String, String> headers(TestRecord<String, byte[]> record) {
    Map<String, String> headers = new HashMap<>();
    record.headers().forEach(h -> headers.put(h.key(), new String(h.value(), UTF_8)));
    return headers;
  }
}
