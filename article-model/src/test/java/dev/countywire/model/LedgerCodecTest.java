package dev.countywire.model;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

final class LedgerCodecTest {
  private static final LedgerKey KEY =
      LedgerKey.of("articles-enrich", "articles.raw", 3, Instant.parse("2024-04-13T01:59:59.999Z"));
  private static final LedgerRow ROW =
      new LedgerRow(
          KEY,
          7,
          12,
          new TreeMap<>(
              Map.of(
                  LedgerOutcomes.ENRICHED,
                  3L,
                  LedgerOutcomes.rejected(RejectReason.NOT_CHINESE),
                  1L)));

  @Test
  void theKeySaysServicePartitionAndHour() {
    assertThat(new String(LedgerCodec.key(KEY), UTF_8))
        .isEqualTo("articles-enrich/articles.raw/3/2024-04-13T01:00:00Z");
  }

  @Test
  void theValueStandsOnItsOwn() {
    assertThat(new String(LedgerCodec.encode(ROW), UTF_8))
        .isEqualTo(
            "{\"service\":\"articles-enrich\",\"topic\":\"articles.raw\",\"partition\":3,"
                + "\"hour\":\"2024-04-13T01:00:00Z\",\"first\":7,\"next\":12,"
                + "\"counts\":{\"enriched\":3,\"rejected.not-chinese\":1}}");
  }

  @Test
  void aRowIsReadAsItWasWritten() {
    assertThat(LedgerCodec.decode(LedgerCodec.encode(ROW))).isEqualTo(ROW);
    assertThat(ROW.total()).isEqualTo(4);
  }

  @Test
  void fieldsOfLaterVersionsAreSkipped() {
    String later =
        new String(LedgerCodec.encode(ROW), UTF_8)
            .replace("{\"service\"", "{\"x\":[{}],\"service\"");

    assertThat(LedgerCodec.decode(later.getBytes(UTF_8))).isEqualTo(ROW);
  }

  @Test
  void whatIsNoRowIsNull() {
    for (String text : new String[] {"", "[]", "{}", "{\"service\":", "{\"first\":1}", "null"}) {
      assertThat(LedgerCodec.decode(text.getBytes(UTF_8))).as(text).isNull();
    }
    assertThat(LedgerCodec.decode(null)).isNull();
    String negative = new String(LedgerCodec.encode(ROW), UTF_8).replace(":3,\"rej", ":-3,\"rej");
    assertThat(LedgerCodec.decode(negative.getBytes(UTF_8))).isNull();
  }

  @Test
  void keysThatCouldNotBeReadAgainAreRefused() {
    Instant hour = KEY.hour();
    assertThatThrownBy(() -> new LedgerKey("a/b", "t", 0, hour)).hasMessageContaining("a/b");
    assertThatThrownBy(() -> new LedgerKey("a", "t", -1, hour)).hasMessageContaining("-1");
    assertThatThrownBy(() -> new LedgerKey("a", "t", 0, hour.plusSeconds(1)))
        .hasMessageContaining("no full hour");
  }
}
