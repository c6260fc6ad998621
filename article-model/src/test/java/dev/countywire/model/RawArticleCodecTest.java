package dev.countywire.model;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.countywire.model.RawArticleCodec.Decoded;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RawArticleCodecTest {
  @Test
  void readsWhatItWrote() {
    RawArticle article =
        new RawArticle(
            "a-1",
            "http://qixian.example/1",
            "岐县融媒",
            "开工",
            "第一行\n第二行 \"引号\" \u0000 𠮷",
            OffsetDateTime.parse("2025-03-18T17:42:00.123+08:00"),
            "in/a.txt");
    assertThat(RawArticleCodec.decode(RawArticleCodec.encode(article)))
        .isEqualTo(new Decoded.Parsed(article));
  }

  @Test
  void takesNullForAbsentAndIgnoresUnknownFields() {
    assertThat(decode("{\"id\":null,\"x\":{\"y\":[1,{}]},\"text\":\"正文\"}"))
        .isEqualTo(new Decoded.Parsed(new RawArticle(null, null, null, null, "正文", null, null)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"text\":7} | WRONG_TYPE | field text is not a string",
        "{\"text\":\"x\",\"captured_at\":\"gestern\"} | WRONG_TYPE | field captured_at is not an ISO 8601 time",
        "{\"title\":\"x\"} | MISSING_FIELD | field text is missing",
        "[] | MALFORMED_JSON | the record is not a JSON object",
        "{\"text\":\"x\"} {} | MALFORMED_JSON | text follows the JSON object",
        "{\"text\":\"x\" | MALFORMED_JSON | not JSON: line 1, column 12",
      })
  void saysWhatIsWrong(String json, RejectReason reason, String detail) {
    assertThat(decode(json)).isEqualTo(new Decoded.Refused(reason, detail));
  }

  @Test
  void refusesBytesThatAreNoUtf8() {
    byte[] gbk = {'{', '"', 't', 'e', 'x', 't', '"', ':', '"', (byte) 0xD5, (byte) 0xFD, '"', '}'};
    assertThat(RawArticleCodec.decode(gbk)).isInstanceOf(Decoded.Refused.class);
    assertThat(RawArticleCodec.decode(new byte[0])).isInstanceOf(Decoded.Refused.class);
  }

  @Test
  void refusesNestingWithoutEnd() {
    assertThat(decode("{\"x\":" + "[".repeat(100_000))).isInstanceOf(Decoded.Refused.class);
  }

  @ParameterizedTest
  @CsvSource({
    "2025-03-18T17:42:00+08:00, 2025-03-18T17:42+08:00",
    "2025-03-18T09:42:00Z, 2025-03-18T17:42+08:00",
    "2025-03-18T17:42, 2025-03-18T17:42+08:00",
    "2025-03-18 17:42:05, 2025-03-18T17:42:05+08:00",
    "2025-03-18, 2025-03-18T00:00+08:00",
  })
  void readsTimesAsChinaTime(String text, OffsetDateTime time) {
    assertThat(ChinaTime.parse(text)).isEqualTo(time);
  }

  private static Decoded decode(String json) {
    return RawArticleCodec.decode(json.getBytes(UTF_8));
  }
}
