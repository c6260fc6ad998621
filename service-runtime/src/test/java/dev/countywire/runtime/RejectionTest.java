package dev.countywire.runtime;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.countywire.model.RejectReason;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.Test;

final class RejectionTest {
  @Test
  void everyHeaderIsWrittenOnceInPlaceOfAnOlderOne() {
    RecordHeaders headers = new RecordHeaders();
    headers.add("x-reject-reason", "not-chinese".getBytes(UTF_8));

    rejection("why\nit failed", 2).write(headers);

    List<String> written = new ArrayList<>();
    headers.forEach(h -> written.add(h.key() + "=" + new String(h.value(), UTF_8)));
    assertThat(written)
        .containsExactly(
            "x-reject-stage=enrich",
            "x-reject-reason=malformed-json",
            "x-reject-detail=why it failed",
            "x-reject-topic=articles.raw",
            "x-reject-partition=3",
            "x-reject-offset=77",
            "x-reject-attempts=2");
    assertThat(Rejection.attemptsBefore(headers)).isEqualTo(2);
  }

  @Test
  void attemptsThatCannotBeReadCountAsNone() {
    RecordHeaders headers = new RecordHeaders();
    assertThat(Rejection.attemptsBefore(headers)).isZero();
    headers.add("x-reject-attempts", "many".getBytes(UTF_8));
    assertThat(Rejection.attemptsBefore(headers)).isZero();
    headers.add("x-reject-attempts", null);
    assertThat(Rejection.attemptsBefore(headers)).isZero();
    headers.add("x-reject-attempts", "99999999999".getBytes(UTF_8));
    assertThat(Rejection.attemptsBefore(headers)).isEqualTo(Integer.MAX_VALUE - 1);
  }

  @Test
  void aLongDetailIsCut() {
    assertThat(rejection("x".repeat(5000), 1).detail()).hasSize(1000);
  }

  private static Rejection rejection(String detail, int attempts) {
    return new Rejection(
        "enrich", RejectReason.MALFORMED_JSON, detail, "articles.raw", 3, 77, attempts);
  }
}
