package dev.countywire.streams;

import static dev.countywire.streams.TopologyBed.SENT;
import static dev.countywire.streams.TopologyBed.headers;
import static dev.countywire.streams.TopologyBed.tombstone;
import static org.assertj.core.api.Assertions.assertThat;

import dev.countywire.model.DocVersion;
import java.time.Instant;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// What becomes of a record without a value.
final class TombstonesTest {
  private final TopologyBed bed = new TopologyBed();

  @AfterEach
  void close() {
    bed.close();
  }

  @Test
  void aTombstoneBecomesAVersionedDelete() {
    bed.raw.pipeInput(tombstone("a-1", "2024-04-13T08:30:00+08:00"));

    TestRecord<String, byte[]> written = bed.enriched.readRecord();
    assertThat(written.key()).isEqualTo("a-1");
    assertThat(written.value()).isNull();
    assertThat(headers(written))
        .containsEntry("x-doc-version", version(Instant.parse("2024-04-13T00:30:00Z")));
    assertThat(bed.tally.counts().of("retracted")).isEqualTo(1);
  }

  @Test
  void aTombstoneWithoutAUsableTimeTakesItsRecords() {
    int number = 0;
    for (String time : new String[] {"", "yesterday", "1969-01-01T00:00:00Z"}) {
      bed.raw.pipeInput(tombstone("a-" + number++, time));
      assertThat(headers(bed.enriched.readRecord())).containsEntry("x-doc-version", version(SENT));
    }
    bed.raw.pipeInput(new TestRecord<>("a-9", null, SENT));
    assertThat(headers(bed.enriched.readRecord())).containsEntry("x-doc-version", version(SENT));
  }

  @Test
  void aTombstoneWithoutIdOrFromTheFutureIsRejected() {
    bed.raw.pipeInput(new TestRecord<>(null, null, SENT));
    bed.raw.pipeInput(new TestRecord<>("no id", null, SENT));
    bed.raw.pipeInput(tombstone("a-1", "2030-01-01T00:00:00Z"));

    assertThat(bed.rejected.readRecordsToList())
        .extracting(r -> headers(r).get("x-reject-reason"))
        .containsExactly("invalid-id", "invalid-id", "captured-in-future");
    assertThat(bed.enriched.isEmpty()).isTrue();
  }

  private static String version(Instant capturedAt) {
    return Long.toString(DocVersion.of(capturedAt, TopologyBed.GENERATION).value());
  }
}
