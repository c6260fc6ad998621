package dev.countywire.sink.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countywire.sink.http.Answer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BulkAnswerTest {
  @Test
  void readsStatusAndErrorOfEachOperation() {
    String json =
        """
        {"took": 3, "errors": true, "items": [
          {"index": {"_id": "a", "status": 201, "_shards": {"total": 1}}},
          {"delete": {"status": 409, "error": {"type": "conflict", "reason": "old", "index": "i",
            "caused_by": {"type": "inner", "reason": "inner"}}}}]}
        """;
    assertThat(BulkAnswer.of(new Answer(200, json), 2))
        .isEqualTo(
            new BulkAnswer.Items(
                List.of(new ItemAnswer(201, "", ""), new ItemAnswer(409, "conflict", "old"))));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "[]",
        "null",
        "<html>",
        "{\"items\":[{\"index\":{\"status\":200}}",
        "{\"items\":[{\"index\":{}}]}",
        "{\"items\":[{}]}",
        "{\"items\":[]}",
        "{\"items\":{}}",
        "{}",
        "{\"items\":[{\"index\":{\"status\":200}},{\"index\":{\"status\":200}}]}",
        "{\"items\":[{\"index\":{\"status\":\"200\"}}]}"
      })
  void trustsNoAnswerThatIsNotWhole(String text) {
    assertThat(BulkAnswer.of(new Answer(200, text), 1)).isInstanceOf(BulkAnswer.Nothing.class);
  }

  @Test
  void sortsWholeRequestsByTheirStatus() {
    assertThat(BulkAnswer.of(new Answer(429, ""), 1)).isInstanceOf(BulkAnswer.Nothing.class);
    assertThat(BulkAnswer.of(new Answer(502, "<html>"), 1)).isInstanceOf(BulkAnswer.Nothing.class);
    assertThat(BulkAnswer.of(new Answer(413, ""), 1)).isInstanceOf(BulkAnswer.TooMuch.class);
    assertThat(BulkAnswer.of(new Answer(400, "{\"error\":\"x\"}"), 1))
        .isInstanceOf(BulkAnswer.TooMuch.class);
    assertThat(BulkAnswer.of(new Answer(401, ""), 1)).isInstanceOf(BulkAnswer.Denied.class);
    assertThat(BulkAnswer.of(new Answer(404, ""), 1)).isInstanceOf(BulkAnswer.Denied.class);
  }
}
