package dev.countywire.streams;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.countywire.model.ChinaTime;
import dev.countywire.model.DocVersion;
import dev.countywire.model.LedgerCodec;
import dev.countywire.model.LedgerRow;
import dev.countywire.model.Topics;
import dev.countywire.runtime.Settings;
import dev.countywire.text.Enrichment;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeMap;
import java.util.UUID;
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
  private final EnrichTally tally = new EnrichTally(new SimpleMeterRegistry(), now::get);
  private final Topology topology =
      EnrichTopology.of(
          Topics.STANDARD,
          new EnrichRules(Articles.ENRICHER, GENERATION, new FailureBudget(now::get), tally));
  private final TopologyTestDriver driver = new TopologyTestDriver(topology, properties());
  private final TestInputTopic<String, byte[]> raw =
      driver.createInputTopic(
          Topics.STANDARD.raw(), new StringSerializer(), new ByteArraySerializer());
  private final TestOutputTopic<String, byte[]> enriched = output(Topics.STANDARD.enriched());
  private final TestOutputTopic<String, byte[]> books = output(Topics.STANDARD.ledger());
  private final TestOutputTopic<String, byte[]> rejected = output(Topics.STANDARD.rejected());

  @AfterEach
  void close() {
    driver.close();
  }

  @Test
  void everyNodeStoreAndTopicIsNamedByUs() {
    assertThat(topology.describe().toString()).isEqualToIgnoringWhitespace(Descriptions.EXPECTED);
  }

  @Test
  void anArticleIsWrittenAsTheEnricherGivesItWithWhatIsRemembered() {
    byte[] value = Articles.numbered(1);

    raw.pipeInput(new TestRecord<>("a-1", value, SENT));

    TestRecord<String, byte[]> written = enriched.readRecord();
    Enrichment.Accepted expected = (Enrichment.Accepted) Articles.ENRICHER.enrich(value, SENT);
    assertThat(written.key()).isEqualTo("a-1");
    assertThat(written.value())
        .isEqualTo(Articles.encoded(expected.article(), ChinaTime.at(SENT), 1));
    assertThat(headers(written))
        .containsOnly(
            Map.entry("x-doc-version", Long.toString(expected.version().value())),
            Map.entry("x-source", "articles.raw/0/0"));
    assertThat(written.getRecordTime()).isEqualTo(SENT);
    assertThat(rejected.isEmpty()).isTrue();
    assertThat(tally.counts().of("enriched")).isEqualTo(1);
    assertThat(tally.counts().bytes()).isEqualTo(written.value().length);
  }

  @Test
  void anArticleUnderAnotherKeyGoesRoundAndMeetsWhatIsRememberedOfItsId() {
    raw.pipeInput(new TestRecord<>("a-1", Articles.numbered(1), SENT));
    RecordHeaders headers = new RecordHeaders();
    headers.add("traceparent", "00-1-2-01".getBytes(UTF_8));

    raw.pipeInput(new TestRecord<>("another", Articles.numbered(2), headers, SENT));
    raw.pipeInput(new TestRecord<>(null, Articles.numbered(1), SENT));

    List<TestRecord<String, byte[]>> written = enriched.readRecordsToList();
    assertThat(written).extracting(TestRecord::key).containsExactly("a-1", "a-2");
    assertThat(headers(written.get(1)))
        .containsOnlyKeys("traceparent", "x-doc-version", "x-source")
        .containsEntry("x-source", "articles.raw/0/1");
    Enrichment.Accepted expected =
        (Enrichment.Accepted) Articles.ENRICHER.enrich(Articles.numbered(2), SENT);
    assertThat(written.get(1).value())
        .isEqualTo(Articles.encoded(expected.article(), ChinaTime.at(SENT), 1));
    assertThat(ledger())
        .containsOnly(
            Map.entry("articles.raw", Map.of("enriched", 1L, "rerouted", 2L)),
            Map.entry(
                "articles-enrich-by-id-repartition", Map.of("enriched", 1L, "unchanged", 1L)));
  }

  @Test
  void aStrangersRecordInTheRepartitionTopicIsRejected() {
    TestInputTopic<String, byte[]> own =
        driver.createInputTopic(
            "articles-enrich-by-id-repartition", new StringSerializer(), new ByteArraySerializer());

    own.pipeInput("a-1", Articles.numbered(1));

    assertThat(headers(rejected.readRecord()))
        .containsEntry("x-reject-reason", "missing-version")
        .containsEntry("x-reject-topic", "articles-enrich-by-id-repartition");
  }

  @Test
  void anUnchangedCaptureIsNotSentOnAndNeverBecomesNewer() {
    raw.pipeInput(capture("甲", 1));
    raw.pipeInput(capture("甲", 5));
    raw.pipeInput(capture("乙", 3));

    assertThat(enriched.readRecordsToList()).hasSize(1);
    assertThat(ledger())
        .containsOnly(
            Map.entry("articles.raw", Map.of("enriched", 1L, "unchanged", 1L, "stale", 1L)));
  }

  @Test
  void aChangedArticleCarriesItsRevisionAndWhenItWasSeenFirst() {
    raw.pipeInput(capture("甲", 1));
    raw.pipeInput(capture("乙", 2));
    raw.pipeInput(capture("甲", 3));

    assertThat(enriched.readRecordsToList())
        .extracting(r -> state(r.value()))
        .containsExactly(
            "\"first_seen_at\":\"2024-04-13T09:01:00+08:00\",\"revision\":1",
            "\"first_seen_at\":\"2024-04-13T09:01:00+08:00\",\"revision\":2",
            "\"first_seen_at\":\"2024-04-13T09:01:00+08:00\",\"revision\":3");
  }

  @Test
  void aRetractionIsRememberedUntilALaterCapture() {
    raw.pipeInput(capture("甲", 1));
    raw.pipeInput(tombstone("a-1", at(5).toString()));
    raw.pipeInput(capture("乙", 4));
    raw.pipeInput(tombstone("a-1", at(5).toString()));
    raw.pipeInput(capture("甲", 6));

    List<TestRecord<String, byte[]>> written = enriched.readRecordsToList();
    assertThat(written).hasSize(3);
    assertThat(written.get(1).value()).isNull();
    assertThat(state(written.get(2).value())).endsWith("\"revision\":1");
    assertThat(written).extracting(r -> Long.parseLong(headers(r).get("x-doc-version"))).isSorted();
    assertThat(ledger())
        .containsOnly(
            Map.entry(
                "articles.raw",
                Map.of("enriched", 2L, "stale", 1L, "retracted", 1L, "unchanged", 1L)));
  }

  @Test
  void theLedgerHasARowAnHourWithTheOffsetsThatItCovers() {
    raw.pipeInput(new TestRecord<>("a-1", Articles.numbered(1), SENT));
    raw.pipeInput(new TestRecord<>("a-2", Articles.numbered(2), SENT.plusSeconds(3600)));
    raw.pipeInput(new TestRecord<>("a-3", "{".getBytes(UTF_8), SENT));

    Map<String, String> rows = new TreeMap<>();
    books.readRecordsToList().forEach(r -> rows.put(r.key(), new String(r.value(), UTF_8)));
    assertThat(rows).hasSize(2);
    assertThat(rows.get("articles-enrich/articles.raw/0/2024-04-13T01:00:00Z"))
        .contains(
            "\"first\":0,\"next\":3,"
                + "\"counts\":{\"enriched\":1,\"rejected.malformed-json\":1}");
    assertThat(rows.get("articles-enrich/articles.raw/0/2024-04-13T02:00:00Z"))
        .contains("\"first\":1,\"next\":2,\"counts\":{\"enriched\":1}");
  }

  @Test
  void attributesOfCloudEventsTravelOn() {
    RecordHeaders headers = new RecordHeaders();
    headers.add("ce_specversion", "1.0".getBytes(UTF_8));
    headers.add("ce_id", "7".getBytes(UTF_8));
    headers.add("ce_source", "/scrapers/3".getBytes(UTF_8));
    headers.add("ce_type", "example.article".getBytes(UTF_8));
    headers.add("content-type", "application/json".getBytes(UTF_8));

    raw.pipeInput(new TestRecord<>("a-1", Articles.numbered(1), headers, SENT));

    assertThat(headers(enriched.readRecord()))
        .containsEntry("ce_id", "7")
        .containsEntry("ce_source", "/scrapers/3")
        .containsKeys("ce_specversion", "ce_type", "content-type", "x-doc-version");
  }

  @Test
  void headersOfOthersTravelOnAndOldRejectionsDoNot() {
    RecordHeaders headers = new RecordHeaders();
    headers.add("traceparent", "00-1-2-01".getBytes(UTF_8));
    headers.add("x-reject-reason", "enricher-failed".getBytes(UTF_8));
    headers.add("x-reject-attempts", "3".getBytes(UTF_8));
    headers.add("x-doc-version", "5".getBytes(UTF_8));

    raw.pipeInput(new TestRecord<>("a-1", Articles.numbered(1), headers, SENT));

    assertThat(headers(enriched.readRecord()))
        .containsOnlyKeys("traceparent", "x-doc-version", "x-source");
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
    assertThat(tally.counts().of("rejected.malformed-json")).isEqualTo(1);
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
    assertThat(tally.counts().of("retracted")).isEqualTo(1);
  }

  @Test
  void aTombstoneWithoutAUsableTimeTakesItsRecords() {
    int number = 0;
    for (String time : new String[] {"", "yesterday", "1969-01-01T00:00:00Z"}) {
      raw.pipeInput(tombstone("a-" + number++, time));
      assertThat(headers(enriched.readRecord())).containsEntry("x-doc-version", version(SENT));
    }
    raw.pipeInput(new TestRecord<>("a-9", null, SENT));
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

  private static Properties properties() {
    // nothing shared with another test at the same time
    Path folder = Path.of("target", "streams-" + UUID.randomUUID());
    return StreamsSettings.from(new Settings(Map.of("streams.instance-id", "test")))
        .properties(new StateFolder(folder));
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

  /// The newest row of each topic, with its counts.
  private Map<String, Map<String, Long>> ledger() {
    Map<String, Map<String, Long>> rows = new TreeMap<>();
    for (TestRecord<String, byte[]> record : books.readRecordsToList()) {
      LedgerRow row = Objects.requireNonNull(LedgerCodec.decode(record.value()));
      rows.put(row.key().topic(), row.counts());
    }
    return rows;
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
