package dev.countywire.streams;

import static dev.countywire.streams.TopologyBed.SENT;
import static dev.countywire.streams.TopologyBed.headers;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.countywire.model.ChinaTime;
import dev.countywire.text.Enrichment;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// What the topology makes of an article, and where it writes it.
final class EnrichTopologyTest {
  private final TopologyBed bed = new TopologyBed();

  @AfterEach
  void close() {
    bed.close();
  }

  @Test
  void everyNodeStoreAndTopicIsNamedByUs() {
    assertThat(bed.topology.describe().toString())
        .isEqualToIgnoringWhitespace(Descriptions.EXPECTED);
  }

  @Test
  void anArticleIsWrittenAsTheEnricherGivesItWithWhatIsRemembered() {
    byte[] value = Articles.numbered(1);

    bed.raw.pipeInput(new TestRecord<>("a-1", value, SENT));

    TestRecord<String, byte[]> written = bed.enriched.readRecord();
    Enrichment.Accepted expected = (Enrichment.Accepted) Articles.ENRICHER.enrich(value, SENT);
    assertThat(written.key()).isEqualTo("a-1");
    assertThat(written.value())
        .isEqualTo(Articles.encoded(expected.article(), ChinaTime.at(SENT), 1));
    assertThat(headers(written))
        .containsOnly(
            Map.entry("x-doc-version", Long.toString(expected.version().value())),
            Map.entry("x-source", "articles.raw/0/0"));
    assertThat(written.getRecordTime()).isEqualTo(SENT);
    assertThat(bed.rejected.isEmpty()).isTrue();
    assertThat(bed.tally.counts().of("enriched")).isEqualTo(1);
    assertThat(bed.tally.counts().bytes()).isEqualTo(written.value().length);
  }

  @Test
  void anArticleUnderAnotherKeyGoesRoundAndMeetsWhatIsRememberedOfItsId() {
    bed.raw.pipeInput(new TestRecord<>("a-1", Articles.numbered(1), SENT));
    RecordHeaders headers = new RecordHeaders();
    headers.add("traceparent", "00-1-2-01".getBytes(UTF_8));

    bed.raw.pipeInput(new TestRecord<>("another", Articles.numbered(2), headers, SENT));
    bed.raw.pipeInput(new TestRecord<>(null, Articles.numbered(1), SENT));

    List<TestRecord<String, byte[]>> written = bed.enriched.readRecordsToList();
    assertThat(written).extracting(TestRecord::key).containsExactly("a-1", "a-2");
    assertThat(headers(written.get(1)))
        .containsOnlyKeys("traceparent", "x-doc-version", "x-source")
        .containsEntry("x-source", "articles.raw/0/1");
    Enrichment.Accepted expected =
        (Enrichment.Accepted) Articles.ENRICHER.enrich(Articles.numbered(2), SENT);
    assertThat(written.get(1).value())
        .isEqualTo(Articles.encoded(expected.article(), ChinaTime.at(SENT), 1));
    assertThat(bed.ledger())
        .containsOnly(
            Map.entry("articles.raw", Map.of("enriched", 1L, "rerouted", 2L)),
            Map.entry(
                "articles-enrich-by-id-repartition", Map.of("enriched", 1L, "unchanged", 1L)));
  }

  @Test
  void aStrangersRecordInTheRepartitionTopicIsRejected() {
    bed.input("articles-enrich-by-id-repartition").pipeInput("a-1", Articles.numbered(1));

    assertThat(headers(bed.rejected.readRecord()))
        .containsEntry("x-reject-reason", "missing-version")
        .containsEntry("x-reject-topic", "articles-enrich-by-id-repartition");
  }

  @Test
  void theLedgerHasARowAnHourWithTheOffsetsThatItCovers() {
    bed.raw.pipeInput(new TestRecord<>("a-1", Articles.numbered(1), SENT));
    bed.raw.pipeInput(new TestRecord<>("a-2", Articles.numbered(2), SENT.plusSeconds(3600)));
    bed.raw.pipeInput(new TestRecord<>("a-3", "{".getBytes(UTF_8), SENT));

    Map<String, String> rows = new TreeMap<>();
    bed.books.readRecordsToList().forEach(r -> rows.put(r.key(), new String(r.value(), UTF_8)));
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

    bed.raw.pipeInput(new TestRecord<>("a-1", Articles.numbered(1), headers, SENT));

    assertThat(headers(bed.enriched.readRecord()))
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

    bed.raw.pipeInput(new TestRecord<>("a-1", Articles.numbered(1), headers, SENT));

    assertThat(headers(bed.enriched.readRecord()))
        .containsOnlyKeys("traceparent", "x-doc-version", "x-source");
  }
}
