package dev.countywire.sink.bulk;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class BulkBodyTest {
  @Test
  void putsAnActionBeforeEachValueAndTheValueAsItCame() {
    assertThat(body(new TestItem("a1", 7, "{\"t\":\"县域 \\n\"}"), new TestItem("a2", 9, null)))
        .isEqualTo(
            """
            {"index":{"_id":"a1","version":7,"version_type":"external_gte"}}
            {"t":"县域 \\n"}
            {"delete":{"_id":"a2","version":9,"version_type":"external_gte"}}
            """);
  }

  @Test
  void letsNoValueBeginALineOfItsOwn() {
    String order = "{\"a\":1}\n{\"delete\":{\"_id\":\"victim\"}}\r\n";
    assertThat(body(new TestItem("a1", 1, order)).lines())
        .hasSize(2)
        .element(1)
        .isEqualTo("{\"a\":1} {\"delete\":{\"_id\":\"victim\"}}  ");
  }

  @Test
  void takesAValueOfManyMegabytes() {
    String text = "{\"t\":\"" + "县".repeat(3_000_000) + "\"}";
    assertThat(body(new TestItem("a1", Long.MAX_VALUE, text))).endsWith(text + "\n");
  }

  private static String body(TestItem... items) {
    return new String(BulkBody.of(List.of(items)), UTF_8);
  }
}
