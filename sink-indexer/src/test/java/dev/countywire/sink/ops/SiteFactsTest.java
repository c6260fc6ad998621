package dev.countywire.sink.ops;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SiteFactsTest {
  @Test
  void readsSiteAndCountsWithoutParsing() {
    String json =
        """
        {"id":"a","url":{"full":"https://n.example.cn/1","domain":"n.example.cn"},"site":"青溪县融媒体中心","body":"正文","cleaning":{"removed":[{"role":"nav","rule":"r","text":"首页"}],"removed_ratio":0.25,"glosses":3,"bytes_repaired":2,"unrepaired":1,"characters_converted":40},"word_count":2}\
        """;
    assertThat(read(json)).isEqualTo(new SiteFacts("青溪县融媒体中心", 0.25, 3, 2, 1, 40));
  }

  @Test
  void takesTheHostWhereNobodyNamedTheSite() {
    assertThat(read("{\"url\":{\"domain\":\"n.example.cn\"}}").site()).isEqualTo("n.example.cn");
  }

  @Test
  void believesNothingThatStandsInTheText() {
    String json =
        "{\"body\":\"他写道\\\"site\\\":\\\"假\\\",\\\"removed_ratio\\\":0.9\",\"cleaning\":{\"removed_ratio\":0.1}}";
    assertThat(read(json)).isEqualTo(new SiteFacts("", 0.1, 0, 0, 0, 0));
  }

  @Test
  void bytesOfAnyOtherFormGiveNoFacts() {
    assertThat(SiteFacts.read(null)).isEqualTo(SiteFacts.NONE);
    assertThat(read("")).isEqualTo(SiteFacts.NONE);
    assertThat(read("{\"site\":\"")).isEqualTo(SiteFacts.NONE);
    assertThat(read("{\"removed_ratio\":")).isEqualTo(SiteFacts.NONE);
    assertThat(read("{\"removed_ratio\":--}")).isEqualTo(SiteFacts.NONE);
    assertThat(read("{\"site\" : \"x\"}")).isEqualTo(SiteFacts.NONE);
    assertThat(SiteFacts.read(new byte[] {(byte) 0xff, '"', (byte) 0xfe}))
        .isEqualTo(SiteFacts.NONE);
  }

  @Test
  void namesOfManyCharactersAreCut() {
    assertThat(read("{\"site\":\"" + "x".repeat(200_000) + "\"}").site()).hasSize(256);
  }

  @Test
  void findsTheFieldsAtAnyDistanceFromTheEnds() {
    for (int i = 0; i < 40; i++) {
      String pad = "x".repeat(i);
      String json =
          "{\"id\":\"%s\",\"site\":\"青溪\",\"body\":\"%s\",\"cleaning\":{\"removed_ratio\":0.5},\"tail\":\"%s\"}"
              .formatted(pad, pad, pad);
      assertThat(read(json)).isEqualTo(new SiteFacts("青溪", 0.5, 0, 0, 0, 0));
    }
  }

  private static SiteFacts read(String json) {
    return SiteFacts.read(json.getBytes(UTF_8));
  }
}
