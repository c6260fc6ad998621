package dev.countywire.sink.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ItemAnswerTest {
  @ParameterizedTest
  @CsvSource({
    "200, '', false, INDEXED",
    "201, '', false, INDEXED",
    "200, '', true, DELETED",
    "404, '', true, DELETED",
    "409, version_conflict_engine_exception, false, STALE",
    "409, version_conflict_engine_exception, true, STALE",
  })
  void settlesForGood(int status, String type, boolean removal, Outcome.Done outcome) {
    assertThat(new ItemAnswer(status, type, "").verdict(removal))
        .isEqualTo(new Verdict.Settled(outcome));
  }

  @ParameterizedTest
  @CsvSource({
    "429, es_rejected_execution_exception",
    "503, unavailable_shards_exception",
    "500, whatever",
    "403, cluster_block_exception",
    "429, cluster_block_exception",
    "404, no_shard_available_action_exception",
  })
  void triesAgainWhatPasses(int status, String type) {
    assertThat(new ItemAnswer(status, type, "").verdict(false)).isInstanceOf(Verdict.Again.class);
    assertThat(new ItemAnswer(status, type, "").verdict(true)).isInstanceOf(Verdict.Again.class);
  }

  @ParameterizedTest
  @CsvSource({
    "401, security_exception",
    "403, security_exception",
    "404, index_not_found_exception"
  })
  void stopsWhereNothingCanBeWritten(int status, String type) {
    assertThat(new ItemAnswer(status, type, "").verdict(false)).isInstanceOf(Verdict.Stop.class);
    assertThat(new ItemAnswer(status, type, "").verdict(true)).isInstanceOf(Verdict.Stop.class);
  }

  @Test
  void refusesTheRestAndQuotesNothingOfTheDocument() {
    ItemAnswer answer =
        new ItemAnswer(
            400,
            "document_parsing_exception",
            "[1:2] failed to parse field\n[x]. Preview of field's value: 'secret'");
    assertThat(answer.verdict(false))
        .isInstanceOfSatisfying(
            Verdict.Refused.class,
            refused -> {
              assertThat(refused.outcome().detail())
                  .isEqualTo("document_parsing_exception: [1:2] failed to parse field [x].");
            });
  }

  @Test
  void cutsReasonsOfManyPages() {
    assertThat(new ItemAnswer(400, "t", "x".repeat(100_000)).detail()).hasSizeLessThan(500);
  }
}
