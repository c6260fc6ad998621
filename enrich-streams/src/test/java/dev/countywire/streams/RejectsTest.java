package dev.countywire.streams;

import static dev.countywire.streams.TopologyBed.SENT;
import static dev.countywire.streams.TopologyBed.headers;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.countywire.model.Topics;
import java.time.Duration;
import java.util.Map;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// What cannot be enriched: it keeps its bytes, says why, and does not stop the flow.
final class RejectsTest {
  private final TopologyBed bed = new TopologyBed();

  @AfterEach
  void close() {
    bed.close();
  }

  @Test
  void whatIsNoArticleKeepsItsBytesAndSaysWhyAndWhence() {
    byte[] broken = "{\"text\":".getBytes(UTF_8);
    bed.raw.pipeInput(new TestRecord<>("a-1", Articles.numbered(1), SENT));

    bed.raw.pipeInput(new TestRecord<>(null, broken, SENT));

    TestRecord<String, byte[]> written = bed.rejected.readRecord();
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
    assertThat(bed.tally.counts().of("rejected.malformed-json")).isEqualTo(1);
  }

  @Test
  void aRedrivenRecordCountsItsAttempts() {
    RecordHeaders headers = new RecordHeaders();
    headers.add("x-reject-attempts", "2".getBytes(UTF_8));

    bed.raw.pipeInput(new TestRecord<>("a-1", Articles.of("a-1", " "), headers, SENT));

    assertThat(headers(bed.rejected.readRecord()))
        .containsEntry("x-reject-attempts", "3")
        .containsEntry("x-reject-reason", "empty-text");
  }

  @Test
  void aRecordOfTheLargestSizeCanBeRejectedToo() {
    byte[] huge = new byte[Topics.MAX_VALUE_BYTES + 1];

    bed.raw.pipeInput(new TestRecord<>("a-1", huge, SENT));

    TestRecord<String, byte[]> written = bed.rejected.readRecord();
    assertThat(written.value()).isEmpty();
    assertThat(headers(written).get("x-reject-detail"))
        .contains(huge.length + " bytes stay in raw");
  }

  @Test
  void anExceptionRejectsItsArticleByClassAndPlaceAndTheFlowGoesOn() {
    bed.raw.pipeInput(new TestRecord<>("a-1", Articles.of("a-1", "BUG"), SENT));
    bed.raw.pipeInput(new TestRecord<>("a-2", Articles.numbered(2), SENT));

    Map<String, String> why = headers(bed.rejected.readRecord());
    assertThat(why).containsEntry("x-reject-reason", "enricher-failed");
    assertThat(why.get("x-reject-detail"))
        .startsWith("java.lang.IllegalStateException at dev.countywire.streams.Articles")
        .doesNotContain("quotes the article");
    assertThat(bed.enriched.readRecord().key()).isEqualTo("a-2");
  }

  @Test
  void tenExceptionsWithinAMinuteStopTheInstance() {
    TestRecord<String, byte[]> bug = new TestRecord<>("a-1", Articles.of("a-1", "BUG"), SENT);
    for (int i = 0; i < 9; i++) {
      bed.raw.pipeInput(bug);
    }

    assertThatThrownBy(() -> bed.raw.pipeInput(bug))
        .rootCause()
        .isInstanceOf(EnricherBroken.class)
        .hasMessageStartingWith("the enricher failed on 10 articles within a minute");
  }

  @Test
  void exceptionsThatAreSpreadOutDoNot() {
    TestRecord<String, byte[]> bug = new TestRecord<>("a-1", Articles.of("a-1", "BUG"), SENT);
    for (int i = 0; i < 30; i++) {
      bed.now.set(bed.now.get().plus(Duration.ofSeconds(7)));
      bed.raw.pipeInput(bug);
    }

    assertThat(bed.tally.counts().rejectedInAll()).isEqualTo(30);
  }
}
